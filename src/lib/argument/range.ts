import { exp } from '../kernel/elementary';
import { formatDomain, formatValue } from '../kernel/format';
import { log } from '../kernel/logarithm';
import type { NumberParameter } from '../kernel/parameter';
import { logistic, logit } from '../kernel/scale';
import { normalQuantile } from './normal-quantile';

/** How a parameter spreads between the ends of its range. */
export type Shape = 'uniform' | 'log-uniform' | 'logit-normal';

/**
 * A parameter as a range in place of a point. `uniform` and `log-uniform` never leave it; of a `logit-normal` it holds the
 * middle 90 %, and the rest lies beyond its ends, within 0 and 1.
 */
export interface Range {
	readonly low: number;
	readonly high: number;
	readonly shape: Shape;
}

/** Ranges by parameter id; a parameter without one is a point. */
export type Ranges = Readonly<Record<string, Range>>;

/** The shapes that fit a scale; the first is what a new range gets. */
export const shapesOf = ({ scale, min, max }: NumberParameter): readonly Shape[] => {
	const unit = min >= 0 && max <= 1;
	if (scale === 'log') return ['log-uniform', 'uniform'];
	if (scale === 'logit') return unit ? ['logit-normal', 'uniform'] : ['uniform'];
	return unit ? ['uniform', 'logit-normal'] : ['uniform'];
};

/** z such that a standard normal draw lies within ±z with probability 0.9. */
const Z90 = normalQuantile(0.95);

/**
 * @returns from a number that is uniform on [0, 1) to a value of the parameter’s domain; a whole number where it must be one
 */
export const drawsOf = (parameter: NumberParameter, range: Range): ((u: number) => number) => {
	const spread = spreadOf(range);
	const { integer, min, max } = parameter;
	return (u) => {
		const value = spread(u);
		return Math.min(max, Math.max(min, integer ? Math.round(value) : value));
	};
};

const spreadOf = ({ low, high, shape }: Range): ((u: number) => number) => {
	if (low === high) return () => low;
	if (shape === 'uniform') return (u) => low + u * (high - low);
	if (shape === 'log-uniform') {
		const [from, width] = [log(low), log(high) - log(low)];
		return (u) => Math.min(high, Math.max(low, exp(from + u * width)));
	}
	const [centre, deviation] = [(logit(low) + logit(high)) / 2, (logit(high) - logit(low)) / (2 * Z90)];
	return (u) => logistic(centre + normalQuantile(Math.max(u, 2 ** -54)) * deviation);
};

/** The middle of a range on its own scale: half of the draws lie below. */
export const middleOf = (parameter: NumberParameter, range: Range): number => drawsOf(parameter, range)(0.5);

export interface CheckedRange {
	/** null when it was refused */
	readonly range: Range | null;
	/** What was refused, or put right. */
	readonly problem: string | null;
}

const refusedAs = (problem: string): CheckedRange => ({ range: null, problem });

/** A range from anywhere: ends that were swapped are put in order, and said to be; anything else wrong is refused. */
export const checkedRange = (parameter: NumberParameter, given: Range): CheckedRange => {
	const { low, high, shape } = given;
	const name = `The range of ${parameter.id}`;
	for (const end of [low, high])
		if (!(Number.isFinite(end) && end >= parameter.min && end <= parameter.max))
			return refusedAs(`${name} has an end at ${end}; expected ${formatDomain(parameter)}.`);
	if (!shapesOf(parameter).includes(shape))
		return refusedAs(`${name} is “${shape}”; expected ${shapesOf(parameter).join(' or ')}.`);
	const [least, most] = [Math.min(low, high), Math.max(low, high)];
	if (shape === 'log-uniform' && !(least > 0))
		return refusedAs(`${name} begins at ${least}; a log-uniform range needs an end above 0, or a uniform shape.`);
	if (shape === 'logit-normal' && !(least > 0 && most < 1))
		return refusedAs(`${name} reaches ${least > 0 ? most : least}; a logit-normal range lies within 0 and 1.`);
	const problem =
		low <= high
			? null
			: `${name} had its ends swapped; it is now ${formatValue(parameter, least)} to ${formatValue(parameter, most)}.`;
	return { range: { low: least, high: most, shape }, problem };
};

/** Three digits of the smaller of p and 1 − p, neither of them 0. */
const insideUnit = (p: number): number => {
	const digits = (x: number) => Number(Math.max(1e-9, x).toPrecision(3));
	return p <= 0.5 ? digits(p) : Number((1 - digits(1 - p)).toPrecision(12));
};

/** A range about a point, to start from: a factor of two in value or in odds, or a tenth of the scale, to each side. */
export const rangeAround = (parameter: NumberParameter, value: number): Range => {
	const [shape] = shapesOf(parameter);
	const { min, max, smallest } = parameter;
	const within = (x: number) => Number(Math.min(max, Math.max(min, x)).toPrecision(3));
	const next = smallest ?? max / 1000;
	if (shape === 'log-uniform' && value < next) return { low: min, high: within(2 * next), shape: 'uniform' };
	if (shape === 'log-uniform') {
		const low = parameter.integer ? Math.max(1, Math.floor(value / 2)) : value / 2;
		return { low: within(low), high: within(parameter.integer ? Math.ceil(value * 2) : value * 2), shape };
	}
	if (shape === 'logit-normal') {
		const centre = logit(Math.min(1 - 1e-6, Math.max(1e-6, value)));
		const inside = (p: number) => Math.min(max, Math.max(min, insideUnit(p)));
		return { low: inside(logistic(centre - log(2))), high: inside(logistic(centre + log(2))), shape };
	}
	const tenth = (max - min) / 10;
	return { low: within(value - tenth), high: within(value + tenth), shape };
};
