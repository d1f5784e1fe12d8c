import { studentQuantile975 } from '../kernel/interval';
import { childSeed, randomFrom, type Random } from '../kernel/random';
import { emptySummary, summaryWith, variance, type Summary } from '../kernel/summary';
import type { WithError } from './distribution';

/**
 * What each player adds to a whole: its gain on joining, averaged over all orders in which the players can join.
 *
 * Checks:  gains sum to the whole; players that play alike gain alike; who changes nothing gains nothing
 * Source:  Shapley 1953, "A value for n-person games"
 *
 * @param players  at most `MOST_EXACT`
 * @param worth  of a coalition, given as bits: player i is in it when bit i is set; asked once for each of 2ⁿ coalitions
 * @returns gain by player; they sum to worth(all) − worth(none) up to rounding
 */
export const shapleyValues = (players: number, worth: (coalition: number) => number): Float64Array => {
	if (!(players <= MOST_EXACT)) throw new RangeError(`players is ${players}; expected 0–${MOST_EXACT}, or a sample.`);
	const worths = Float64Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
	const weightBySize = orderShares(players);
	const gains = new Float64Array(players);
	for (let coalition = 0; coalition < worths.length; coalition++) {
		const size = bitsIn(coalition);
		for (let i = 0; i < players; i++)
			if (!(coalition & (1 << i))) gains[i] += weightBySize[size] * (worths[coalition | (1 << i)] - worths[coalition]);
	}
	return gains;
};

export const MOST_EXACT = 12;

/** @returns by size of a coalition: the share of orders in which exactly its members come before a given player */
const orderShares = (players: number): Float64Array => {
	const shares = new Float64Array(players);
	let share = 1 / players;
	for (let size = 0; size < players; size++) {
		shares[size] = share;
		share *= (size + 1) / (players - 1 - size);
	}
	return shares;
};

const bitsIn = (coalition: number): number => {
	let count = 0;
	for (let rest = coalition; rest; rest &= rest - 1) count++;
	return count;
};

/**
 * The same for many players, from random orders, each taken forwards and backwards: what chance decides in one is mostly
 * undone in the other. In every order the gains sum to the whole, and so do their averages.
 *
 * Source: Castro, Gómez & Tejada 2009, "Polynomial calculation of the Shapley value based on sampling"; pairs of orders
 *         after Mitchell et al. 2022, "Sampling permutations for Shapley value estimation"
 *
 * @param worth  of a coalition: whether each player is in it
 * @param pairs  of orders, ≥ 2; cost 2·players evaluations each
 */
export const sampledShapley = (
	players: number,
	worth: (isIn: readonly boolean[]) => number,
	seed: number,
	pairs: number
): readonly WithError[] => {
	let summaries: Summary[] = Array.from({ length: players }, () => emptySummary);
	const none = worth(new Array<boolean>(players).fill(false));
	for (let pair = 0; pair < pairs; pair++) {
		const order = shuffled(players, randomFrom(childSeed(seed, pair)));
		const forwards = gainsAlong(order, none, worth);
		const backwards = gainsAlong([...order].reverse(), none, worth);
		summaries = summaries.map((summary, i) => summaryWith(summary, (forwards[i] + backwards[i]) / 2));
	}
	return summaries.map(({ count, mean, m2 }) => {
		const halfWidth = studentQuantile975(count - 1) * Math.sqrt(variance({ count, mean, m2 }) / count);
		return { value: mean, low: mean - halfWidth, high: mean + halfWidth };
	});
};

const gainsAlong = (
	order: readonly number[],
	none: number,
	worth: (isIn: readonly boolean[]) => number
): Float64Array => {
	const isIn = new Array<boolean>(order.length).fill(false);
	const gains = new Float64Array(order.length);
	let before = none;
	for (const player of order) {
		isIn[player] = true;
		const after = worth(isIn);
		gains[player] = after - before;
		before = after;
	}
	return gains;
};

/** Fisher and Yates. */
const shuffled = (count: number, random: Random): number[] => {
	const order = Array.from({ length: count }, (_, i) => i);
	for (let i = count - 1; i > 0; i--) {
		const j = Math.floor(random.uniform() * (i + 1));
		[order[i], order[j]] = [order[j], order[i]];
	}
	return order;
};
