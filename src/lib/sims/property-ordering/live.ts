import { categorical, exponential } from '../../kernel/distributions';
import { randomAt, randomFrom, type Random, type RandomState } from '../../kernel/random';
import type { Observation } from '../../kernel/simulation';
import { bitOf, endsWithBase, isComplete, presentAfter, properties, type Property } from './orders';
import type { Params } from './params';
import { arrivalRate, baseRates, flipRate, isWindow, proxyProbability } from './rates';
import { STEPS_PER_RUN, STEPS_PER_STAGE } from './steps';

/**
 * One model going through training: which property comes when, and what its goal points at.
 *
 * One step is a hundredth of a stage. Between events nothing changes; the next event is drawn when the last one happens
 * (Gillespie), and drawn again, because waiting has no memory, when fine-tuning changes all rates.
 *
 * Assumes: as the exact answer
 * Checks:  frequencies agree with the exact answer within their Monte Carlo error
 * Source:  Gillespie 1977, "Exact stochastic simulation of coupled chemical reactions", direct method
 */
export type Pointer = 'none' | 'proxy' | 'base';

export type ModelEvent = Property | 'flip' | 'fine-tuning';

export type ModelState = {
	/** Hundredths of a stage, 0–200. */
	readonly step: number;
	/** Properties in the order of their arrival. */
	readonly order: string;
	/** When each of them arrived, in stages, 0–2. */
	readonly arrivedAt: readonly number[];
	readonly pointer: Pointer;
	/** In stages, 1–2; null if no example has corrected the goal. */
	readonly flippedAt: number | null;
	/** In stages, 0–2; null if not deceptively aligned. */
	readonly deceptiveAt: number | null;
	/** In stages; null if nothing more happens in this training. */
	readonly next: { readonly at: number; readonly what: ModelEvent } | null;
	readonly random: RandomState;
};

/** What `categorical` may choose, in the sequence of its weights. */
const EVENTS: readonly ModelEvent[] = [...properties, 'flip'];

export const init = (params: Params, seed: number): ModelState => {
	const random = randomFrom(seed);
	const next = nextEvent(random, params, '', 'none', 0);
	return {
		step: 0,
		order: '',
		arrivedAt: [],
		pointer: 'none',
		flippedAt: null,
		deceptiveAt: null,
		next,
		random: random.state()
	};
};

/** @param count  steps to take, ≥ 1; a run ends after 200 */
export const step = (state: ModelState, params: Params, count: number): ModelState => {
	const reached = Math.min(STEPS_PER_RUN, state.step + count);
	const until = reached / STEPS_PER_STAGE;
	let run: ModelState = { ...state, step: reached };
	if (!run.next || run.next.at > until) return run;
	const random = randomAt(state.random);
	while (run.next && run.next.at <= until) run = afterEvent(run, params, run.next, random);
	return { ...run, random: random.state() };
};

/** @param random  where the state's stream stands; its new place is written down when all due events are done */
const afterEvent = (
	state: ModelState,
	params: Params,
	{ at, what }: NonNullable<ModelState['next']>,
	random: Random
): ModelState => {
	const arrived = what === 'flip' || what === 'fine-tuning' ? '' : what;
	const order = state.order + arrived;
	const pointer = pointerAfter(state, params, what, random);
	const next = nextEvent(random, params, order, pointer, at);
	return {
		...state,
		order,
		arrivedAt: arrived ? [...state.arrivedAt, at] : state.arrivedAt,
		pointer,
		flippedAt: what === 'flip' ? at : state.flippedAt,
		deceptiveAt: isComplete(order) && pointer === 'proxy' ? at : null,
		next
	};
};

const pointerAfter = (state: ModelState, params: Params, what: ModelEvent, random: Random): Pointer => {
	if (what === 'flip') return 'base';
	if (what !== 'G') return state.pointer;
	return random.uniform() < proxyProbability(params, state.order.includes('B')) ? 'proxy' : 'base';
};

/** @param time  in stages, 0 ≤ time < 2 */
const nextEvent = (
	random: Random,
	params: Params,
	order: string,
	pointer: Pointer,
	time: number
): ModelState['next'] => {
	if (isComplete(order)) return null;
	const weights = weightsOf(params, order, pointer, time);
	if (weights[4] === Infinity) return { at: time, what: 'flip' };
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const at = total > 0 ? time + exponential(random, total) : Infinity;
	if (time < 1 && at >= 1) return { at: 1, what: 'fine-tuning' };
	return at >= 2 ? null : { at, what: EVENTS[categorical(random, weights)] };
};

/** @returns rates of G, H, B, S and of a flip, per stage */
const weightsOf = (params: Params, order: string, pointer: Pointer, time: number): number[] => {
	const present = presentAfter(order);
	const rates = baseRates(params, time < 1 ? 'pre-training' : 'fine-tuning');
	const weights = properties.map((property) => arrivalRate(rates, params.mutualBoost, present, bitOf[property]));
	weights.push(time >= 1 && pointer === 'proxy' && isWindow(present) ? flipRate(params) : 0);
	return weights;
};

/** @param state  after 200 steps */
export const observe = ({ order, pointer }: ModelState): Observation => ({
	pDeceptive: Number(pointer === 'proxy' && isComplete(order)),
	pAligned: Number(pointer === 'base'),
	pVisibleProxy: Number(pointer === 'proxy' && !isComplete(order)),
	pNoGoal: Number(pointer === 'none'),
	pDangerousOrder: Number(pointer === 'proxy' && endsWithBase(order))
});
