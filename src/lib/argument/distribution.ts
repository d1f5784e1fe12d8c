import { childSeed, randomFrom } from '../kernel/random';
import { emptySummary, quantile, summaryWith, variance } from '../kernel/summary';
import type { Argument } from './argument';
import { conclusionFrom, inputsOf, type Setting } from './setting';

/**
 * The conclusion for draws `from` … `to` − 1: draw `n` of a seed is the same wherever it is computed. Cost: an evaluation
 * a draw.
 */
export const drawnConclusions = (
	argument: Argument,
	setting: Setting,
	seed: number,
	from: number,
	to: number,
	evaluator = argument.evaluator()
): Float64Array => {
	const conclusion = conclusionFrom(argument, setting, evaluator);
	const uniforms = new Float64Array(inputsOf(argument, setting).length);
	const conclusions = new Float64Array(to - from);
	for (let index = from; index < to; index++) {
		const random = randomFrom(childSeed(seed, index));
		for (let i = 0; i < uniforms.length; i++) uniforms[i] = random.uniform();
		conclusions[index - from] = conclusion(uniforms);
	}
	return conclusions;
};

/** A number with what chance in the draws may have done to it. */
export interface WithError {
	readonly value: number;
	/** 95 % confidence interval. */
	readonly low: number;
	readonly high: number;
}

export const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export interface Distribution {
	readonly draws: number;
	readonly mean: WithError;
	/** At `LEVELS`; the third is the median. */
	readonly quantiles: readonly WithError[];
	/** Ascending. */
	readonly sorted: Float64Array;
}

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/** @param conclusions  at least two */
export const distributionOf = (conclusions: Float64Array): Distribution => {
	const sorted = conclusions.slice().sort();
	const summary = sorted.reduce((all, value) => summaryWith(all, value), emptySummary);
	const halfWidth = Z * Math.sqrt(variance(summary) / summary.count);
	return {
		draws: summary.count,
		mean: { value: summary.mean, low: summary.mean - halfWidth, high: summary.mean + halfWidth },
		quantiles: LEVELS.map((level) => quantileWithError(sorted, level)),
		sorted
	};
};

/**
 * A quantile with the order statistics that hold it in 95 of 100 samples, by the normal approximation to the binomial.
 *
 * Source: Conover 1999, "Practical nonparametric statistics", 3.2.
 */
const quantileWithError = (sorted: Float64Array, level: number): WithError => {
	const n = sorted.length;
	const halfWidth = Z * Math.sqrt(n * level * (1 - level));
	const at = (rank: number) => sorted[Math.min(n - 1, Math.max(0, rank))];
	return {
		value: quantile(sorted, level),
		low: at(Math.floor(n * level - halfWidth) - 1),
		high: at(Math.ceil(n * level + halfWidth) - 1)
	};
};
