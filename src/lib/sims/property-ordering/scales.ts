import type { ParameterSource } from '../../kernel/parameter';

interface Text<Id extends string> {
	readonly id: Id;
	readonly label: string;
	readonly symbol: string;
	readonly about: string;
	readonly group: string;
	readonly sources: readonly ParameterSource[];
	readonly default: number;
}

/** From a thousandth of an arrival per stage to a thousand, and none. */
export const rate = <const Id extends string>(text: Text<Id>) => ({
	...text,
	unit: 'expected arrivals per stage',
	scale: 'log' as const,
	min: 0,
	max: 1000,
	smallest: 0.001
});

/** `smallest` is the position next to 0, and its mirror image the one next to 1. */
export const probability = <const Id extends string>(text: Text<Id> & { readonly smallest: number }) => ({
	...text,
	unit: 'probability',
	scale: 'logit' as const,
	min: 0,
	max: 1
});
