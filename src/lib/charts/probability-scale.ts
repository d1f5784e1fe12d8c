import { LOG_ODDS_TICKS, placeOf as logOddsPlaceOf, probabilityAt } from './log-odds-place';

/** Where a probability stands on an axis, and into which bins an axis falls. */
export interface ProbabilityScale {
	readonly ticks: readonly { readonly place: number; readonly text: string }[];
	/** @param probability  0 to 1 @returns 0 to 100 */
	readonly placeOf: (probability: number) => number;
	/** Probabilities between which the bins lie, ascending; length = bins + 1. */
	readonly edges: readonly number[];
}

/** Odd, so that a bin of the log-odds axis lies about even chances, the answer most often given. */
const LOG_ODDS_BINS = 19;
const LINEAR_BINS = 20;
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const upTo = (count: number) => Array.from({ length: count + 1 }, (_, at) => at / count);

export const SCALES: Readonly<Record<'log-odds' | 'linear', ProbabilityScale>> = {
	'log-odds': {
		ticks: LOG_ODDS_TICKS.map(({ p, text }) => ({ place: logOddsPlaceOf(p), text })),
		placeOf: logOddsPlaceOf,
		edges: upTo(LOG_ODDS_BINS).map((share) => probabilityAt(100 * share))
	},
	linear: {
		ticks: TENTHS.map((p) => ({ place: 100 * p, text: `${Math.round(100 * p)} %` })),
		placeOf: (probability) => 100 * Math.min(1, Math.max(0, probability)),
		edges: upTo(LINEAR_BINS)
	}
};

/**
 * @param values  probabilities, 0 to 1; what lies beyond the axis counts in its last bin
 * @returns how many fall into each bin, its lower edge included; length = edges − 1
 */
export const binCounts = (values: readonly number[], { placeOf, edges }: ProbabilityScale): readonly number[] => {
	const bins = edges.length - 1;
	const counts = new Array<number>(bins).fill(0);
	// Bins are equally wide in places; a millionth of one keeps 0.15 of 0.05 · 3 on its own side.
	for (const value of values) counts[Math.min(bins - 1, Math.floor((placeOf(value) / 100) * bins + 1e-6))]++;
	return counts;
};

/** @param values  any order, not empty @param share  0 to 1 @returns the value below which that share lies, between neighbours linear */
export const quantile = (values: readonly number[], share: number): number => {
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const below = Math.floor(at);
	const above = Math.min(sorted.length - 1, below + 1);
	return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
};
