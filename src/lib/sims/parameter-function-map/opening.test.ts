import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingGoals } from '../../kernel/sampling';
import { presetValues, requiredValues } from '../../kernel/validation';
import type { Params } from './params';
import { parameterFunctionMap as sim } from './sim';

const goals = (set: Readonly<Record<string, unknown>>): number[] =>
	openingGoals(sim.sampling!, requiredValues(sim, set) as Params);

const anySize = fc.record({
	inputs: fc.integer({ min: 1, max: 7 }),
	hiddenLayers: fc.integer({ min: 0, max: 3 }),
	width: fc.integer({ min: 1, max: 64 }),
	activation: fc.constantFrom('relu', 'tanh', 'threshold'),
	trainingSize: fc.constant(1)
});

describe('what the figure opens with', () => {
	it('is less the larger the network', () => {
		expect(goals({})).toEqual([2000, 20]);
		expect(openingGoals(sim.sampling!, presetValues(sim, 'turner-hard-prior') as Params)).toEqual([500, 7]);
		expect(goals({ width: 7 })).toEqual([10_000, 50]);
	});

	it('is a number with one digit, of networks of any size', () => {
		fc.assert(
			fc.property(anySize, (size) => {
				for (const goal of goals(size)) {
					expect(goal).toBeGreaterThanOrEqual(1);
					expect(String(goal)).toMatch(/^\d0*$/);
				}
			})
		);
	});

	it('is never more than is asked for', () => expect(goals({ samples: 12, networks: 0 })).toEqual([12, 0]));
});
