import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { defaultValues } from './parameter';
import { sharesKept } from './shares';
import { checkedValues } from './validation';

const IDS = ['preGreen', 'preRed', 'preBlue'];
const share = fc.oneof(
	fc.constantFrom(0, 1, 0.99994, 1e-9),
	fc.integer({ min: 0, max: 1e10 }).map((n) => n / 1e10)
);
const moves = fc.array(fc.tuple(fc.constantFrom(...IDS), share), { minLength: 1, maxLength: 30 });
const defaults = defaultValues(sim.parameters);

describe('shares of one whole', () => {
	it('sum to it within 1e-9 whatever is moved where, and stay in their domains', () => {
		fc.assert(
			fc.property(moves, (list) => {
				let values = defaults;
				for (const [id, value] of list) {
					values = sharesKept(sim, { ...values, [id]: value }, id);
					expect(values[id]).toBe(value);
					expect(checkedValues(sim, values).problems).toEqual([]);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('leave room even where four decimals would round up to more than is left', () => {
		const values = sharesKept(sim, { ...defaults, preGreen: 0.99994, preRed: 0.6, preBlue: 0 }, 'preGreen');
		expect(values).toMatchObject({ preRed: 0.00006, preBlue: 0 });
	});

	it('give way in proportion, equally when they are all 0', () => {
		expect(sharesKept(sim, { ...defaults, preGreen: 0.61, preRed: 0.1, preBlue: 0.2 }, 'preGreen')).toMatchObject({
			preRed: 0.13,
			preBlue: 0.26
		});
		expect(sharesKept(sim, { ...defaults, preGreen: 0.6, preRed: 0, preBlue: 0 }, 'preGreen')).toMatchObject({
			preRed: 0.2,
			preBlue: 0.2
		});
	});

	it('stay as they are when another parameter moves, or one of them is out of its domain', () => {
		expect(sharesKept(sim, defaults, 'exploitCaught')).toBe(defaults);
		for (const preGreen of [1.5, NaN, Infinity]) {
			const values = { ...defaults, preGreen };
			expect(sharesKept(sim, values, 'preGreen')).toBe(values);
		}
	});
});
