import { describe, expect, it } from 'vitest';
import { requiredValues } from '../../kernel/validation';
import { solve } from './model';
import type { Params } from './params';
import { flip } from './race';
import { proxyUnlearning } from './sim';

const defaults = requiredValues(proxyUnlearning, {}) as Params;
const flipOf = (values: Partial<Params>) => flip({ ...defaults, ...values }, solve({ ...defaults, ...values }), String);

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
