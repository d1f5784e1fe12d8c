import { exponential } from '../../kernel/distributions';
import { randomFrom } from '../../kernel/random';
import type { Observation } from '../../kernel/simulation';
import { byClass } from './classes';
import { logWeights } from './measure';
import type { Params } from './params';
import { charged, classOf, STEPS, type State } from './race';

export const init = (_: Params, seed: number): State => {
	const random = randomFrom(seed);
	const objective = random.uniform();
	return { steps: 0, objective, draws: byClass(() => exponential(random, 1)) };
};

/** A complete run stays as it is. */
export const step = (state: State, _: Params, count: number): State => ({
	...state,
	steps: Math.min(STEPS, state.steps + count)
});

export const observe = (state: State, params: Params): Observation => {
	const found = classOf(state, params, logWeights(params, charged(state.steps)));
	return {
		pDeceptive: Number(found === 'deceptive'),
		pPointer: Number(found === 'pointer'),
		pInternal: Number(found === 'internal'),
		pNoSeparateObjective: Number(found === null),
		...(found ? { pDeceptiveGivenObjective: Number(found === 'deceptive') } : {})
	};
};
