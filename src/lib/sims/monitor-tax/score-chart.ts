import { log } from '../../kernel/logarithm';
import type { Params } from './params';
import { lastReader } from './scores';

/** What the chart of scores shows: passages in a million by their score, on a log scale, where each hump is a parabola. */

/** Scores at the edges, in standard deviations of a harmless passage. */
export const SCORES: [number, number] = [-4, 12];
/** Powers of ten of the number of passages in a million, for one standard deviation of score. */
export const POWERS: [number, number] = [-4.4, 6.7];
const SAMPLES = 80;

export const powerTicks = [
	{ power: 6, text: '1,000,000' },
	{ power: 4, text: '10,000' },
	{ power: 2, text: '100' },
	{ power: 0, text: '1' },
	{ power: -2, text: '0.01' },
	{ power: -4, text: '0.0001' }
];

export const scoresAcross = Array.from(
	{ length: SAMPLES + 1 },
	(_, at) => SCORES[0] + ((SCORES[1] - SCORES[0]) * at) / SAMPLES
);

/** @param share  of all passages @returns the power of ten where the hump is highest; −Infinity where there are none */
const top = (share: number): number => 6 + (log(share) - 0.5 * log(2 * Math.PI)) / Math.LN10;

const parabola = (mean: number, share: number): number[] =>
	scoresAcross.map((score) => top(share) - (0.5 * (score - mean) ** 2) / Math.LN10);

export interface Humps {
	readonly harmless: readonly number[];
	readonly harmful: readonly number[];
	/** The score from which on a passage is more likely harmful than not; null when none is, or all are. */
	readonly evenScore: number | null;
	/** Where the harmful hump is highest; the harmless one is so at 0. */
	readonly harmfulAt: number;
	readonly harmlessTop: number;
	readonly harmfulTop: number;
}

export const humpsOf = (params: Params): Humps => {
	const { quality, reached } = lastReader(params);
	const harmful = params.baseRate * reached.harmful;
	const harmless = (1 - params.baseRate) * reached.harmless;
	const even = quality / 2 + log(harmless / harmful) / quality;
	return {
		harmless: parabola(0, harmless),
		harmful: parabola(quality, harmful),
		evenScore: Number.isFinite(even) ? even : null,
		harmfulAt: quality,
		harmlessTop: top(harmless),
		harmfulTop: top(harmful)
	};
};
