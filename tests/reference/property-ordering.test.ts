import { describe, expect, it } from 'vitest';
import { solve } from '../../src/lib/sims/property-ordering/model';
import { completeOrders } from '../../src/lib/sims/property-ordering/orders';
import type { Params } from '../../src/lib/sims/property-ordering/params';

// Numbers that do not come from the model: counts made by hand, and closed forms of a race of exponential clocks computed
// independently for this project and confirmed by 4 million simulated races to 1e-4. No published source orders the four
// properties. L, C in the formulas are H (long horizons) and B (concept of the base goal) here.

const before = (first: string, second: string) => (order: string) => order.indexOf(first) < order.indexOf(second);
const count = (holds: (order: string) => boolean) => completeOrders.filter(holds).length;

describe('the twelve orders that put goals before horizons', () => {
	it('are counted as by hand', () => {
		expect(completeOrders).toHaveLength(12);
		expect(count(before('B', 'G'))).toBe(4);
		expect(count(before('G', 'B'))).toBe(8);
		expect(count((order) => before('G', 'B')(order) && before('B', 'H')(order))).toBe(4);
		expect(count(before('H', 'B'))).toBe(4);
		expect(count((order) => order.endsWith('B'))).toBe(3);
		expect(count((order) => order.startsWith('B'))).toBe(3);
		expect(count((order) => before('B', 'H')(order) || before('B', 'S')(order))).toBe(9);
	});
});

/** Fine-tuning alone, long enough for everything to arrive: the slowest of four clocks is missing with e^−60 or less. */
const race = (goal: number, horizon: number, base: number): Params => ({
	preGoal: 0,
	preHorizon: 0,
	preBase: 0,
	preAware: 0,
	fineGoal: 100 * goal,
	fineHorizon: 100 * horizon,
	fineBase: 100 * base,
	fineAware: 70,
	differentialExamples: 0,
	flipPerExample: 0,
	pointsAtOwnConcept: 0,
	proxyDespiteConcept: 1,
	mutualBoost: 1
});

const share = (params: Params, holds: (order: string) => boolean): number =>
	solve(params)
		.orders.filter(({ order, complete }) => complete && holds(order))
		.reduce((sum, { probability }) => sum + probability, 0);

// Rounding alone: entries of a matrix exponential of size 5 at rates of 300 are right to 1e-13.
const DIGITS = 12;

describe('the race of exponential clocks', () => {
	it.each([
		[1, 1, 1, 0.5, 0.25],
		[1, 1, 3, 0.25, 0.0625],
		[2, 1, 1, 2 / 3, 1 / 3],
		[1, 3, 2, 1 / 3, 0.2]
	])(
		'goals at %d, horizons at %d, concept at %d: P(G<B) = %d, P(H<B) = %d',
		(goal, horizon, base, goalFirst, horizonFirst) => {
			expect(share(race(goal, horizon, base), before('G', 'B'))).toBeCloseTo(goalFirst, DIGITS);
			expect(share(race(goal, horizon, base), before('H', 'B'))).toBeCloseTo(horizonFirst, DIGITS);
		}
	);
});

describe('the correction window', () => {
	it('is survived with (1 − d)^k by a proxy that meets k examples', () => {
		const understandsAlready = { ...race(1e7, 0, 1e7), fineAware: 0, preGoal: 1e9, preBase: 1e9 };
		for (const [d, k] of [
			[0.01, 100],
			[0.5, 3],
			[0.9, 10]
		]) {
			const { pVisibleProxy } = solve({ ...understandsAlready, differentialExamples: k, flipPerExample: d });
			expect(pVisibleProxy).toBeCloseTo((1 - d) ** k, DIGITS);
		}
	});
});
