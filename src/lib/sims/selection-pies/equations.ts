import { formatNumber } from '../../kernel/format';
import type { Equation } from '../../kernel/simulation';
import type { Outputs } from './model';
import type { Params } from './params';
import { exploitGain, logRatioShift } from './tilt';

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

const numberOr = (value: number | null | undefined, otherwise: string): string =>
	value === null || value === undefined ? otherwise : formatNumber(value);

export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => {
	const shift = logRatioShift(params);
	return {
		rlhfStrength: formatNumber(params.rlhfStrength),
		rlvrStrength: formatNumber(params.rlvrStrength),
		raterDetection: formatNumber(params.raterDetection),
		exploitableShare: formatNumber(params.exploitableShare),
		exploitCaught: formatNumber(params.exploitCaught),
		caughtPenalty: formatNumber(params.caughtPenalty),
		exploitGain: formatNumber(exploitGain(params)),
		rlhfShift: formatNumber(shift.rlhf),
		rlvrShift: formatNumber(shift.rlvr),
		exchangeRate: numberOr(outputs?.exchangeRate, '—'),
		redBefore: numberOr(outputs?.redPerGreen.pretraining, '—'),
		redAfter: numberOr(outputs?.redPerGreen.rlvr, '—'),
		pRed: numberOr(outputs?.pRed, '—'),
		competenceBefore: numberOr(outputs?.competence.rlhf, '—'),
		competenceAfter: numberOr(outputs?.competence.rlvr, '—')
	};
};
