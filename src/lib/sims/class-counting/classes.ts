import type { Params } from './params';

/** Three ways to look aligned; in the order in which they stand everywhere. */
export const CLASSES = ['internal', 'pointer', 'deceptive'] as const;
export type Class = (typeof CLASSES)[number];
export type ByClass<T = number> = { readonly [C in Class]: T };

export const names: ByClass<string> = {
	internal: 'Internally aligned',
	pointer: 'Pointer',
	deceptive: 'Deceptive'
};

export const byClass = <T>(of: (c: Class) => T): ByClass<T> => ({
	internal: of('internal'),
	pointer: of('pointer'),
	deceptive: of('deceptive')
});

/** @returns log₁₀ of the number of goals */
export const log10Count = (p: Params): ByClass => ({
	internal: p.log10CountInternal,
	pointer: p.log10CountPointer,
	deceptive: p.log10CountDeceptive
});

export const bits = (p: Params): ByClass => ({
	internal: p.bitsInternal,
	pointer: p.bitsPointer,
	deceptive: p.bitsDeceptive
});

export const steps = (p: Params): ByClass => ({
	internal: p.stepsInternal,
	pointer: p.stepsPointer,
	deceptive: p.stepsDeceptive
});
