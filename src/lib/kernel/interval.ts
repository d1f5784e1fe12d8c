import { variance, type Summary } from './summary';

/** An estimate with its 95 % confidence interval, all three in one unit. */
export interface Interval {
	readonly value: number;
	/** −Infinity where the sample says nothing about it. */
	readonly low: number;
	/** Infinity where the sample says nothing about it. */
	readonly high: number;
}

/** An output's one number: itself, or the value of an interval; null where it has none. */
export const numberOf = (output: unknown): number | null => {
	const value = typeof output === 'object' && output !== null && 'value' in output ? output.value : output;
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % interval of a proportion, by inverting the score test: holds near 0 and 1 and for few trials.
 *
 * Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference"; without continuity correction.
 *
 * @param successes  integer, 0 to trials
 * @param trials  integer, ≥ 1
 * @returns value = successes/trials; low and high within 0 to 1, exactly 0 without successes and exactly 1 without failures
 * @throws RangeError when successes or trials is outside its range
 */
export const wilsonInterval = (successes: number, trials: number): Interval => {
	if (!Number.isSafeInteger(trials) || trials < 1) {
		throw new RangeError(`trials is ${trials}; expected an integer, 1 or more.`);
	}
	if (!Number.isSafeInteger(successes) || successes < 0 || successes > trials) {
		throw new RangeError(`successes is ${successes}; expected an integer from 0 to ${trials} trials.`);
	}
	const value = successes / trials;
	const total = trials + Z * Z;
	const centre = (successes + (Z * Z) / 2) / total;
	const halfWidth = (Z / total) * Math.sqrt(successes * (1 - value) + (Z * Z) / 4);
	return {
		value,
		low: successes === 0 ? 0 : centre - halfWidth,
		high: successes === trials ? 1 : centre + halfWidth
	};
};

/**
 * 95 % interval of a mean, by Student's t with count − 1 degrees of freedom: exact for normal values, and for others as
 * the sample grows. One value says nothing about its spread: its interval reaches from −Infinity to Infinity (which JSON
 * can't hold).
 *
 * @param summary  of at least one value
 * @returns in the units of the values
 * @throws RangeError when the summary is empty
 */
export const meanInterval = (summary: Summary): Interval => {
	const { count, mean } = summary;
	if (!(count >= 1)) throw new RangeError(`count is ${count}; expected 1 or more values.`);
	if (count === 1) return { value: mean, low: -Infinity, high: Infinity };
	const halfWidth = studentQuantile975(count - 1) * Math.sqrt(variance(summary) / count);
	return { value: mean, low: mean - halfWidth, high: mean + halfWidth };
};

/**
 * 97.5 % quantile of Student's t: closed forms for 1 and 2 degrees of freedom, above them the Cornish–Fisher expansion
 * about the normal quantile up to df⁻⁵. Relative error below 3e-4 (at df = 3), below 6e-5 from df = 4 on.
 *
 * Source: Fisher & Cornish 1960, "The percentile points of distributions having known cumulants"; the first four terms
 *         also in Abramowitz & Stegun 1964, 26.7.5.
 *
 * @param df  degrees of freedom, integer, ≥ 1
 * @throws RangeError when df is no such integer
 */
export const studentQuantile975 = (df: number): number => {
	if (!Number.isSafeInteger(df) || df < 1) throw new RangeError(`df is ${df}; expected an integer, 1 or more.`);
	if (df === 1) return Math.tan(0.475 * Math.PI);
	if (df === 2) return 0.95 / Math.sqrt(2 * 0.975 * 0.025);
	return CORNISH_FISHER.reduceRight((sum, coefficient) => coefficient + sum / df, 0);
};

/** Coefficients of df⁰, df⁻¹, … at the normal quantile Z. */
const CORNISH_FISHER = [
	Z,
	(Z ** 3 + Z) / 4,
	(5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
	(3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
	(79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160,
	(27 * Z ** 11 + 339 * Z ** 9 + 930 * Z ** 7 - 1782 * Z ** 5 - 765 * Z ** 3 + 17955 * Z) / 368640
];
