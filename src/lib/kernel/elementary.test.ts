import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expm1 } from './elementary';
import { log, log1p } from './logarithm';
import { acos, cos, sin } from './trigonometry';

type Case = [name: string, ours: (x: number) => number, engines: (x: number) => number, numbers: fc.Arbitrary<number>];

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const angles = fc.oneof(between(-7, 7), between(-1e5, 1e5));

const cases: Case[] = [
	['exp', exp, Math.exp, fc.oneof(between(-800, 800), between(-2, 2), fc.double())],
	['expm1', expm1, Math.expm1, fc.oneof(between(-800, 800), between(-2, 2), fc.double())],
	['log', log, Math.log, fc.oneof(between(0, 4), fc.double())],
	['log1p', log1p, Math.log1p, fc.oneof(between(-1, 4), fc.double())],
	['sin', sin, Math.sin, angles],
	['cos', cos, Math.cos, angles],
	['acos', acos, Math.acos, fc.oneof(between(-1, 1), fc.double())]
];

/** Distance of two doubles beside a size, in units of 2⁻⁵². */
const apart = (a: number, b: number): number =>
	Object.is(a, b) || a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(b), 2 ** -1022) / 2 ** -52;

describe.each(cases)('%s', (_, ours, engines, numbers) => {
	it('is the engine’s own up to the last digit, in which engines differ', () => {
		fc.assert(
			fc.property(numbers, (x) => {
				const [a, b] = [ours(x), engines(x)];
				// either is within 1 unit in the last place, and a unit is at most 2⁻⁵² of the number
				if (Number.isFinite(b)) expect(apart(a, b), String(x)).toBeLessThanOrEqual(2);
				else expect(a).toBe(b);
			}),
			{ numRuns: 20_000 }
		);
	});
});

// Correctly rounded values, from tables of more digits (Abramowitz & Stegun 1964, tables 4.2, 4.4, 4.6).
it.each([
	[exp(1), 2.718281828459045],
	[exp(-1), 0.36787944117144233],
	[log(2), 0.6931471805599453],
	[log(10), 2.302585092994046],
	[log1p(1), 0.6931471805599453],
	[expm1(1), 1.718281828459045],
	[sin(1), 0.8414709848078965],
	[cos(1), 0.5403023058681398],
	[acos(0.5), 1.0471975511965979],
	[acos(-1), 3.141592653589793]
])('%f is %f', (value, expected) => expect(apart(value, expected)).toBeLessThanOrEqual(1));

it('is exact at its ends', () => {
	expect([exp(0), exp(-Infinity), exp(Infinity), exp(NaN)]).toEqual([1, 0, Infinity, NaN]);
	expect([log(1), log(0), log(-1), log(Infinity)]).toEqual([0, -Infinity, NaN, Infinity]);
	expect([log1p(-1), log1p(0), log1p(-2), expm1(-Infinity), expm1(0)]).toEqual([-Infinity, 0, NaN, -1, 0]);
	expect([sin(0), cos(0), acos(1), acos(2)]).toEqual([0, 1, 0, NaN]);
	expect(() => sin(Infinity)).toThrow('angle is Infinity');
});
