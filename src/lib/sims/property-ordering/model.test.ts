import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyParams, defaults, ROUNDING } from './any-params';
import { solve, type OrderRow, type Outputs } from './model';

const sumOf = (rows: readonly OrderRow[], value: (row: OrderRow) => number) =>
	rows.reduce((sum, row) => sum + value(row), 0);
const probabilities = ({ pDeceptive, pAligned, pVisibleProxy, pNoGoal }: Outputs) => [
	pDeceptive,
	pAligned,
	pVisibleProxy,
	pNoGoal
];
const nothingAfter = { fineGoal: 0, fineHorizon: 0, fineBase: 0, fineAware: 0 };

describe('over the whole domain', () => {
	it('gives four outcomes, and 35 orders, that sum to one', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const outputs = solve(params);
				expect(Math.abs(sumOf(outputs.orders, (row) => row.probability) - 1)).toBeLessThan(ROUNDING);
				expect(Math.abs(probabilities(outputs).reduce((a, b) => a + b) - 1)).toBeLessThan(ROUNDING);
				for (const p of [...probabilities(outputs), outputs.pDangerousOrder]) {
					expect(p).toBeGreaterThanOrEqual(0);
					expect(p).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('splits every order into deceptive, aligned and the rest, which add up to the outcomes', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { orders, pDeceptive, pAligned, pDangerousOrder } = solve(params);
				for (const { probability, deceptive, aligned, complete } of orders) {
					expect(deceptive + aligned).toBeLessThanOrEqual(probability + ROUNDING);
					if (complete) expect(Math.abs(deceptive + aligned - probability)).toBeLessThan(ROUNDING);
					else expect(deceptive).toBe(0);
				}
				expect(Math.abs(sumOf(orders, (row) => row.deceptive) - pDeceptive)).toBeLessThan(ROUNDING);
				expect(Math.abs(sumOf(orders, (row) => row.aligned) - pAligned)).toBeLessThan(ROUNDING);
				expect(pDangerousOrder).toBeLessThanOrEqual(pDeceptive + ROUNDING);
			})
		);
	});

	it('keeps the window between 0 and all examples, and has none exactly where no proxy can meet understanding', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { expectedWindow } = solve(params);
				if (expectedWindow === null) return;
				expect(expectedWindow).toBeGreaterThanOrEqual(0);
				expect(expectedWindow).toBeLessThanOrEqual(params.differentialExamples * (1 + ROUNDING));
			})
		);
		expect(solve({ ...defaults, pointsAtOwnConcept: 1, proxyDespiteConcept: 0 }).expectedWindow).toBeNull();
		expect(solve({ ...defaults, preBase: 0, fineBase: 0 }).expectedWindow).toBeNull();
	});
});

describe('corrections', () => {
	it('never add deception, and never touch the order of events', () => {
		fc.assert(
			fc.property(anyParams, fc.double({ min: 0, max: 1, noNaN: true }), (params, share) => {
				const fewer = solve({ ...params, differentialExamples: params.differentialExamples * share });
				const more = solve(params);
				expect(more.pDeceptive).toBeLessThanOrEqual(fewer.pDeceptive + ROUNDING);
				expect(more.pDangerousOrder).toBe(fewer.pDangerousOrder);
				expect(more.orders.map((row) => row.probability)).toEqual(fewer.orders.map((row) => row.probability));
			})
		);
	});

	it('do nothing without examples, even perfect ones', () => {
		const without = solve({ ...defaults, flipPerExample: 0 });
		expect(solve({ ...defaults, differentialExamples: 0, flipPerExample: 1 }).pDeceptive).toBe(without.pDeceptive);
		expect(solve({ ...defaults, differentialExamples: 0 }).pDeceptive).toBe(without.pDeceptive);
	});

	it('leave, when each succeeds, only the deception of pre-training and of B last', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				fc.pre(params.differentialExamples > 0);
				const all = solve({ ...params, flipPerExample: 1 });
				const atBoundary = solve({ ...params, ...nothingAfter });
				const expected = atBoundary.pDeceptive + all.pDangerousOrder - atBoundary.pDangerousOrder;
				expect(Math.abs(all.pDeceptive - expected)).toBeLessThan(ROUNDING);
			})
		);
	});

	it('reach that limit continuously', () => {
		const [limit, near] = [1, 1 - 1e-5].map((flipPerExample) =>
			solve({ ...defaults, differentialExamples: 1e6, flipPerExample })
		);
		// A proxy in the window survives with at most (rate out of the window)/λ = 4/1.15e7, in each of two nodes.
		expect(Math.abs(limit.pDeceptive - near.pDeceptive)).toBeLessThan(8 / 1.15e7);
	});
});
