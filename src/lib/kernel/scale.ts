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

export const logit = (probability: number): number => Math.log(probability / (1 - probability));
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

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

/** @returns the last slider position; the first is 0. */
export const lastPosition = (p: NumberParameter): number =>
	innerCount(p) + (hasLowEnd(p) ? 1 : 0) + (hasHighEnd(p) ? 1 : 0);

const innerValue = (p: NumberParameter, share: number): number => {
	if (p.scale === 'linear') return rounded(p.min + share * (p.max - p.min), 12);
	if (p.scale === 'log') return rounded(low(p) * (high(p) / low(p)) ** share, 2);
	const probability = logistic(logit(low(p)) + share * (logit(high(p)) - logit(low(p))));
	return probability <= 0.5 ? rounded(probability, 2) : rounded(1 - rounded(1 - probability, 2), 12);
};

/** @param position  0 … lastPosition; outside it the nearest end */
export const valueAt = (p: NumberParameter, position: number): number => {
	const last = lastPosition(p);
	const at = Math.min(last, Math.max(0, Math.round(position)));
	if (at === 0) return p.min;
	if (at === last) return p.max;
	const value = innerValue(p, (at - (hasLowEnd(p) ? 1 : 0)) / innerCount(p));
	return p.integer ? Math.round(value) : value;
};

/** @returns the slider position nearest to a value of the domain. */
export const positionOf = (p: NumberParameter, value: number): number => {
	const last = lastPosition(p);
	if (value <= p.min) return 0;
	if (value >= p.max) return last;
	const offset = hasLowEnd(p) ? 1 : 0;
	const share =
		p.scale === 'linear'
			? (value - p.min) / (p.max - p.min)
			: p.scale === 'log'
				? Math.log(value / low(p)) / Math.log(high(p) / low(p))
				: (logit(value) - logit(low(p))) / (logit(high(p)) - logit(low(p)));
	const inner = Math.round(share * innerCount(p));
	return Math.min(last, Math.max(0, Math.min(innerCount(p), Math.max(0, inner)) + offset));
};
