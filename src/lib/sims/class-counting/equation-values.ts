import { formatNumber, formatPercent } from '../../kernel/format';
import { full, LN10, LN2, logWeights } from './measure';
import type { Outputs } from './model';
import type { Params } from './params';

/** Weights of the second line are those of parameterisations, also while functions are counted. */
export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => {
	const volume = logWeights({ ...params, countingMode: 'parameterisations' }, full);
	const given = outputs?.pDeceptiveGivenObjective;
	return {
		countInternal: formatNumber(params.log10CountInternal),
		countPointer: formatNumber(params.log10CountPointer),
		countDeceptive: formatNumber(params.log10CountDeceptive),
		bitsInternal: formatNumber(params.bitsInternal),
		bitsPointer: formatNumber(params.bitsPointer),
		bitsDeceptive: formatNumber(params.bitsDeceptive),
		stepsInternal: formatNumber(params.stepsInternal),
		stepsPointer: formatNumber(params.stepsPointer),
		stepsDeceptive: formatNumber(params.stepsDeceptive),
		simplicityWeight: formatNumber(params.simplicityWeight),
		speedWeight: formatNumber(params.speedWeight),
		volumeInternal: formatNumber(volume.internal / LN10),
		volumePointer: formatNumber(volume.pointer / LN10),
		volumeDeceptive: formatNumber(volume.deceptive / LN10),
		naming: formatNumber((params.log10CountDeceptive * LN10) / LN2),
		sharedDeceptive: formatNumber(params.bitsDeceptive - (params.log10CountDeceptive * LN10) / LN2),
		separateObjective: formatNumber(params.separateObjective),
		given: typeof given === 'number' ? formatNumber(given) : '—',
		pDeceptive: outputs ? formatPercent(outputs.pDeceptive).replace(' %', '\\,\\%') : '—'
	};
};
