import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

export const equations: readonly Equation[] = [
	{
		tex: "\\begin{aligned} P(\\text{bad} \\mid x) &= \\frac{1}{1 + e^{-w_1 - w_2 z}}, \\qquad z = \\tanh\\frac{d'x}{2} \\\\ w_1 &= \\val{badWeight}, \\quad w_2 = \\val{cueWeight}, \\quad d' = \\val{cueQuality} \\end{aligned}",
		says: 'The policy: a weight on the bad act, and one on the bad act times the belief that somebody watches, which runs from −1 to 1 and follows from the cue x by Bayes’ rule.'
	},
	{
		tex: "x \\sim N\\bigl(\\pm\\tfrac{d'}{2}, 1\\bigr), \\qquad \\text{AUC} = \\Phi\\Bigl(\\frac{d'}{\\sqrt 2}\\Bigr) = \\val{auc}",
		says: 'The cue: how often a watched situation looks more watched than an unwatched one.'
	},
	{
		tex: '\\begin{aligned} w &\\;\\leftarrow\\; w + \\eta\\, \\mathbb{E}\\Bigl[\\,p(1-p)\\, G \\begin{pmatrix} 1 \\\\ z \\end{pmatrix}\\Bigr], \\qquad p = P(\\text{bad} \\mid x) \\\\ \\eta &= \\val{learningRate}, \\quad \\val{updates} \\text{ updates} \\end{aligned}',
		says: 'The expected policy gradient: G is what the bad act earns on average in the situation at hand.'
	},
	{
		tex: '\\begin{aligned} G &= T - k\\,(T + \\pi), \\qquad T = \\val{temptation}, \\; \\pi = \\val{penalty} \\\\ G_{\\text{watched}} &= \\val{gainWatched}, \\qquad G_{\\text{unwatched}} = \\val{gainUnwatched} \\end{aligned}',
		says: 'k is the chance that the act is noticed: c where somebody watches, 0 where nobody does, and in both more if the plan is seen.'
	},
	{
		tex: "\\begin{aligned} \\text{it pays where } x &< x^*, \\qquad x^* = \\frac{1}{d'} \\ln\\frac{(1-w)\\, G_{\\text{unwatched}}}{w\\, \\lvert G_{\\text{watched}} \\rvert} \\;\\text{ without honeypots} \\\\ x^* &= \\val{criterion} \\end{aligned}",
		says: 'What the reward asks for: with the cue below this criterion the bad act earns more than honest work.'
	},
	{
		tex: '\\begin{aligned} h^* &= \\frac{G_{\\text{unwatched}}}{G_{\\text{unwatched}} - G_{\\text{watched}}} \\\\ &= \\val{honeypotsNeeded} \\end{aligned}',
		says: 'With more than this share of honeypots that look real, the bad act does not pay even where nobody seems to watch.'
	},
	{
		tex: '\\begin{aligned} P(\\text{turn}) &= (1 - k\\,p_{\\text{watched}})^{m}\\,(1 - k\\,p_{\\text{honeypot}})^{m_h}\\,\\bigl(1 - (1 - \\delta)^{n}\\bigr), \\qquad \\delta = p_{\\text{unwatched}} - p_{\\text{watched}} \\\\ m &= \\val{checks}, \\quad m_h = \\val{trapChecks}, \\quad n = \\val{deployments} \\\\ &= \\val{passes} \\cdot \\bigl(1 - (1 - \\val{treacherousAct})^{n}\\bigr) = \\val{turn} \\end{aligned}',
		says: 'It passes the checks, and then, at least once in deployment, does what it would not have done under watch.'
	}
];

export const leavesOut: readonly string[] = [
	'Two weights stand for everything that a model might learn about being watched; a network could pick up other cues, hide its plans once plans are penalised, or want things that no reward taught it.',
	'The cue is as good at the start of training as at the end, although training pays a model for sharpening it.',
	'The bad act is one act with one price, met again and again; a coup that can be tried once, and that no training situation resembles, is not in the model.',
	'Learning goes by what was tried: nothing here reasons about training, so that a model which foresees the penalty, or guards its goals, could be better or worse.',
	'A turn is a bad act that the same model would not have done under watch; acts that it does regardless of the cue are slips and count only in the other numbers.',
	'After training the weights stay as they are: nobody learns from the first bad act, neither the model nor its makers.'
];
