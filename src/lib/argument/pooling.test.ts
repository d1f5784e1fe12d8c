import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearPool, logarithmicPool, pooled, type PoolingRule } from './pooling';

const probability = fc.oneof(fc.constantFrom(0, 1, 1e-15, 0.5), fc.double({ min: 0, max: 1, noNaN: true }));

/** Opinions with weights that sum to one. */
const opinions = fc
	.array(fc.tuple(probability, fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 6 })
	.filter((list) => list.some(([, weight]) => weight > 0))
	.map((list) => {
		const total = list.reduce((sum, [, weight]) => sum + weight, 0);
		return { probabilities: list.map(([p]) => p), weights: list.map(([, weight]) => weight / total) };
	});
const rule = fc.constantFrom<PoolingRule>('linear', 'logarithmic');

describe('both pools', () => {
	it('give equal opinions back as they are', () => {
		fc.assert(
			fc.property(rule, probability, opinions, (by, p, { weights }) => {
				expect(
					pooled(
						by,
						weights.map(() => p),
						weights
					)
				).toBe(p);
			})
		);
	});

	it('lie among the opinions that carry weight', () => {
		fc.assert(
			fc.property(rule, opinions, (by, { probabilities, weights }) => {
				const heard = probabilities.filter((_, at) => weights[at] > 0);
				const p = pooled(by, probabilities, weights);
				expect(p).toBeGreaterThanOrEqual(Math.min(...heard));
				expect(p).toBeLessThanOrEqual(Math.max(...heard));
			})
		);
	});

	it('do not hear an opinion without weight', () => {
		fc.assert(
			fc.property(rule, opinions, probability, (by, { probabilities, weights }, p) => {
				expect(pooled(by, [...probabilities, p], [...weights, 0])).toBe(pooled(by, probabilities, weights));
			})
		);
	});

	it('answer the opposite question with the opposite probability', () => {
		// Opinions whose opposites have as many digits: 1 − p rounds at 1e-16, a relative 1e-13 of odds of 1 to 1,000.
		const plain = (p: number) => (p === 0 || p === 1 ? p : Math.min(0.999, Math.max(0.001, p)));
		fc.assert(
			fc.property(rule, opinions, (by, { probabilities: given, weights }) => {
				const probabilities = given.map(plain);
				const opposite = pooled(
					by,
					probabilities.map((p) => 1 - p),
					weights
				);
				expect(Math.abs(1 - opposite - pooled(by, probabilities, weights))).toBeLessThanOrEqual(1e-12);
			})
		);
	});
});

describe('linear pooling', () => {
	it('is the weighted average', () => expect(linearPool([0.1, 0.4], [0.25, 0.75])).toBeCloseTo(0.325, 15));
});

describe('logarithmic pooling', () => {
	it('is the weighted geometric mean of odds', () => {
		// Odds 1/99 and 99 with equal weights: √1, even. Odds of the reference table’s seven: .0775 (references, M13).
		expect(logarithmicPool([0.01, 0.99], [0.5, 0.5])).toBeCloseTo(0.5, 14);
		const seven = [0.005, 0.001, 0.05, 0.25, 0.25, 0.2, 0.8];
		expect(
			logarithmicPool(
				seven,
				seven.map(() => 1 / 7)
			)
		).toBeCloseTo(0.0775, 4);
		expect(
			linearPool(
				seven,
				seven.map(() => 1 / 7)
			)
		).toBeCloseTo(0.222, 3);
	});

	it('lets a mechanism that says never or always decide alone', () => {
		expect(logarithmicPool([0, 0.5], [0.01, 0.99])).toBe(0);
		expect(logarithmicPool([1, 0.5], [0.01, 0.99])).toBe(1);
		expect(logarithmicPool([0, 1], [0.5, 0.5])).toBeCloseTo(0.5, 12);
	});
});
