import { formatNumber, formatPercent } from '../../kernel/format';
import type { Outputs } from './model';
import type { Params } from './params';

export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => {
	const number = (value?: number) => (value === undefined ? '—' : formatNumber(value));
	const percent = (value?: number) => (value === undefined ? '—' : formatPercent(value));
	const overhead = outputs?.overheadByArrangement;
	return {
		tokensPerPass: number(outputs?.tokensPerPass),
		costPerToken: number(outputs?.costPerToken),
		headsOverhead: percent(overhead?.heads),
		separateOverhead: percent(overhead?.separate),
		cascadeOverhead: percent(overhead?.cascade),
		headsPassageQuality: number(outputs?.headsPassageQuality),
		monitorPassageQuality: number(outputs?.monitorPassageQuality),
		recall: number(outputs?.recall),
		falsePositiveRate: number(outputs?.falsePositiveRate),
		precision: percent(outputs?.precision),
		baseRate: formatNumber(params.baseRate)
	};
};
