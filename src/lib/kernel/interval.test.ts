import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, studentQuantile975, wilsonInterval } from './interval';
import { binomial } from './counts-and-shares';
import { gaussian } from './distributions';
import { randomFrom } from './random';
import { emptySummary, summaryWith } from './summary';

describe('Wilson intervals', () => {
	it.each([
		[7, 36_000, 0.942, 4.013],
		[7, 32_768, 1.035, 4.409],
		[3, 36_000, 0.283, 2.45],
		[0, 100_000, 0, 0.384]
	])('%i of %i: %f to %f in 10,000', (successes, trials, low, high) => {
		const interval = wilsonInterval(successes, trials);
		// published to three decimals: half a unit of the last
		expect(Math.abs(interval.low * 1e4 - low)).toBeLessThanOrEqual(0.0005);
		expect(Math.abs(interval.high * 1e4 - high)).toBeLessThanOrEqual(0.0005);
		expect(interval.value).toBe(successes / trials);
	});

	it('solve the score equation, mirror, and keep to 0 and 1', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
				const successes = Math.round(share * trials);
				const { value, low, high } = wilsonInterval(successes, trials);
				const mirrored = wilsonInterval(trials - successes, trials);
				expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true);
				// ends are sums of a few numbers below 1: 1e-14 is 45 roundings
				expect(Math.abs(low + mirrored.high - 1)).toBeLessThan(1e-14);
				for (const end of [low, high]) {
					// (p̂ − p)² n = z² p(1 − p); an end's error of 1e-15 is multiplied by 2n|p̂ − p| + z² < 4 √n + 4 < 4100
					const rest = (value - end) ** 2 * trials - 1.959963984540054 ** 2 * end * (1 - end);
					expect(Math.abs(rest)).toBeLessThan(1e-11);
				}
			})
		);
		expect(wilsonInterval(0, 5).low).toBe(0);
		expect(wilsonInterval(5, 5).high).toBe(1);
	});

	it('cover the proportion that made the sample', () => {
		const random = randomFrom(20);
		let covered = 0;
		for (let i = 0; i < 10_000; i++) {
			const { low, high } = wilsonInterval(binomial(random, 1000, 0.3), 1000);
			if (low <= 0.3 && 0.3 <= high) covered++;
		}
		// Coverage of Wilson's interval at n = 1000, p = 0.3 is .95 ± .005 (discreteness: one pmf step at ± 2 deviations is
		// .004); sampling error √(.95 · .05/10,000) = .0022, five of them .011.
		expect(Math.abs(covered / 10_000 - 0.95)).toBeLessThan(0.016);
	});

	it('refuse impossible counts', () => {
		expect(() => wilsonInterval(0, 0)).toThrow(new RangeError('trials is 0; expected an integer, 1 or more.'));
		expect(() => wilsonInterval(6, 5)).toThrow(
			new RangeError('successes is 6; expected an integer from 0 to 5 trials.')
		);
		for (const successes of [-1, 0.5, NaN])
			expect(() => wilsonInterval(successes, 5)).toThrow(`successes is ${successes};`);
	});
});

describe("Student's t", () => {
	// SciPy 1.17.1: scipy.stats.t.ppf(.975, df).round(8); the three decimals of printed tables are the same
	const DF = [1, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 30, 60, 120, 1000, 1e9];
	const QUANTILE = [
		12.70620474, 4.30265273, 3.18244631, 2.77644511, 2.57058184, 2.44691185, 2.36462425, 2.30600414, 2.22813885,
		2.13144955, 2.08596345, 2.04227246, 2.00029782, 1.97993041, 1.96233908, 1.95996399
	];
	it.each(DF.map((df, i) => [df, QUANTILE[i]]))('with %i degrees of freedom: %f', (df, quantile) => {
		// the promised relative error (3e-4 at 3, 6e-5 from 4 on, none in closed forms) and half a unit of the last decimal
		const promised = df < 3 ? 0 : df === 3 ? 3e-4 : 6e-5;
		expect(Math.abs(studentQuantile975(df) - quantile)).toBeLessThan(promised * quantile + 0.5e-8);
	});

	it('falls toward the normal quantile', () => {
		for (let df = 1; df < 2000; df++) expect(studentQuantile975(df + 1)).toBeLessThan(studentQuantile975(df));
		for (const df of [0, -1, 1.5, NaN])
			expect(() => studentQuantile975(df)).toThrow(`df is ${df}; expected an integer, 1 or more.`);
	});
});

describe('intervals of a mean', () => {
	it('are t · s/√n', () => {
		const { value, low, high } = meanInterval({ count: 4, mean: 10, m2: 12 });
		// s = 2, s/√n = 1, t₃ = 3.182 (half a unit of the last decimal, and 3e-4 of it)
		expect(value).toBe(10);
		expect(Math.abs(high - 10 - 3.182)).toBeLessThan(0.0015);
		expect(high - 10).toBe(10 - low);
	});

	it('are unbounded for one value and refused for none', () => {
		expect(meanInterval(summaryWith(emptySummary, 3))).toEqual({ value: 3, low: -Infinity, high: Infinity });
		expect(() => meanInterval(emptySummary)).toThrow(new RangeError('count is 0; expected 1 or more values.'));
	});

	it.each([2, 3, 10])('cover the mean of %i normal values in 95 %% of samples', (size) => {
		const random = randomFrom(size);
		let covered = 0;
		for (let i = 0; i < 20_000; i++) {
			let summary = emptySummary;
			for (let n = 0; n < size; n++) summary = summaryWith(summary, gaussian(random, 5, 2));
			const { low, high } = meanInterval(summary);
			if (low <= 5 && 5 <= high) covered++;
		}
		// exact but for the quantile's 3e-4; sampling error √(.95 · .05/20,000) = .00154, five of them .0077
		expect(Math.abs(covered / 20_000 - 0.95)).toBeLessThan(0.008);
	});
});
