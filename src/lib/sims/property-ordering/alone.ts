import { triangularExponential } from '../../kernel/triangular-exponential';
import { ALL_FOUR, bitOf, hasGoal, understandsBase } from './orders';
import type { Params } from './params';
import { emptyRateTable, fillRateTable } from './paths';
import { baseRates, flipRate, isWindow, proxyProbability, type Stage } from './rates';

/**
 * The chance of deceptive alignment alone: one chain over sets of properties, in which what points at the base goal is
 * lost, in the place of twelve paths over orders. A third of the time of the whole answer.
 *
 * Assumes: what the whole answer assumes
 * Checks:  the whole answer gives the same
 */
const SETS = ALL_FOUR + 1;

/** Without a goal, then with a proxy; fewer properties first, so that the chain only moves forward. */
const states = Array.from({ length: SETS }, (_, present) => present)
	.filter((present) => hasGoal(present) || !(present & bitOf.H))
	.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
const SIZE = states.length;
const LONGEST_PATH = 4;

function sizeOf(present: number): number {
	return [...present.toString(2)].filter((bit) => bit === '1').length;
}

/** Moves from one state to another by the arrival of one property. */
const moves = states.flatMap((from, row) =>
	Object.values(bitOf)
		.filter((bit) => !(from & bit) && states.includes(from | bit))
		.map((bit) => ({
			at: row * SIZE + states.indexOf(from | bit),
			rateAt: from * SETS + bit,
			understands: understandsBase(from),
			takesGoal: bit === bitOf.G,
			intoWindow: isWindow(from | bit)
		}))
);
const windowByState = states.map(isWindow);

// Working memory, overwritten by every call before it is read.
const table = emptyRateTable();
const generator = new Float64Array(SIZE * SIZE);
const transition = new Float64Array(SIZE * SIZE);
const massByState = new Float64Array(SIZE);

const setGenerator = (params: Params, stage: Stage, flip: number): void => {
	fillRateTable(table, baseRates(params, stage), params.mutualBoost);
	for (let state = 0; state < SIZE; state++) {
		const flips = windowByState[state] && flip < Infinity ? flip : 0;
		generator[state * SIZE + state] = -table.exit[states[state]] - flips;
	}
	for (const { at, rateAt, understands, takesGoal, intoWindow } of moves) {
		const proxy = takesGoal ? proxyProbability(params, understands) : 1;
		generator[at] = flip === Infinity && intoWindow ? 0 : table.rate[rateAt] * proxy;
	}
};

/** Cost: two matrix exponentials of size 12. */
const deceptiveAlone = (params: Params): number => {
	const flip = flipRate(params);
	setGenerator(params, 'pre-training', 0);
	triangularExponential(generator, SIZE, transition, LONGEST_PATH);
	for (let state = 0; state < SIZE; state++)
		massByState[state] = flip === Infinity && windowByState[state] ? 0 : transition[state];
	setGenerator(params, 'fine-tuning', flip);
	triangularExponential(generator, SIZE, transition, LONGEST_PATH);
	let deceptive = 0;
	for (let state = 0; state < SIZE; state++) deceptive += massByState[state] * transition[state * SIZE + SIZE - 1];
	return Math.min(1, deceptive);
};

export const alone = { pDeceptive: { of: deceptiveAlone } };
