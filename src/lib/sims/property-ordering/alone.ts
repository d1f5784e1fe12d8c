import { triangularExponential } from '../../kernel/triangular-exponential';
import { nearlyDeceptive } from './near-chain';
import type { Params } from './params';
import { flipRate, type Stage } from './rates';
import { emptyStage, fillStage, LONGEST_PATH, moves, SIZE, windowByState } from './set-chain';

/**
 * The chance of deceptive alignment alone, in a third of the time of the whole answer.
 *
 * Assumes: what the whole answer assumes
 * Checks:  the whole answer gives the same
 */

// Working memory, overwritten by every call before it is read.
const rates = emptyStage();
const generator = new Float64Array(SIZE * SIZE);
const transition = new Float64Array(SIZE * SIZE);
const massByState = new Float64Array(SIZE);

const setTransition = (params: Params, stage: Stage, flip: number): void => {
	fillStage(rates, params, stage, flip);
	for (let state = 0; state < SIZE; state++) generator[state * SIZE + state] = -rates.leaving[state];
	for (const [at, { from, to }] of moves.entries()) generator[from * SIZE + to] = rates.byMove[at];
	triangularExponential(generator, SIZE, transition, LONGEST_PATH);
};

/** Cost: two matrix exponentials of size 12. */
const deceptiveAlone = (params: Params): number => {
	const flip = flipRate(params);
	setTransition(params, 'pre-training', 0);
	for (let state = 0; state < SIZE; state++)
		massByState[state] = flip === Infinity && windowByState[state] ? 0 : transition[state];
	setTransition(params, 'fine-tuning', flip);
	let deceptive = 0;
	for (let state = 0; state < SIZE; state++) deceptive += massByState[state] * transition[state * SIZE + SIZE - 1];
	return Math.min(1, deceptive);
};

export const alone = { pDeceptive: { of: deceptiveAlone, nearly: { of: nearlyDeceptive, within: 1e-7 } } };
