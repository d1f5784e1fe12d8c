import type { Params } from './params';

/** The dots of the tax: on a log scale, for arrangements differ by factors of a thousand. */

/** Powers of ten of the tax at the left and right edge. */
export const TAXES: [number, number] = [-5, 1.2];

export const taxTicks = [
	{ power: -4, text: '0.01 %' },
	{ power: -2, text: '1 %' },
	{ power: 0, text: '100 %' }
];

export const arrangements: readonly { id: Params['arrangement']; label: string }[] = [
	{ id: 'heads', label: 'heads on the draft' },
	{ id: 'separate', label: 'a separate monitor' },
	{ id: 'cascade', label: 'both, in a row' }
];

/** @returns the power of ten, within the chart */
export const taxPower = (share: number): number => Math.min(TAXES[1], Math.max(TAXES[0], Math.log10(share)));
