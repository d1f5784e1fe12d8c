import { gaussian } from '../../kernel/distributions';
import { randomAt, randomFrom, type Random, type RandomState } from '../../kernel/random';
import type { Observation } from '../../kernel/simulation';
import type { Params } from './params';
import { improvementStep, startWeights, type Weights } from './schedule';
import { examplesPerStep } from './steps';

/**
 * One training by stochastic gradient descent on drawn examples, one example at a time.
 *
 * One step is a two-hundredth of training: a whole number of examples, at least one, the same for all steps but perhaps
 * the last.
 *
 * Assumes: as the exact answer. Its mean is the exact answer at every example: with x = (c, p) the update is
 *          w ← w + η(b − x·w)x, and x and b are drawn afresh, independent of w, so that
 *          E[w'] = E[w] + η(E[bx] − E[xxᵀ]E[w]) = E[w] + η((q, ρ) − ΣE[w]), for any batch size
 * Checks:  the mean of many runs agrees with the exact answer within its Monte Carlo error
 * Source:  Widrow & Hoff 1960, "Adaptive switching circuits"
 */
export interface Example {
	readonly concept: number;
	readonly proxy: number;
	readonly base: number;
	/** The proxy and the base goal have opposite signs. */
	readonly differential: boolean;
}

/** An example that training has seen, and what it did. */
export interface SeenExample extends Example {
	/** How far it moved the concept's weight ahead of the proxy's. */
	readonly push: number;
}

export interface State {
	/** Examples seen, 0 to `steps`. */
	readonly examples: number;
	/** Differential ones among them. */
	readonly differentialExamples: number;
	readonly weights: Weights;
	/** Weights at the start and after each step. */
	readonly path: { readonly base: readonly number[]; readonly proxy: readonly number[] };
	/** The last example of each step. */
	readonly seen: readonly SeenExample[];
	readonly random: RandomState;
}

export const init = (params: Params, seed: number): State => {
	const weights = startWeights(params);
	return {
		examples: 0,
		differentialExamples: 0,
		weights,
		path: { base: [weights.base], proxy: [weights.proxy] },
		seen: [],
		random: randomFrom(seed).state()
	};
};

/** An input of unit variance that correlates with the base goal. */
const correlated = (random: Random, base: number, correlation: number): number =>
	correlation * base + Math.sqrt((1 - correlation) * (1 + correlation)) * gaussian(random, 0, 1);

const drawnExample = (random: Random, quality: number, proxyCorrelation: number): Example => {
	const base = gaussian(random, 0, 1);
	const concept = correlated(random, base, quality);
	const proxy = correlated(random, base, proxyCorrelation);
	return { concept, proxy, base, differential: proxy * base < 0 };
};

/** A complete run stays as it is. */
export const step = (state: State, params: Params, count: number): State => {
	const perStep = examplesPerStep(params);
	const end = Math.min(params.steps, state.examples + count * perStep);
	if (end === state.examples) return state;
	const improves = improvementStep(params);
	const random = randomAt(state.random);
	const path = { base: [...state.path.base], proxy: [...state.path.proxy] };
	const seen = [...state.seen];
	let { weights, differentialExamples } = state;
	for (let examples = state.examples; examples < end; examples++) {
		const quality = examples < improves ? params.conceptQuality : params.laterQuality;
		const example = drawnExample(random, quality, params.proxyCorrelation);
		const before = weights;
		weights = updated(before, example, params.learningRate);
		if (example.differential) differentialExamples++;
		if ((examples + 1) % perStep === 0 || examples + 1 === params.steps) {
			path.base.push(weights.base);
			path.proxy.push(weights.proxy);
			seen.push({ ...example, push: leadOf(weights) - leadOf(before) });
		}
	}
	return { examples: end, differentialExamples, weights, path, seen, random: random.state() };
};

const leadOf = ({ base, proxy }: Weights): number => base - proxy;

const updated = ({ base, proxy }: Weights, example: Example, learningRate: number): Weights => {
	const move = learningRate * (example.base - base * example.concept - proxy * example.proxy);
	return { base: base + move * example.concept, proxy: proxy + move * example.proxy };
};

export const observe = ({ weights, differentialExamples, examples }: State): Observation => ({
	baseWeight: weights.base,
	proxyWeight: weights.proxy,
	differentialShare: differentialExamples / examples
});
