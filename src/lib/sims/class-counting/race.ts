import { log } from '../../kernel/logarithm';
import { CLASSES, type ByClass, type Class } from './classes';
import type { Charge } from './measure';
import type { Params } from './params';

/**
 * One model, found by blind search: settings are tried at random until some goal that looks aligned is hit.
 *
 * Hits of a class are a Poisson process with the class's weight as its rate, so the wait for the first of them is an
 * exponential draw divided by the weight, and the class that is hit first keeps the model. The price of a goal is asked
 * bit by bit: at first every goal counts once, then each of `BIT_STEPS` steps asks one part of the price of all bits,
 * and the remaining steps ask that of the reasoning. The draws stay, the weights move, and the model passes to another
 * class at the moment when that class would have been hit first. After every step its class is an exact draw from the
 * measure as charged so far.
 *
 * Assumes: searching, not learning: nothing that gradient descent prefers beyond the measure itself.
 * Checks:  after k steps the classes are distributed as `sharesOf(logWeights(params, charged(k)))`.
 * Source:  competing exponentials; with −ln of the draws, the Gumbel-max trick (Gumbel 1954). That training finds
 *          functions about as often as such a search: Mingard et al. 2021.
 */
export const BIT_STEPS = 40;
export const STEPS = 60;

export interface State {
	readonly steps: number;
	/** Standard exponential draws; a class's first hit is after draw/weight. */
	readonly draws: ByClass;
	/** Uniform on [0, 1): a separate objective is there when it is below the credence. */
	readonly objective: number;
}

/** @param steps  0 … STEPS @returns how much of the price is asked by then */
export const charged = (steps: number): Charge => ({
	ofBits: Math.min(1, steps / BIT_STEPS),
	ofSteps: Math.max(0, steps - BIT_STEPS) / (STEPS - BIT_STEPS)
});

/** @param logWeight  as charged so far @returns the class that is hit first; null where there is no separate objective */
export const classOf = (state: State, { separateObjective }: Params, logWeight: ByClass): Class | null => {
	if (state.objective >= separateObjective) return null;
	let first: Class = CLASSES[0];
	for (const c of CLASSES) {
		if (logWeight[c] - log(state.draws[c]) > logWeight[first] - log(state.draws[first])) first = c;
	}
	return first;
};
