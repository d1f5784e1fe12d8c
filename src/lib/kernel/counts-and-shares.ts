import { randomBinomial, randomGamma } from 'd3-random';
import { refuse, requireNonNegative } from './distributions';
import { exp } from './elementary';
import { log, log1p } from './logarithm';
import type { Random } from './random';

// Draws that divide a whole: counts (binomial, multinomial) and shares (gamma, Dirichlet).
// d3's generators keep half of a pair of normal draws for the next call. Each is made afresh here, so that a draw depends
// on nothing but the stream. Uniform numbers, and so the probabilities that a draw can tell apart, are multiples of 2⁻⁵³.

/**
 * A number of successes, exact for any number of trials: they are split at an order statistic (a beta draw) until some 16
 * successes or failures are expected, which are counted by their waiting times. Cost O(log log trials).
 *
 * Source: Devroye 1986, "Non-uniform random variate generation", X.4.3 (recursive method) and X.4.4 (waiting times).
 *
 * @param trials  integer, ≥ 0
 * @param probability  of success, 0 to 1, both included
 * @returns integer, 0 to trials
 * @throws RangeError when trials or probability is outside its range
 */
export const binomial = (random: Random, trials: number, probability: number): number => {
	requireCount(trials);
	if (!(probability >= 0 && probability <= 1)) refuse('probability', probability, 'a number from 0 to 1');
	return randomBinomial.source(random.uniform)(trials, probability)();
};

/**
 * Counts of classes, each a binomial draw from the trials that earlier classes left. Cost O(classes).
 *
 * @param trials  integer, ≥ 0
 * @param probabilityByClass  each ≥ 0, with sum 1 up to rounding (1e-9: a million classes, rounded at 2⁻⁵³ each, stay below 2e-10)
 * @returns integers ≥ 0 with sum trials, one for each class
 * @throws RangeError when trials is outside its range or the probabilities don't sum to 1
 */
export const multinomial = (random: Random, trials: number, probabilityByClass: readonly number[]): number[] => {
	requireCount(trials);
	// Summed from the end: never less than the class's own probability, and equal to it at the last class that has any.
	const fromClass: number[] = new Array(probabilityByClass.length);
	let sum = 0;
	for (let c = probabilityByClass.length - 1; c >= 0; c--) {
		requireNonNegative('probabilityByClass', c, probabilityByClass[c]);
		sum += probabilityByClass[c];
		fromClass[c] = sum;
	}
	if (!(Math.abs(sum - 1) <= 1e-9)) refuse('Sum of probabilityByClass', sum, '1');
	let left = trials;
	return fromClass.map((rest, c) => {
		const count = left && rest ? binomial(random, left, probabilityByClass[c] / rest) : 0;
		left -= count;
		return count;
	});
};

/**
 * A gamma draw of scale 1 (mean and variance are the shape). Below a shape of about 0.01 many draws underflow to 0.
 *
 * Source: Marsaglia & Tsang 2000, "A simple method for generating gamma variables".
 *
 * @param shape  > 0 and finite
 * @throws RangeError when the shape is outside its range
 */
export const gamma = (random: Random, shape: number): number => {
	if (!(shape > 0 && shape < Infinity)) refuse('shape', shape, 'a finite number above 0');
	return randomGamma.source(random.uniform)(shape, 1)();
};

/**
 * Shares of classes, by gamma draws; in logarithms, so that concentrations far below 1 don't underflow.
 *
 * @param concentrationByClass  each from 1e-300 to 1e300; at least one class
 * @returns shares from 0 to 1 with sum 1 up to rounding, one for each class
 * @throws RangeError when there is no class or a concentration is outside its range
 */
export const dirichlet = (random: Random, concentrationByClass: readonly number[]): number[] => {
	if (!concentrationByClass.length) throw new RangeError('concentrationByClass is empty; expected at least one class.');
	const logByClass = concentrationByClass.map((concentration, c) => {
		if (!(concentration >= 1e-300 && concentration <= 1e300))
			refuse(`concentrationByClass[${c}]`, concentration, 'a number from 1e-300 to 1e300');
		return logGamma(random, concentration);
	});
	const largest = Math.max(...logByClass);
	const sizeByClass = logByClass.map((size) => exp(size - largest));
	const total = sizeByClass.reduce((sum, size) => sum + size);
	return sizeByClass.map((size) => size / total);
};

/** Logarithm of a gamma draw; below shape 1 by gamma(shape + 1) · U^(1/shape), U on (0, 1]. */
const logGamma = (random: Random, shape: number): number =>
	shape < 1 ? log(gamma(random, shape + 1)) + log1p(-random.uniform()) / shape : log(gamma(random, shape));

const requireCount = (trials: number): void => {
	if (!Number.isSafeInteger(trials) || trials < 0) refuse('trials', trials, 'an integer, 0 or more');
};
