import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetValues, requiredValues } from '../../kernel/validation';
import { anyParams, defaults } from './any-params';
import { solve } from './model';
import { completeOrders, verdictByOrder } from './orders';
import { parameters, presets, type Params } from './params';
import { propertyOrdering } from './sim';

describe('presets', () => {
	it.each(presets)('$id: every value lies in its domain and says where it comes from', ({ values, provenance }) => {
		expect(() => requiredValues(propertyOrdering, values)).not.toThrow();
		expect(Object.keys(values).sort()).toEqual(parameters.map((p) => p.id).sort());
		expect(Object.keys(provenance).sort()).toEqual(Object.keys(values).sort());
		// No source gives a rate or a probability of one of these parameters.
		expect(Object.values(provenance)).not.toContain('stated');
	});

	it('hold what their sources state', () => {
		const stating = presets.filter((preset) => preset.states);
		expect(stating.map((preset) => preset.id)).toEqual(['wheaton']);
		for (const { id, states } of stating) {
			const outputs = solve(presetValues(propertyOrdering, id) as unknown as Params);
			expect(outputs).toHaveProperty(states!.output);
			const value = outputs[states!.output as 'pDeceptive'];
			expect(value).toBeGreaterThanOrEqual(states!.low);
			expect(value).toBeLessThan(states!.high);
		}
	});

	it('start the figure where neither side has won', () => {
		const { pDeceptive } = solve(defaults);
		expect(pDeceptive).toBeGreaterThan(0.03);
		expect(pDeceptive).toBeLessThan(0.2);
	});
});

describe('what a reader is told', () => {
	it('states the result in at most 40 words, with no number missing', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const text = propertyOrdering.sentence(params, solve(params));
				expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
				expect(text).not.toMatch(/NaN|undefined|—/);
			}),
			{ numRuns: 500 }
		);
	});

	it('fills every placeholder of the equations, and no other', () => {
		const named = propertyOrdering.equations.flatMap(({ tex }) =>
			[...tex.matchAll(/\\val\{(\w+)\}/g)].map((m) => m[1])
		);
		expect([...new Set(named)].sort()).toEqual(
			Object.keys(propertyOrdering.equationValues(defaults, solve(defaults))).sort()
		);
		fc.assert(
			fc.property(anyParams, (params) => {
				const texts = Object.values(propertyOrdering.equationValues(params, solve(params)));
				for (const text of texts) expect(text).not.toMatch(/NaN|undefined|^—$/);
			})
		);
	});

	it('splits deception by the property that came last', () => {
		const { baseLast, pDeceptive } = propertyOrdering.equationValues(defaults, null);
		expect([baseLast, pDeceptive]).toEqual(['—', '—']);
	});

	it('has a verdict on every complete order', () => {
		expect(Object.keys(verdictByOrder).sort()).toEqual([...completeOrders].sort());
	});
});
