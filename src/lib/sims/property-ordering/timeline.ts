import { log } from '../../kernel/logarithm';
import type { ParameterValues } from '../../kernel/parameter';
import type { Property } from './orders';

/**
 * Where a property stands on the training timeline, and which rates put it there.
 *
 * A property stands at its median arrival, in stages (pre-training 0–1, fine-tuning 1–2), counted for H from the moment
 * that there is a goal. Dragging it into pre-training sets that stage's rate; dragging it into fine-tuning takes it out of
 * pre-training; dragging it past the end means that training never supplies it.
 */
export const NEVER = 2.2;

const rateIds: Readonly<Record<Property, readonly [pre: string, fine: string]>> = {
	G: ['preGoal', 'fineGoal'],
	H: ['preHorizon', 'fineHorizon'],
	B: ['preBase', 'fineBase'],
	S: ['preAware', 'fineAware']
};

const rates = (values: ParameterValues, property: Property): [number, number] => {
	const [pre, fine] = rateIds[property];
	return [Number(values[pre]), Number(values[fine])];
};

/**
 * @param share  of arrivals, 0–1 exclusive
 * @returns stages until that share has arrived, 0–2; Infinity when fewer arrive in all of training
 */
export const arrivalQuantile = (values: ParameterValues, property: Property, share: number): number => {
	const [pre, fine] = rates(values, property);
	const needed = -log(1 - share);
	if (needed <= pre) return needed / pre;
	const at = 1 + (needed - pre) / fine;
	return at <= 2 ? at : Infinity;
};

const rounded = (value: number): number => Math.min(1000, Number(value.toPrecision(2)));

/** @param at  stages; beyond 2 for never @returns the rates, by parameter id, that put the median there */
export const ratesAt = (values: ParameterValues, property: Property, at: number): Record<string, number> => {
	const [preId, fineId] = rateIds[property];
	const [, fine] = rates(values, property);
	if (at > 2) return { [preId]: 0, [fineId]: 0 };
	if (at <= 1) return { [preId]: rounded(Math.LN2 / Math.max(at, 1e-3)), [fineId]: fine };
	return { [preId]: 0, [fineId]: rounded(Math.LN2 / Math.max(at - 1, 1e-3)) };
};
