import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, ROUNDING } from './any-params';
import { solve, type OrderRow } from './model';
import type { Params } from './params';

const sumOf = (rows: readonly OrderRow[], value: (row: OrderRow) => number) =>
	rows.reduce((sum, row) => sum + value(row), 0);
const nothingBefore = { preGoal: 0, preHorizon: 0, preBase: 0, preAware: 0 };
const nothingAfter = { fineGoal: 0, fineHorizon: 0, fineBase: 0, fineAware: 0 };

/** Fine to arrive at once, and H at rate μ: the model is not held to its sliders' domain. */
const onlyHorizonOutstanding = (mu: number, examples: number, flip: number): Params => ({
	...defaults,
	...nothingBefore,
	fineGoal: 1e9,
	fineBase: 1e8,
	fineAware: 1e8,
	fineHorizon: mu,
	differentialExamples: examples,
	flipPerExample: flip,
	pointsAtOwnConcept: 0,
	proxyDespiteConcept: 1,
	mutualBoost: 1
});

const evenly = (high: number) => fc.integer({ min: 1, max: 1000 }).map((share) => (high * share) / 1000);

describe('limits', () => {
	it('is a race of H against a flip when only H is outstanding', () => {
		fc.assert(
			fc.property(evenly(50), evenly(0.5), (mu, flip) => {
				const lambda = -20 * Math.log1p(-flip);
				const expected = (mu / (mu + lambda)) * -Math.expm1(-(mu + lambda));
				const { pDeceptive } = solve(onlyHorizonOutstanding(mu, 20, flip));
				// The others take 1e-9 + 2e-8 stages on average; the race changes by at most μ + λ per stage of delay.
				expect(Math.abs(pDeceptive - expected)).toBeLessThan(2.2e-8 * (mu + lambda + 1));
			})
		);
	});

	it('has a window of N·(1 − e^−μ)/μ examples there, whether or not they correct', () => {
		for (const flip of [0, 0.1, 1]) {
			const { expectedWindow } = solve(onlyHorizonOutstanding(2, 20, flip));
			// As above: 20 examples a stage, less than 2.2e-8 stages late, at most three times over.
			expect(Math.abs((expectedWindow ?? NaN) - (20 * -Math.expm1(-2)) / 2)).toBeLessThan(20 * 3 * 2.2e-8);
		}
	});

	it('has no deception without a proxy, whatever the order', () => {
		const { pDeceptive, pVisibleProxy } = solve({ ...defaults, pointsAtOwnConcept: 1, proxyDespiteConcept: 0 });
		expect([pDeceptive, pVisibleProxy]).toEqual([0, 0]);
	});

	it('without corrections, knows only the product of rate and time', () => {
		const long = { preGoal: 1, preHorizon: 3, preBase: 0.7, preAware: 2, ...nothingAfter };
		const twice = { preGoal: 0.5, preHorizon: 1.5, preBase: 0.35, preAware: 1 };
		const same = { fineGoal: 0.5, fineHorizon: 1.5, fineBase: 0.35, fineAware: 1 };
		const uncorrected = { ...defaults, differentialExamples: 0, mutualBoost: 3 };
		const one = solve({ ...uncorrected, ...long }).orders;
		const two = solve({ ...uncorrected, ...twice, ...same }).orders;
		one.forEach((row, at) => expect(Math.abs(row.probability - two[at].probability)).toBeLessThan(ROUNDING));
	});

	it('lets one of horizon and awareness speed up the other, and only that', () => {
		const uncorrected = { ...defaults, differentialExamples: 0 };
		const frozen = solve({ ...uncorrected, mutualBoost: 0 }).orders.filter((row) => /H.*S|S.*H/.test(row.order));
		expect(sumOf(frozen, (row) => row.probability)).toBe(0);
		const boosted = solve({ ...uncorrected, mutualBoost: 10 });
		expect(boosted.pDeceptive).toBeGreaterThan(solve(uncorrected).pDeceptive);
		expect(boosted.pNoGoal).toBeCloseTo(solve(uncorrected).pNoGoal, 12);
	});
});
