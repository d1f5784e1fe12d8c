import { exponential } from '../../kernel/distributions';
import { expm1 } from '../../kernel/elementary';
import { randomFrom } from '../../kernel/random';
import type { Params } from './params';

/**
 * One unit waits for an event of constant hazard.
 *
 * One step is a hundredth of the unit of time.
 *
 * Assumes: a hazard that doesn't change.
 * Checks:  survival is exp(−hazard).
 */
export interface Outputs {
	readonly [output: string]: number;
	readonly pEvent: number;
}

export interface State {
	readonly steps: number;
	/** In units of time; null when the hazard is 0. */
	readonly eventAt: number | null;
}

export const STEPS = 100;

export const solve = ({ hazard }: Params): Outputs => ({ pEvent: -expm1(-hazard) });

export const init = ({ hazard }: Params, seed: number): State => ({
	steps: 0,
	eventAt: hazard > 0 ? exponential(randomFrom(seed), hazard) : null
});

export const step = (state: State, _params: Params, count: number): State => ({ ...state, steps: state.steps + count });

export const observe = (state: State): Outputs => ({
	pEvent: state.eventAt !== null && state.eventAt <= state.steps / STEPS ? 1 : 0
});
