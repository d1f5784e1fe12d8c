import { disagreementMoments, disagreementProbability } from './disagreement';
import type { Params } from './params';
import { firstPositive, relaxed, type Coordinate } from './relaxation';
import { improvementStep, qualityAtEnd, startWeights, type Weights } from './schedule';

export { improvementStep, type Weights } from './schedule';
export { init, observe, step } from './live';
export { examplesPerStep, stepsPerRun } from './steps';
export type { Example, State } from './training';

/**
 * A goal that starts on a proxy and is trained on examples of the base goal: does it move to the model's own concept?
 *
 * Linear regression on two inputs by gradient descent. Base goal b, concept c and proxy p are standard normal, c and p
 * correlate q and ρ with b and have independent errors; the model's output is w₁c + w₂p, an aligned model's is b. One step
 * is one example. In expectation w ← w + η((q, ρ) − Σw) with Σ = [[1, qρ], [qρ, 1]], whose eigenvectors are the sum
 * w₁ + w₂ (eigenvalue 1 + qρ) and the difference w₁ − w₂ (1 − qρ): two coordinates that relax on their own.
 *
 * Assumes: a goal is two weights; concept and proxy are there from the start and their correlations change at most once
 * Checks:  q = 1 drives the proxy's weight to 0; ρ = 1 leaves a training that starts on the proxy where it is; the limit
 *          solves the normal equations
 * Source:  least mean squares, Widrow & Hoff 1960, "Adaptive switching circuits"; the question, Wheaton 2023, "Deceptive
 *          alignment is <1% likely by default"
 */
export interface Outputs {
	readonly baseWeight: number;
	readonly proxyWeight: number;
	/** If training went on for ever with the concept as it is at the end. */
	readonly limitBaseWeight: number;
	readonly limitProxyWeight: number;
	/**
	 * First step, from 0 on, at which the base weight exceeds the proxy weight, though training may end before it; null when
	 * it never would.
	 */
	readonly stepsToFlip: number | null;
	/** E[(output − b)² | sign(p) ≠ sign(b)] at the end; null when the two never disagree (ρ = 1). */
	readonly behaviourGap: number | null;
	/** Probability that an example is a differential one. */
	readonly differentialShare: number;
	readonly stepByPoint: number[];
	readonly baseWeightCurve: number[];
	readonly proxyWeightCurve: number[];
	[output: string]: unknown;
}

/** Points of the curves after the first, which is the start. */
const POINTS = 120;

const sumOf = (quality: number, { proxyCorrelation, learningRate }: Params): Coordinate => ({
	drive: quality + proxyCorrelation,
	eigenvalue: 1 + quality * proxyCorrelation,
	rate: learningRate
});

/** 1 − qρ is written as a sum of positive terms: near q = ρ = 1 the difference would lose its digits. */
const differenceOf = (quality: number, { proxyCorrelation, learningRate }: Params): Coordinate => ({
	drive: quality - proxyCorrelation,
	eigenvalue: 1 - quality + quality * (1 - proxyCorrelation),
	rate: learningRate
});

const fromSumAndDifference = (sum: number, difference: number): Weights => ({
	base: (sum + difference) / 2,
	proxy: (sum - difference) / 2
});

const after = (weights: Weights, quality: number, params: Params, steps: number): Weights =>
	fromSumAndDifference(
		relaxed(sumOf(quality, params), weights.base + weights.proxy, steps),
		relaxed(differenceOf(quality, params), weights.base - weights.proxy, steps)
	);

const weightsWhenImproving = (params: Params): Weights =>
	after(startWeights(params), params.conceptQuality, params, improvementStep(params));

/** @returns expected weights after `steps` examples; Infinity gives the limit. */
export const weightsAfter = (params: Params, steps: number): Weights => {
	const improves = improvementStep(params);
	if (steps <= improves) return after(startWeights(params), params.conceptQuality, params, steps);
	return after(weightsWhenImproving(params), params.laterQuality, params, steps - improves);
};

/** @returns the first step at which the concept leads; null when it never would */
export const stepsToFlip = (params: Params): number | null => {
	const start = startWeights(params);
	const improves = improvementStep(params);
	const early = firstPositive(differenceOf(params.conceptQuality, params), start.base - start.proxy);
	if (improves === Infinity || (early !== null && early <= improves)) return early;
	const { base, proxy } = weightsWhenImproving(params);
	const late = firstPositive(differenceOf(params.laterQuality, params), base - proxy);
	return late === null ? null : improves + late;
};

/** output − b = (w₁q − 1)·b + w₂·p + w₁√(1 − q²)·(the concept's own error), the last being independent of b and p. */
const behaviourGap = (params: Params, { base, proxy }: Weights): number | null => {
	if (params.proxyCorrelation === 1) return null;
	const quality = qualityAtEnd(params);
	const { square, product } = disagreementMoments(params.proxyCorrelation);
	const missing = base * quality - 1;
	const error = base * base * (1 - quality) * (1 + quality);
	return (missing * missing + proxy * proxy) * square + 2 * missing * proxy * product + error;
};

/** @returns every output; O(1), 121 points of two curves */
export const solve = (params: Params): Outputs => {
	const end = weightsAfter(params, params.steps);
	const limit = weightsAfter(params, Infinity);
	const points = Math.min(POINTS, params.steps);
	const stepByPoint = Array.from({ length: points + 1 }, (_, point) => Math.round((point * params.steps) / points));
	const curve = stepByPoint.map((steps) => weightsAfter(params, steps));
	return {
		baseWeight: end.base,
		proxyWeight: end.proxy,
		limitBaseWeight: limit.base,
		limitProxyWeight: limit.proxy,
		stepsToFlip: stepsToFlip(params),
		behaviourGap: behaviourGap(params, end),
		differentialShare: disagreementProbability(params.proxyCorrelation),
		stepByPoint,
		baseWeightCurve: curve.map(({ base }) => base),
		proxyWeightCurve: curve.map(({ proxy }) => proxy)
	};
};
