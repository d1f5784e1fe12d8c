import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySummary, quantile, summaryMerged, summaryWith, variance, type Summary } from './summary';

const summaryOf = (values: readonly number[]) => values.reduce(summaryWith, emptySummary);
const samples = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 60 });

// Each of n ≤ 120 updates rounds numbers of at most M = 2000 a few times: errors of the mean stay below 120 · 4 · 2⁻⁵³ · M
// ≈ 1e-10, those of m2 below 120 · 4 · 2⁻⁵³ · (120 · M²) ≈ 3e-5 at worst; relative to values of that size, 1e-13.
const expectClose = (summary: Summary, other: Summary) => {
	expect(summary.count).toBe(other.count);
	expect(Math.abs(summary.mean - other.mean)).toBeLessThan(1e-10);
	expect(Math.abs(summary.m2 - other.m2)).toBeLessThan(3e-5);
};

describe('a summary', () => {
	it('holds the mean and variance of textbook values', () => {
		const summary = summaryOf([2, 4, 4, 4, 5, 5, 7, 9]);
		expect(summary).toEqual({ count: 8, mean: 5, m2: 32 });
		expect(variance(summary)).toBe(32 / 7);
	});

	it('does not lose a small spread on a large mean', () => {
		// The sum of squares, 3e18, has a rounding step of 512; the mean alone is exact to 2⁻²³.
		expect(variance(summaryOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBeCloseTo(30, 5);
	});

	it('equals the two-pass formula', () => {
		fc.assert(
			fc.property(samples, (values) => {
				const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
				const m2 = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
				expectClose(summaryOf(values), { count: values.length, mean, m2 });
			})
		);
	});

	it('can be merged in any order and with nothing', () => {
		fc.assert(
			fc.property(samples, samples, (a, b) => {
				const whole = summaryOf([...a, ...b]);
				expectClose(summaryMerged(summaryOf(a), summaryOf(b)), whole);
				expectClose(summaryMerged(summaryOf(b), summaryOf(a)), whole);
			})
		);
		const one = summaryOf([3]);
		expect(summaryMerged(emptySummary, one)).toEqual(one);
		expect(summaryMerged(one, emptySummary)).toEqual(one);
		expect(summaryMerged(emptySummary, emptySummary)).toEqual({ count: 0, mean: 0, m2: 0 });
	});

	it('refuses what has no variance and values that are no numbers', () => {
		expect(() => variance(emptySummary)).toThrow(new RangeError('count is 0; expected 2 or more values.'));
		expect(() => variance(summaryOf([1]))).toThrow(/^count is 1; expected 2/);
		expect(() => summaryWith(emptySummary, NaN)).toThrow(/^value is NaN; expected/);
		expect(() => summaryWith(emptySummary, Infinity)).toThrow(RangeError);
	});
});

describe('a quantile', () => {
	it('agrees with R 4: quantile(c(1, 2, 4, 8, 16), c(.1, .25, .5, .9), type = 7)', () => {
		const values = [1, 2, 4, 8, 16];
		expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p))).toEqual([1, 2, 4, 8, 16]);
		// position 0.1 · 4 = 0.4 → 1.4; 0.9 · 4 = 3.6 → 8 + 0.6 · 8 = 12.8, exact up to a few roundings
		expect(quantile(values, 0.1)).toBeCloseTo(1.4, 12);
		expect(quantile(values, 0.9)).toBeCloseTo(12.8, 12);
		expect(quantile(Float64Array.of(7), 0.3)).toBe(7);
	});

	it('rises with p and stays within the sample', () => {
		const probability = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(samples, probability, probability, (values, p, q) => {
				const sorted = values.toSorted((a, b) => a - b);
				const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))];
				// one rounding of numbers up to 2000 is 2.3e-13
				expect(low).toBeLessThanOrEqual(high + 5e-13);
				expect(low).toBeGreaterThanOrEqual(sorted[0]);
				expect(high).toBeLessThanOrEqual(sorted[sorted.length - 1] + 5e-13);
			})
		);
	});

	it('refuses an empty sample and a p outside 0 to 1', () => {
		expect(() => quantile([], 0.5)).toThrow(new RangeError('sortedValues is empty; expected at least one value.'));
		for (const p of [-0.1, 1.1, NaN])
			expect(() => quantile([1], p)).toThrow(`p is ${p}; expected a number from 0 to 1.`);
	});
});
