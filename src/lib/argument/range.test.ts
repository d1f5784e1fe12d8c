import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberParameter } from '../kernel/parameter';
import { normalQuantile } from './normal-quantile';
import { checkedRange, drawsOf, middleOf, rangeAround, shapesOf, type Range } from './range';

const base = {
	label: 'x',
	symbol: 'x',
	unit: 'probability',
	about: 'x',
	group: 'x',
	sources: ['our assumption']
} as const;
const logit: NumberParameter = { ...base, id: 'chance', scale: 'logit', min: 0, max: 1, default: 0.5 };
const log: NumberParameter = {
	...base,
	id: 'rate',
	unit: 'times',
	scale: 'log',
	min: 0,
	max: 1000,
	default: 1,
	smallest: 0.01
};
const linear: NumberParameter = { ...base, id: 'share', scale: 'linear', min: 0, max: 1, default: 0.3 };
const whole: NumberParameter = { ...log, id: 'count', integer: true, min: 1, default: 10 };
const narrow: NumberParameter = { ...logit, id: 'narrow', min: 0.0001, max: 0.9999 };
const all = [logit, log, linear, whole, narrow];

describe('the normal quantile', () => {
	it('has the percentage points of the published tables', () => {
		// Abramowitz & Stegun 1964, table 26.5; Wichura’s own test values for 1e-20.
		for (const [p, z] of [
			[0.25, -0.6744897501960817],
			[0.001, -3.090232306167813],
			[1e-20, -9.262340089798408],
			[0.975, 1.959963984540054]
		])
			expect(normalQuantile(p)).toBeCloseTo(z, 13);
	});

	it('inverts the integral of the density', () => {
		const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
		// Simpson’s rule with steps of 1e-3: its error, h⁴/180·max|f⁗|·length, is below 1e-13.
		const integral = (to: number) => {
			const n = 2000;
			let sum = 0;
			for (let i = 0; i <= n; i++) sum += density((to * i) / n) * (i === 0 || i === n ? 1 : i % 2 ? 4 : 2);
			return 0.5 + (sum * to) / n / 3;
		};
		for (const p of [0.03, 0.2, 0.51, 0.76, 0.93]) expect(integral(normalQuantile(p))).toBeCloseTo(p, 12);
	});
});

describe('a range', () => {
	it('stays in its parameter’s domain, and within its ends unless it is logit-normal', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...all),
				fc.double({ min: 0.001, max: 0.999, noNaN: true }),
				fc.double({ min: 0.001, max: 0.999, noNaN: true }),
				fc.nat(1),
				fc.double({ min: 0, max: 1 - 2 ** -53, noNaN: true }),
				(parameter, a, b, at, u) => {
					const [shape] = shapesOf(parameter).slice(at);
					const ends = [a, b].map((x) => (parameter.max > 1 ? 1 + 999 * x : x));
					const { range } = checkedRange(parameter, { low: ends[0], high: ends[1], shape: shape ?? 'uniform' });
					const value = drawsOf(parameter, range!)(u);
					expect(value).toBeGreaterThanOrEqual(parameter.min);
					expect(value).toBeLessThanOrEqual(parameter.max);
					if (parameter.integer) expect(Number.isInteger(value)).toBe(true);
					else if (shape !== 'logit-normal') {
						expect(value).toBeGreaterThanOrEqual(range!.low);
						expect(value).toBeLessThanOrEqual(range!.high);
					}
				}
			)
		);
	});

	it('holds nine tenths of a logit-normal between its ends, half below its middle', () => {
		const range: Range = { low: 0.01, high: 0.3, shape: 'logit-normal' };
		const draw = drawsOf(logit, range);
		expect(draw(0.05)).toBeCloseTo(0.01, 12);
		expect(draw(0.95)).toBeCloseTo(0.3, 12);
		expect(middleOf(logit, range)).toBeCloseTo(draw(0.5), 15);
	});

	it('has its geometric mean in the middle when it is log-uniform', () =>
		expect(middleOf(log, { low: 0.1, high: 10, shape: 'log-uniform' })).toBeCloseTo(1, 14));

	it('around any point holds that point, and whole numbers where only those count', () => {
		for (const parameter of all)
			for (const value of [parameter.min, parameter.default, parameter.max]) {
				const { low, high } = rangeAround(parameter, value);
				// 0 and 1 are no ends of a logit-normal: its range about them starts a millionth away.
				expect(low - 1e-6).toBeLessThanOrEqual(value);
				expect(high + 1e-6).toBeGreaterThanOrEqual(value);
				if (parameter.integer) expect([low % 1, high % 1]).toEqual([0, 0]);
			}
	});

	it('around any point of the domain is one that its parameter takes', () => {
		for (const parameter of all)
			for (const value of [parameter.min, parameter.default, parameter.max])
				expect(
					checkedRange(parameter, rangeAround(parameter, value)).problem,
					`${parameter.id} at ${value}`
				).toBeNull();
	});
});

describe('a wrong range', () => {
	it('with swapped ends is put right, and said to be', () => {
		const { range, problem } = checkedRange(logit, { low: 0.3, high: 0.1, shape: 'logit-normal' });
		expect(range).toEqual({ low: 0.1, high: 0.3, shape: 'logit-normal' });
		expect(problem).toBe('The range of chance had its ends swapped; it is now 10 % to 30 %.');
	});

	it.each([
		[logit, { low: -1, high: 0.5, shape: 'uniform' }, 'an end at -1; expected 0–1'],
		[logit, { low: NaN, high: 0.5, shape: 'uniform' }, 'an end at NaN'],
		[log, { low: 0, high: 5, shape: 'log-uniform' }, 'needs an end above 0'],
		[logit, { low: 0.2, high: 1, shape: 'logit-normal' }, 'lies within 0 and 1'],
		[log, { low: 1, high: 5, shape: 'logit-normal' }, 'expected log-uniform or uniform']
	] as const)('of %o as %o is refused', (parameter, given, says) => {
		const { range, problem } = checkedRange(parameter, given);
		expect(range).toBeNull();
		expect(problem).toContain(says);
	});
});
