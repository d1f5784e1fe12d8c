import { formatNumber } from '../../kernel/format';
import type { Outputs } from './model';
import type { Params } from './params';
import { exploitGain, logRatioShift } from './tilt';

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
