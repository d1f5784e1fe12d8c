import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberParameter } from './parameter';
import { lastPosition, logistic, logit, positionOf, rounded, valueAt } from './scale';

const slider = (part: Partial<NumberParameter>): NumberParameter => ({
	id: 'x',
	label: 'x',
	symbol: 'x',
	unit: 'units',
	sources: ['our assumption'],
	about: 'x',
	group: 'x',
	scale: 'linear',
	min: 0,
	max: 1,
	default: 0.5,
	...part
});

const valuesOf = (p: NumberParameter) => Array.from({ length: lastPosition(p) + 1 }, (_, at) => valueAt(p, at));

const decades = slider({ scale: 'log', min: 0.01, max: 10 });
const rates = slider({ scale: 'log', min: 0, max: 1000, smallest: 0.001 });
const chance = slider({ scale: 'logit', smallest: 1e-3 });
const inner = slider({ scale: 'logit', min: 0.05, max: 0.9 });
const fine = slider({ min: -2, max: 3, step: 0.25 });
const plain = slider({});
const whole = slider({ min: 1, max: 12, integer: true });
const wholeLog = slider({ scale: 'log', min: 1, max: 10_000, integer: true });
const wholeFromZero = slider({ scale: 'log', min: 0, max: 1e6, smallest: 1, integer: true });
const all: [string, NumberParameter][] = Object.entries({
	decades,
	rates,
	chance,
	inner,
	fine,
	plain,
	whole,
	wholeLog,
	wholeFromZero
});

describe.each(all)('a slider (%s)', (_, p) => {
	it('goes up from its least to its greatest value, never standing still', () => {
		const values = valuesOf(p);
		expect([values[0], values.at(-1)]).toEqual([p.min, p.max]);
		for (let at = 1; at < values.length; at++) expect(values[at]).toBeGreaterThan(values[at - 1]);
	});

	it('finds each position from its value', () => {
		for (const [at, value] of valuesOf(p).entries()) expect(positionOf(p, value)).toBe(at);
	});

	it('puts any value between the neighbours of its position', () => {
		fc.assert(
			fc.property(fc.double({ min: p.min, max: p.max, noNaN: true }), (value) => {
				const at = positionOf(p, value);
				expect(Number.isInteger(at) && at >= 0 && at <= lastPosition(p)).toBe(true);
				expect(valueAt(p, at - 1)).toBeLessThanOrEqual(value);
				expect(valueAt(p, at + 1)).toBeGreaterThanOrEqual(value);
			})
		);
	});

	it('stays on the track for positions outside it', () => {
		expect([valueAt(p, -5), valueAt(p, lastPosition(p) + 5)]).toEqual([p.min, p.max]);
		expect([positionOf(p, p.min - 1), positionOf(p, p.max + 1)]).toEqual([0, lastPosition(p)]);
	});
});

describe('the positions of a', () => {
	it('log slider are 20 a decade, with two digits', () => {
		expect(lastPosition(decades)).toBe(60);
		expect([0, 1, 20, 40, 59].map((at) => valueAt(decades, at))).toEqual([0.01, 0.011, 0.1, 1, 8.9]);
	});

	it('log slider from 0 begin with 0 and go on from the smallest value', () => {
		expect([0, 1, 21].map((at) => valueAt(rates, at))).toEqual([0, 0.001, 0.01]);
	});

	it('logit slider are symmetric, with two digits of the rarer side', () => {
		const values = valuesOf(chance);
		for (const [at, value] of values.entries()) {
			// one rounding of a number below 1
			expect(Math.abs(1 - value - values[values.length - 1 - at])).toBeLessThanOrEqual(2 ** -53);
		}
		expect(values.slice(0, 3)).toEqual([0, 0.001, 0.0011]);
	});

	it('linear slider are its steps, free of binary dust, or a hundred', () => {
		expect(valuesOf(fine).slice(0, 4)).toEqual([-2, -1.75, -1.5, -1.25]);
		expect(valuesOf(plain)[7]).toBe(0.07);
		expect(lastPosition(plain)).toBe(100);
	});

	it('integer slider are whole numbers, each once', () => {
		expect(valuesOf(whole)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(valuesOf(wholeLog).slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(valuesOf(wholeFromZero).slice(0, 4)).toEqual([0, 1, 2, 3]);
	});
});

it('log-odds and their inverse undo each other', () => {
	fc.assert(
		fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (logOdds) => {
			// 1 − p loses digits towards p = 1: an error of 2⁻⁵³ there is e^x times as large in the log-odds, and exp, log and
			// the quotient add a few roundings of |x| + 1
			const tolerance = 2 ** -52 * (1 + Math.exp(logOdds)) + 2 ** -50 * (1 + Math.abs(logOdds));
			expect(Math.abs(logit(logistic(logOdds)) - logOdds)).toBeLessThanOrEqual(tolerance);
		})
	);
	expect([logistic(-Infinity), logistic(0), logistic(Infinity)]).toEqual([0, 0.5, 1]);
});

it('rounding leaves the digits asked for', () => {
	expect([rounded(0.1 + 0.2, 12), rounded(12_345, 2), rounded(-0.00123456, 3)]).toEqual([0.3, 12_000, -0.00123]);
});
