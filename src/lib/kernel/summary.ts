/**
 * What is kept of a sample: enough for its mean and variance. Plain data, so that workers can send and merge it.
 */
export interface Summary {
	/** Number of values, ≥ 0. */
	readonly count: number;
	/** Mean, in the units of the values; 0 while there are none. */
	readonly mean: number;
	/** Sum of squared deviations from the mean, in squared units of the values. */
	readonly m2: number;
}

export const emptySummary: Summary = { count: 0, mean: 0, m2: 0 };

/**
 * Source: Welford 1962, "Note on a method for calculating corrected sums of squares and products".
 *
 * @param value  finite
 * @throws RangeError when the value is NaN or infinite
 */
export const summaryWith = (summary: Summary, value: number): Summary => {
	if (!Number.isFinite(value)) throw new RangeError(`value is ${value}; expected a finite number.`);
	const count = summary.count + 1;
	const deviation = value - summary.mean;
	const mean = summary.mean + deviation / count;
	return { count, mean, m2: summary.m2 + deviation * (value - mean) };
};

/**
 * The summary of two samples put together.
 *
 * Source: Chan, Golub & LeVeque 1979, "Updating formulae and a pairwise algorithm for computing sample variances", eq. 2.1.
 */
export const summaryMerged = (a: Summary, b: Summary): Summary => {
	if (!a.count) return b;
	if (!b.count) return a;
	const count = a.count + b.count;
	const difference = b.mean - a.mean;
	return {
		count,
		mean: a.mean + (difference * b.count) / count,
		m2: a.m2 + b.m2 + (difference * difference * a.count * b.count) / count
	};
};

/**
 * Unbiased sample variance, with count − 1.
 *
 * @returns in squared units of the values, ≥ 0
 * @throws RangeError when there are fewer than two values: their variance is not defined
 */
export const variance = (summary: Summary): number => {
	if (!(summary.count >= 2)) throw new RangeError(`count is ${summary.count}; expected 2 or more values.`);
	return summary.m2 / (summary.count - 1);
};

/**
 * Sample quantile, linear between order statistics (type 7, the default of R and NumPy).
 *
 * Source: Hyndman & Fan 1996, "Sample quantiles in statistical packages", definition 7.
 *
 * @param sortedValues  ascending, at least one
 * @param p  0 to 1: 0 is the smallest value, 0.5 the median, 1 the largest
 * @throws RangeError when there are no values or p is outside its range
 */
export const quantile = (sortedValues: ArrayLike<number>, p: number): number => {
	if (!sortedValues.length) throw new RangeError('sortedValues is empty; expected at least one value.');
	if (!(p >= 0 && p <= 1)) throw new RangeError(`p is ${p}; expected a number from 0 to 1.`);
	const position = p * (sortedValues.length - 1);
	const rank = Math.floor(position);
	const below = sortedValues[rank];
	return rank === position ? below : below + (position - rank) * (sortedValues[rank + 1] - below);
};
