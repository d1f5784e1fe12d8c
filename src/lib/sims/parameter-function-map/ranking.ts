import { wilsonInterval, type Interval } from '../../kernel/interval';
import type { FunctionCounts } from './function-counts';

/** A function with how often it was drawn. */
export interface Counted {
	/** Four words. */
	readonly table: Uint32Array;
	readonly count: number;
}

/** Numbers of functions by how often each was drawn, the most frequent first. */
export type CountsOfCounts = readonly (readonly [count: number, functions: number])[];

export const countsOfCounts = (counts: FunctionCounts): CountsOfCounts => {
	const functionsByCount = new Map<number, number>();
	counts.forEach((_, __, count) => functionsByCount.set(count, (functionsByCount.get(count) ?? 0) + 1));
	return [...functionsByCount].sort(([a], [b]) => b - a);
};

const compared = (a: Uint32Array, b: Uint32Array): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];

/** The most frequent functions; among equals those whose words are smaller, so that the order is always the same. */
export const mostFrequent = (counts: FunctionCounts, byCount: CountsOfCounts, most: number): Counted[] => {
	let [threshold, above] = [0, 0];
	for (const [at, [count, functions]] of byCount.entries()) {
		threshold = count;
		if (above + functions >= most || at === byCount.length - 1) break;
		above += functions;
	}
	const found: Counted[] = [];
	let equals: Uint32Array[] = [];
	const trim = () => (equals = equals.sort(compared).slice(0, most - above));
	counts.forEach((keys, at, count) => {
		if (count > threshold) found.push({ table: keys.slice(at, at + 4), count });
		else if (count === threshold) {
			equals.push(keys.slice(at, at + 4));
			if (equals.length > 4 * most) trim();
		}
	});
	found.push(...trim().map((table) => ({ table, count: threshold })));
	return found.sort((a, b) => b.count - a.count || compared(a.table, b.table)).slice(0, most);
};

export interface RankPoint {
	readonly rank: number;
	readonly probability: number;
	readonly low: number;
	readonly high: number;
}

const PER_DECADE = 8;

/** Ranks 1, 2, 3, … and then eight to a decade. */
const ranksTo = (last: number): number[] => {
	const ranks = new Set<number>();
	for (let step = 0; ; step++) {
		const rank = Math.round(10 ** (step / PER_DECADE));
		if (rank >= last) break;
		ranks.add(rank);
	}
	return [...ranks, last];
};

/** @returns rounded for sending: a reader sees three digits */
export const rounded = (value: number): number => Number(value.toPrecision(6));

export const roundedInterval = ({ value, low, high }: Interval): Interval => ({
	value: rounded(value),
	low: rounded(low),
	high: rounded(high)
});

/** Probability by rank, on ranks evenly spaced on a log scale. */
export const rankCurve = (byCount: CountsOfCounts, drawn: number): RankPoint[] => {
	const functions = byCount.reduce((sum, [, number]) => sum + number, 0);
	if (functions === 0) return [];
	let [at, passed] = [0, byCount[0][1]];
	return ranksTo(functions).map((rank) => {
		while (passed < rank) passed += byCount[++at][1];
		const { value, low, high } = roundedInterval(wilsonInterval(byCount[at][0], drawn));
		return { rank, probability: value, low, high };
	});
};

/**
 * Entropy of the functions in the sample, in bits: what was counted, not corrected for what was not seen, so that it cannot
 * exceed log₂ of the number drawn. The remainder counts as one function.
 *
 * @returns with the interval of the delta method
 */
export const sampleEntropy = (byCount: CountsOfCounts, drawn: number, remainder: number): Interval => {
	const parts: CountsOfCounts = remainder > 0 ? [...byCount, [remainder, 1]] : byCount;
	let [entropy, square] = [0, 0];
	for (const [count, functions] of parts) {
		const surprise = Math.log2(drawn / count);
		entropy += (functions * count * surprise) / drawn;
		square += (functions * count * surprise * surprise) / drawn;
	}
	const halfWidth = 1.96 * Math.sqrt(Math.max(0, square - entropy * entropy) / drawn);
	return roundedInterval({ value: entropy, low: Math.max(0, entropy - halfWidth), high: entropy + halfWidth });
};

/**
 * Different functions in the sample. Its variance is at most the number of functions drawn once (Efron & Stein 1981), so
 * that the interval is on the safe side.
 */
export const distinctInterval = (byCount: CountsOfCounts): Interval => {
	const value = byCount.reduce((sum, [, functions]) => sum + functions, 0);
	const once = byCount.at(-1)?.[0] === 1 ? byCount.at(-1)![1] : 0;
	const halfWidth = 1.96 * Math.sqrt(once);
	return {
		value,
		low: Math.max(Math.min(1, value), Math.round(value - halfWidth)),
		high: Math.round(value + halfWidth)
	};
};
