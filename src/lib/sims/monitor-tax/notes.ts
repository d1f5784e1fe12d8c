import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

export const equations: readonly Equation[] = [
	{
		tex: '\\begin{aligned} \\text{tokens per pass} &= \\frac{1 - \\alpha^{\\gamma + 1}}{1 - \\alpha}, \\qquad \\text{cost per token} = \\frac{\\gamma c + 1}{\\text{tokens per pass}} \\\\ &= \\val{tokensPerPass}, \\qquad \\phantom{\\text{cost per token}} = \\val{costPerToken} \\end{aligned}',
		says: 'Speculative decoding: one pass of the large model yields several tokens, which makes each of them cheaper.'
	},
	{
		tex: '\\begin{aligned} \\text{heads} &= \\frac{\\gamma c \\, n u}{\\gamma c + 1} + \\frac{F/S}{\\text{cost per token}} = \\val{headsOverhead} \\\\ \\text{separate} &= f\\,\\frac{m}{\\text{cost per token}} = \\val{separateOverhead} \\\\ \\text{both} &= \\text{heads} + P(\\text{passed on})\\,\\frac{m}{\\text{cost per token}} = \\val{cascadeOverhead} \\end{aligned}',
		says: 'What each arrangement adds, as a share of what writing costs.'
	},
	{
		tex: "D' = \\frac{d'}{\\sqrt{\\rho + (1 - \\rho)/L}}, \\qquad D'_1 = \\val{headsPassageQuality}, \\quad D'_2 = \\val{monitorPassageQuality}",
		says: 'Passages are easier to tell apart than tokens, as far as tokens err independently.'
	},
	{
		tex: "\\begin{aligned} P(\\text{flag} \\mid \\text{harmful}) &= \\Phi(D' - t) = \\val{recall} \\\\ P(\\text{flag} \\mid \\text{harmless}) &= \\Phi(-t) = \\val{falsePositiveRate} \\end{aligned}",
		says: 'Recall and false positive rate; of two readers in a row both must be alarmed, so that theirs multiply.'
	},
	{
		tex: '\\begin{aligned} \\text{precision} &= \\frac{b \\, P(\\text{flag} \\mid \\text{harmful})}{b \\, P(\\text{flag} \\mid \\text{harmful}) + (1 - b)\\, P(\\text{flag} \\mid \\text{harmless})} \\\\ &= \\val{precision}, \\qquad b = \\val{baseRate} \\end{aligned}',
		says: 'Bayes’ rule: how many of the flags are real.'
	}
];

export const leavesOut: readonly string[] = [
	'The text does not answer back: a model that is trained against its monitor, or knows of it, may learn to write harm that scores like harmless text, and no slider but the monitor’s eye stands for that.',
	'Scores are normal with equal spread; real ones have heavier tails, which matters most at the high thresholds that rare harm calls for.',
	'Two readers in a row err independently here, although models trained alike share blind spots.',
	'Cost is time on a machine that waits for its memory; where arithmetic is the bottleneck, reading and rejected drafts weigh more. The people who read the flags, dearer than either, are left out.',
	'A flag comes after the passage is written; whether it comes in time to stop anything depends on what the passage sets in motion.'
];
