import { exp } from './elementary';
import { log } from './logarithm';
import type { NumberParameter } from './parameter';

/**
 * Slider positions: whole numbers from 0 to `lastPosition`, so that a native range input, the arrow keys and a link all
 * mean the same few hundred values.
 *
 * Log: 20 positions a decade, two significant digits. Logit: steps of 0.1 in ln(p/(1−p)), two significant digits of the
 * smaller of p and 1−p. Where the domain ends at 0 (or at 1 on a logit scale) the end itself is one more position.
 */
const PER_DECADE = 20;
const LOGIT_STEP = 0.1;

export const logit = (probability: number): number => log(probability / (1 - probability));
export const logistic = (logOdds: number): number => 1 / (1 + exp(-logOdds));

/** @returns `value` with `digits` significant digits, free of binary dust. */
export const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

const low = (p: NumberParameter) => (p.min > 0 ? p.min : (p.smallest ?? 1e-3));
const high = (p: NumberParameter) => (p.scale === 'logit' && p.max >= 1 ? 1 - (p.smallest ?? 1e-3) : p.max);
const hasLowEnd = (p: NumberParameter) => p.scale !== 'linear' && p.min <= 0;
const hasHighEnd = (p: NumberParameter) => p.scale === 'logit' && p.max >= 1;

const innerCount = (p: NumberParameter): number => {
	if (p.scale === 'log') return Math.round(Math.log10(high(p) / low(p)) * PER_DECADE);
	if (p.scale === 'logit') return Math.round((logit(high(p)) - logit(low(p))) / LOGIT_STEP);
	return Math.round((p.max - p.min) / linearStep(p));
};

const linearStep = (p: NumberParameter): number => p.step ?? (p.integer ? 1 : (p.max - p.min) / 100);

const innerValue = (p: NumberParameter, share: number): number => {
	if (p.scale === 'linear') return rounded(p.min + share * (p.max - p.min), 12);
	if (p.scale === 'log') return rounded(low(p) * (high(p) / low(p)) ** share, 2);
	const probability = logistic(logit(low(p)) + share * (logit(high(p)) - logit(low(p))));
	return probability <= 0.5 ? rounded(probability, 2) : rounded(1 - rounded(1 - probability, 2), 12);
};

/** Positions of the scale itself, of which an integer slider may have several for one number. */
const lastSpaced = (p: NumberParameter): number => innerCount(p) + (hasLowEnd(p) ? 1 : 0) + (hasHighEnd(p) ? 1 : 0);

const spacedValue = (p: NumberParameter, at: number): number => {
	if (at === 0) return p.min;
	if (at === lastSpaced(p)) return p.max;
	return innerValue(p, (at - (hasLowEnd(p) ? 1 : 0)) / innerCount(p));
};

/** Where a value lies between the inner ends, 0 to 1. */
const shareOf = (p: NumberParameter, value: number): number => {
	if (p.scale === 'linear') return (value - p.min) / (p.max - p.min);
	if (p.scale === 'log') return log(value / low(p)) / log(high(p) / low(p));
	return (logit(value) - logit(low(p))) / (logit(high(p)) - logit(low(p)));
};

const wholeNumbersByParameter = new WeakMap<NumberParameter, readonly number[]>();

/** The whole numbers of an integer slider, each once: a step of an arrow key always changes the value. */
const wholeNumbers = (p: NumberParameter): readonly number[] => {
	const known = wholeNumbersByParameter.get(p);
	if (known) return known;
	const all = Array.from({ length: lastSpaced(p) + 1 }, (_, at) => Math.round(spacedValue(p, at)));
	const different = [...new Set(all)];
	wholeNumbersByParameter.set(p, different);
	return different;
};

const nearest = (p: NumberParameter, numbers: readonly number[], value: number): number => {
	const distances = numbers.map((number) => Math.abs(shareOf(p, number) - shareOf(p, value)));
	return distances.indexOf(Math.min(...distances));
};

/** @returns the last slider position; the first is 0. */
export const lastPosition = (p: NumberParameter): number => (p.integer ? wholeNumbers(p).length - 1 : lastSpaced(p));

/** @param position  0 … lastPosition; outside it the nearest end */
export const valueAt = (p: NumberParameter, position: number): number => {
	const at = Math.min(lastPosition(p), Math.max(0, Math.round(position)));
	return p.integer ? wholeNumbers(p)[at] : spacedValue(p, at);
};

/** @returns the slider position nearest to a value of the domain. */
export const positionOf = (p: NumberParameter, value: number): number => {
	if (value <= p.min) return 0;
	if (value >= p.max) return lastPosition(p);
	if (p.integer) return nearest(p, wholeNumbers(p), value);
	const inner = Math.round(shareOf(p, value) * innerCount(p));
	return Math.min(innerCount(p), Math.max(0, inner)) + (hasLowEnd(p) ? 1 : 0);
};
