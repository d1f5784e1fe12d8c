import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childSeed } from '../../kernel/random';
import { presetValues } from '../../kernel/validation';
import { anyParams, defaults } from './any-params';
import { allOrders } from './orders';
import { init, observe, solve, step, STEPS_PER_RUN, type ModelState } from './model';
import { presets, type Params } from './params';
import { propertyOrdering } from './sim';

const RUNS = 20_000;

const finished = (params: Params, seed: number): ModelState => step(init(params, seed), params, STEPS_PER_RUN);

/**
 * Four standard errors of a proportion, which a right model exceeds in 6 of 100,000 comparisons, and one run, because the
 * smallest probabilities are expected in only a run or two; the seed is fixed.
 */
const tolerance = (p: number) => 4 * Math.sqrt((p * (1 - p)) / RUNS) + (p > 0 ? 1 / RUNS : 0);

const settings: [string, Params][] = [
	['the defaults', defaults],
	['perfect corrections', { ...defaults, preGoal: 3, flipPerExample: 1 }],
	['a strong interaction', { ...defaults, mutualBoost: 50, preAware: 1 }],
	['rates at their ends', { ...defaults, fineGoal: 1000, fineHorizon: 0, preBase: 1000 }],
	...presets.map(({ id }): [string, Params] => [id, presetValues(propertyOrdering, id) as unknown as Params])
];

describe('live runs', () => {
	it.each(settings)('agree with the exact answer: %s', (_, params) => {
		const exact = solve(params);
		const sums: Record<string, number> = {};
		for (let run = 0; run < RUNS; run++) {
			for (const [id, value] of Object.entries(observe(finished(params, childSeed(7, run))))) {
				sums[id] = (sums[id] ?? 0) + value;
			}
		}
		for (const id of ['pDeceptive', 'pAligned', 'pVisibleProxy', 'pNoGoal', 'pDangerousOrder'] as const) {
			expect(Math.abs(sums[id] / RUNS - exact[id]), id).toBeLessThanOrEqual(tolerance(exact[id]));
		}
	});

	it('come in the exact proportions of all 35 orders', () => {
		const countByOrder = new Map(allOrders.map((order) => [order, 0]));
		for (let run = 0; run < RUNS; run++) {
			const { order } = finished(defaults, childSeed(8, run));
			countByOrder.set(order, (countByOrder.get(order) ?? 0) + 1);
		}
		expect(countByOrder.size).toBe(35);
		for (const { order, probability } of solve(defaults).orders) {
			const share = (countByOrder.get(order) ?? 0) / RUNS;
			expect(Math.abs(share - probability), order).toBeLessThanOrEqual(tolerance(probability));
		}
	});
});

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a run', () => {
	it('is the same in one stride or in many, to the byte, and leaves its input alone', () => {
		fc.assert(
			fc.property(
				anyParams,
				anySeed,
				fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 }),
				(params, seed, strides) => {
					const start = init(params, seed);
					const before = JSON.stringify(start);
					const inStrides = strides.reduce((state, count) => step(structuredClone(state), params, count), start);
					let inSteps = start;
					const taken = strides.reduce((sum, count) => sum + count, 0);
					for (let n = 0; n < taken; n++) inSteps = step(inSteps, params, 1);
					expect(JSON.stringify(inStrides)).toBe(JSON.stringify(inSteps));
					expect(JSON.stringify(start)).toBe(before);
				}
			)
		);
	});

	it('tells a consistent history', () => {
		fc.assert(
			fc.property(anyParams, anySeed, (params, seed) => {
				const end = finished(params, seed);
				expect(allOrders).toContain(end.order);
				expect(end.arrivedAt).toHaveLength(end.order.length);
				expect([...end.arrivedAt].sort((a, b) => a - b)).toEqual(end.arrivedAt);
				expect(end.arrivedAt.every((at) => at >= 0 && at < 2)).toBe(true);
				expect(end.pointer === 'none').toBe(!end.order.includes('G'));
				expect(end.deceptiveAt !== null).toBe(observe(end).pDeceptive === 1);
				if (end.flippedAt !== null) expect(end).toMatchObject({ pointer: 'base', deceptiveAt: null });
				expect(end.flippedAt ?? 1).toBeGreaterThanOrEqual(1);
				expect(end.next).toBeNull();
				expect(step(end, params, 1)).toEqual(end);
			}),
			{ numRuns: 1000 }
		);
	});

	it('corrects, when every example succeeds, at the instant fine-tuning begins or understanding comes', () => {
		const params = { ...defaults, preGoal: 1000, preBase: 1, flipPerExample: 1, pointsAtOwnConcept: 0 };
		for (let seed = 0; seed < 500; seed++) {
			const { order, arrivedAt, flippedAt } = finished(params, seed);
			if (flippedAt !== null)
				expect(flippedAt).toBe(Math.max(1, arrivedAt[order.indexOf('B')], arrivedAt[order.indexOf('G')]));
		}
	});
});
