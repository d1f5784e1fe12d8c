import { costPerPass, headsOverhead, readingOverhead, tokensPerPass } from './decoding';
import type { Params } from './params';
import { flagged, headsAlarm, passageQuality } from './scores';

export type { Flag, State } from './inbox';
export { init, observe, step } from './live';
export { FLAGS } from './steps';

/**
 * What it costs to have everything that a model writes read by a monitor, and what comes of it: how many flags, how many of
 * them real, how much of what is harmful among them.
 *
 * Costs are those of speculative decoding with and without a monitor; flags those of a normal score and a threshold.
 *
 * Assumes: scores as in scores.ts, costs as in decoding.ts; what is flagged does not depend on who might be watching
 * Checks:  overhead of a separate monitor = its cost · tokens per pass / cost per pass; precision by Bayes' rule
 * Source:  Leviathan, Kalman & Matias 2023; Turner 2025, comment on monitoring heads
 */
export interface Outputs {
	readonly [output: string]: unknown;
	readonly overheadShare: number;
	readonly flagsPerMillion: number;
	readonly precision: number;
	readonly recall: number;
	readonly falsePositiveRate: number;
	readonly flagsPerDay: number;
	readonly missedPerDay: number;
	readonly tokensPerPass: number;
	/** Passes of the large model that a token costs without a monitor. */
	readonly costPerToken: number;
	readonly passedOnShare: number;
	readonly overheadByArrangement: Readonly<Record<Params['arrangement'], number>>;
	readonly headsPassageQuality: number;
	readonly monitorPassageQuality: number;
}

const overheads = (params: Params, passedOnByHeads: number): Outputs['overheadByArrangement'] => {
	const heads = headsOverhead(params);
	const reading = readingOverhead(params, tokensPerPass(params));
	return { heads, separate: params.coverage * reading, cascade: heads + passedOnByHeads * reading };
};

export const solve = (params: Params): Outputs => {
	const { baseRate, passageTokens, tokensPerDay, arrangement } = params;
	const { harmful, harmless } = flagged(params);
	const [real, false_] = [baseRate * harmful, (1 - baseRate) * harmless];
	const first = headsAlarm(params, params.firstThreshold);
	const passedOnByHeads = baseRate * first.harmful + (1 - baseRate) * first.harmless;
	const overheadByArrangement = overheads(params, passedOnByHeads);
	const passagesPerDay = tokensPerDay / passageTokens;
	return {
		overheadShare: overheadByArrangement[arrangement],
		flagsPerMillion: (1e6 / passageTokens) * (real + false_),
		precision: real / (real + false_),
		recall: harmful,
		falsePositiveRate: harmless,
		flagsPerDay: passagesPerDay * (real + false_),
		missedPerDay: passagesPerDay * baseRate * (1 - harmful),
		tokensPerPass: tokensPerPass(params),
		costPerToken: costPerPass(params) / tokensPerPass(params),
		passedOnShare: passedOnByHeads,
		overheadByArrangement,
		headsPassageQuality: passageQuality(params, params.headQuality),
		monitorPassageQuality: passageQuality(params, params.monitorQuality)
	};
};
