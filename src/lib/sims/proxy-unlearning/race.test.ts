import { describe, expect, it } from 'vitest';
import { requiredValues } from '../../kernel/validation';
import { solve } from './model';
import type { Params } from './params';
import { apart, curve, flip } from './race';
import { proxyUnlearning } from './sim';

const defaults = requiredValues(proxyUnlearning, {}) as Params;
const flipOf = (values: Partial<Params>) => flip({ ...defaults, ...values }, solve({ ...defaults, ...values }), String);

describe('labels at the ends of two curves', () => {
	it('stay where the curves end when there is room', () => expect(apart(20, 80, 16)).toEqual([20, 80]));

	it('make room for each other in the order of the curves, within the chart', () => {
		expect(apart(50, 52, 16)).toEqual([43, 59]);
		expect(apart(52, 50, 16)).toEqual([59, 43]);
		expect(apart(99, 98, 16)).toEqual([100, 84]);
	});
});

it('draws a curve point by point', () => expect(curve([0, 50], [100, 2.345])).toBe('M0.00 100.00L50.00 2.35'));

describe('the flip', () => {
	it('is marked where it happens within training', () => {
		const { text, at } = flipOf({ steps: 1000 });
		expect(text).toBe(`flips at example ${solve({ ...defaults, steps: 1000 }).stepsToFlip}`);
		expect(at).toBeGreaterThan(0);
		expect(at).toBeLessThan(1);
	});

	it('is only said where it does not', () => {
		expect(flipOf({ steps: 2 }).text).toMatch(/^would flip/);
		expect(flipOf({ proxyCorrelation: 1 })).toEqual({ text: 'never flips', at: null });
		expect(flipOf({ startOnProxy: 0 }).text).toMatch(/from the start/);
	});
});
