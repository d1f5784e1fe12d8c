import { meanInterval, type Interval } from '../../kernel/interval';
import { emptySummary, summaryWith, type Summary } from '../../kernel/summary';
import { fairCoins } from './fair-coins';
import type { FunctionCounts } from './function-counts';
import { rounded, roundedInterval } from './ranking';
import type { TrainedNetworks } from './trained-networks';
import { bitAt, bitCount, tableOf } from './truth-table';

/** A training problem: which function, which rows are shown. All tables are four words. */
export interface Problem {
	readonly size: number;
	readonly target: Uint32Array;
	readonly shown: readonly number[];
}

export interface Accuracy extends Interval {
	/** Probability of 0, 1, … all held-out rows right. */
	readonly distribution: readonly number[];
}

const heldOutCount = ({ size, shown }: Problem): number => size - shown.length;

const masks = ({ size, shown }: Problem): { shownMask: Uint32Array; hiddenMask: Uint32Array } => {
	const isShown = new Set(shown);
	return { shownMask: tableOf(size, (x) => isShown.has(x)), hiddenMask: tableOf(size, (x) => !isShown.has(x)) };
};

/** Held-out rows that a table gets right, or −1 where it is wrong on a row that was shown. */
const rightCounter = (problem: Problem): ((tables: ArrayLike<number>, at: number) => number) => {
	const { shownMask, hiddenMask } = masks(problem);
	const { target } = problem;
	const hidden = heldOutCount(problem);
	return (tables, at) => {
		let wrong = 0;
		for (let word = 0; word < 4; word++) {
			const difference = tables[at + word] ^ target[word];
			if (difference & shownMask[word]) return -1;
			wrong += bitCount(difference & hiddenMask[word]);
		}
		return hidden - wrong;
	};
};

/** Mean accuracy with its interval, kept within 0 and 1. */
const accuracyInterval = (summary: Summary): Interval => {
	const { value, low, high } = meanInterval(summary);
	return roundedInterval({ value, low: Math.max(0, low), high: Math.min(1, high) });
};

/**
 * What counting functions predicts: of all functions that fit what was shown, each as likely as any other, so that every
 * held-out row is right with probability ½.
 *
 * @returns the mean of Binomial(2ⁿ − m, ½); the interval holds 95 % of single functions
 */
export const uniformPrediction = (problem: Problem): Interval => {
	const hidden = heldOutCount(problem);
	const distribution = fairCoins(hidden);
	let [below, least] = [0, 0];
	while (below + distribution[least] <= 0.025) below += distribution[least++];
	return { value: 0.5, low: least / hidden, high: 1 - least / hidden };
};

/**
 * What sampling parameters predicts: drawn networks that happen to fit what was shown, weighted by how often each function
 * was drawn; null where none fits.
 *
 * Source: Mingard, Valle-Pérez, Skalse & Louis 2021, "Is SGD a Bayesian sampler? Well, almost".
 */
export const samplingPrediction = (
	problem: Problem,
	counts: FunctionCounts
): (Accuracy & { readonly hits: number }) | null => {
	const rightOf = rightCounter(problem);
	const hidden = heldOutCount(problem);
	const hitsByRight = new Array<number>(hidden + 1).fill(0);
	counts.forEach((keys, at, count) => {
		const right = rightOf(keys, at);
		if (right >= 0) hitsByRight[right] += count;
	});
	const hits = hitsByRight.reduce((sum, count) => sum + count, 0);
	if (hits === 0) return null;
	const mean = hitsByRight.reduce((sum, count, right) => sum + (count * right) / hidden, 0) / hits;
	const m2 = hitsByRight.reduce((sum, count, right) => sum + count * (right / hidden - mean) ** 2, 0);
	return {
		...accuracyInterval({ count: hits, mean, m2 }),
		distribution: hitsByRight.map((count) => rounded(count / hits)),
		hits
	};
};

/** Guessing the label that is more common among the rows shown; a tie is a coin’s toss. */
export const majorityBaseline = ({ size, target, shown }: Problem): number => {
	const isShown = new Set(shown);
	const ones = shown.reduce((sum, x) => sum + bitAt(target, x), 0);
	if (2 * ones === shown.length) return 0.5;
	const guess = +(2 * ones > shown.length);
	let right = 0;
	for (let x = 0; x < size; x++) if (!isShown.has(x) && bitAt(target, x) === guess) right++;
	return right / (size - shown.length);
};

/** Held-out accuracy of the networks that got every row right that was shown; null where there are none. */
export const heldOutAccuracy = (problem: Problem, { tables }: TrainedNetworks): Accuracy | null => {
	if (tables.length === 0) return null;
	const rightOf = rightCounter(problem);
	const hidden = heldOutCount(problem);
	const networksByRight = new Array<number>(hidden + 1).fill(0);
	const accuracies = tables.map((table) => {
		const right = rightOf(table, 0);
		networksByRight[right]++;
		return right / hidden;
	});
	return {
		...accuracyInterval(accuracies.reduce(summaryWith, emptySummary)),
		distribution: networksByRight.map((networks) => rounded(networks / tables.length))
	};
};

/** Different functions among the trained networks; the interval as for drawn ones. */
export const distinctSolutions = ({ tables }: TrainedNetworks): Interval | null => {
	if (tables.length === 0) return null;
	const timesByTable = new Map<string, number>();
	for (const table of tables) timesByTable.set(table.join(), (timesByTable.get(table.join()) ?? 0) + 1);
	const once = [...timesByTable.values()].filter((times) => times === 1).length;
	const halfWidth = 1.96 * Math.sqrt(once);
	return {
		value: timesByTable.size,
		low: Math.max(1, Math.round(timesByTable.size - halfWidth)),
		high: Math.round(timesByTable.size + halfWidth)
	};
};
