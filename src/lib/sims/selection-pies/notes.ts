import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

export const equations: readonly Equation[] = [
	{
		tex: '\\text{share}_i \\;\\to\\; \\frac{\\text{share}_i \\, e^{k \\cdot \\text{score}_i}}{\\sum_j \\text{share}_j \\, e^{k \\cdot \\text{score}_j}}, \\qquad k_1 = \\val{rlhfStrength}, \\; k_2 = \\val{rlvrStrength}',
		says: 'Each stage multiplies a kind’s share by the exponential of its score and renormalises.'
	},
	{
		tex: '\\begin{aligned} \\Delta_1 \\ln\\frac{\\text{red}}{\\text{green}} &= -k_1 d \\\\ &= -\\val{rlhfStrength} \\cdot \\val{raterDetection} = \\val{rlhfShift} \\end{aligned}',
		says: 'RLHF keeps red to green exactly when the rater sees no difference, and only then.'
	},
	{
		tex: '\\begin{aligned} \\Delta_2 \\ln\\frac{\\text{red}}{\\text{green}} &= k_2 \\, e \\, (1 - c - c\\,\\pi) \\\\ &= \\val{rlvrStrength} \\cdot \\val{exploitableShare} \\cdot (1 - \\val{exploitCaught} - \\val{exploitCaught} \\cdot \\val{caughtPenalty}) = \\val{rlvrShift} \\end{aligned}',
		says: 'RLVR favours red while exploits pay, and green once a share of more than 1/(1 + penalty) is caught.'
	},
	{
		tex: '\\begin{aligned} \\text{exchange rate} &= \\frac{\\Delta_2 \\ln(\\text{red}/\\text{green})}{\\Delta_2 \\operatorname{logit}(\\text{competence})} \\\\ &= \\frac{\\val{rlvrShift}}{\\operatorname{logit}(\\val{competenceAfter}) - \\operatorname{logit}(\\val{competenceBefore})} = \\val{exchangeRate} \\end{aligned}',
		says: 'What a unit of competence costs in red to green.'
	},
	{
		tex: '\\begin{aligned} p_{\\text{red}} &= \\frac{\\text{red}/\\text{green}}{1 + \\text{red}/\\text{green}}, \\qquad \\frac{\\text{red}}{\\text{green}} = \\frac{r_0}{g_0} \\, e^{\\Delta_1 + \\Delta_2} \\\\ &= \\val{pRed}, \\qquad \\val{redAfter} = \\val{redBefore} \\cdot e^{\\val{rlhfShift} + \\val{rlvrShift}} \\end{aligned}',
		says: 'Red’s share of whatever looks nice at the end depends on the starting ratio and the two shifts alone.'
	}
];

export const leavesOut: readonly string[] = [
	'Nothing turns into anything else: green never learns to cheat and red is never talked round, although training may do both.',
	'Red cheats at every opportunity; a red that learns when it is being watched would be caught less, and a green that is sometimes tempted would be rewarded for it.',
	'Three kinds with one score each stand for a model’s whole behaviour, and the slice sizes are guesses: the source drew them without numbers.',
	'Selection is set by its strength, so the model is silent on how much training buys how much of it, or on a rating that breaks down when it is optimised too hard.',
	'RLHF teaches no skill here and RLVR teaches all kinds the same; what skill taught by RLVR does to motives is left out.',
	'A live population of 3,000 scatters from run to run and can lose a rare kind for good; the exact answer never does.'
];
