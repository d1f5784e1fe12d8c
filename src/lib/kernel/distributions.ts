import type { Random } from './random';
import { log, log1p } from './logarithm';

// Uniform numbers, and so the probabilities that a draw can tell apart, are multiples of 2⁻⁵³.

/**
 * A waiting time, by inversion.
 *
 * @param rate  per unit of time, > 0 and finite
 * @returns in units of 1/rate's time, ≥ 0; mean 1/rate
 * @throws RangeError when the rate is outside its range
 */
export const exponential = (random: Random, rate: number): number => {
	if (!(rate > 0 && rate < Infinity)) refuse('rate', rate, 'a finite number above 0');
	return -log1p(-random.uniform()) / rate;
};

/**
 * A normal draw, by Marsaglia's polar method.
 *
 * @param mean  finite
 * @param deviation  standard deviation, in the units of the mean, ≥ 0 and finite
 * @throws RangeError when mean or deviation is outside its range
 */
export const gaussian = (random: Random, mean: number, deviation: number): number => {
	if (!Number.isFinite(mean)) refuse('mean', mean, 'a finite number');
	if (!(deviation >= 0 && deviation < Infinity)) refuse('deviation', deviation, 'a finite number, 0 or more');
	return mean + deviation * standardNormal(random);
};

/** A point of the unit disc, drawn until it falls inside; half of the pair that it gives is let go. */
const standardNormal = (random: Random): number => {
	for (;;) {
		const x = random.uniform() * 2 - 1;
		const y = random.uniform() * 2 - 1;
		const square = x * x + y * y;
		if (square > 0 && square <= 1) return y * Math.sqrt((-2 * log(square)) / square);
	}
};

/**
 * One class, drawn in proportion to its weight. A class of weight 0 is never drawn. Cost O(classes), one uniform number.
 *
 * @param weightByClass  each ≥ 0 and finite; at least one above 0; need not sum to 1
 * @returns index of the class
 * @throws RangeError when a weight is negative, NaN or infinite, or none is above 0
 */
export const categorical = (random: Random, weightByClass: ArrayLike<number>): number => {
	let total = 0;
	for (let c = 0; c < weightByClass.length; c++) {
		requireNonNegative('weightByClass', c, weightByClass[c]);
		total += weightByClass[c];
	}
	if (!(total > 0 && total < Infinity)) refuse('Sum of weightByClass', total, 'a finite number above 0');
	const target = random.uniform() * total;
	let last = 0;
	for (let c = 0, reached = 0; c < weightByClass.length; c++) {
		reached += weightByClass[c];
		if (target < reached) return c;
		if (weightByClass[c] > 0) last = c;
	}
	return last; // only where u · total rounds up to the total, that is, when all weights are subnormal
};

/** @throws RangeError when one of several values is negative or NaN */
export const requireNonNegative = (name: string, index: number, value: number): void => {
	if (!(value >= 0)) refuse(`${name}[${index}]`, value, '0 or more');
};

/** Says what was wrong and what would be right. */
export const refuse = (name: string, value: number, expected: string): never => {
	throw new RangeError(`${name} is ${value}; expected ${expected}.`);
};
