import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultValues } from '../../kernel/parameter';
import { anyParams } from './any-params';
import { full } from './measure';
import { solve } from './model';
import { parameters, type Params } from './params';
import { crossing, planeOf } from './plane';
import { antilog, contradictions, powerOfTen, reach, staircases, ticks } from './staircase';
import { stretches } from './turns';

const start = defaultValues(parameters) as Params;

test('the chart has room for every bar and for 1, and a few round ticks within it', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const [low, high] = reach(params);
			for (const { count, afterBits, weight } of staircases(params, full)) {
				for (const end of [0, count, afterBits, weight]) {
					expect(end).toBeGreaterThanOrEqual(low);
					expect(end).toBeLessThanOrEqual(high);
				}
			}
			const powers = ticks([low, high]);
			expect(powers).toContain(0);
			expect(powers.length).toBeLessThanOrEqual(8);
			expect(powers[0]).toBeGreaterThanOrEqual(low);
			expect(powers.at(-1)).toBeLessThanOrEqual(high);
		})
	);
});

test('bars end where the answer’s weights are', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const { log10Weight } = solve(params);
			for (const { id, weight, now } of staircases(params, full)) {
				expect(weight).toBe(log10Weight[id]);
				expect(now).toBe(weight);
			}
		})
	);
});

test('powers of ten are written as in print', () => {
	expect([0, 1, -5, 12].map(powerOfTen)).toEqual(['1', '10¹', '10⁻⁵', '10¹²']);
	expect([0, 3, 12, -7, 2.5, -8.62].map(antilog)).toEqual(['1', '1,000', '10¹²', '10⁻⁷', '316', '2.4 × 10⁻⁹']);
});

test('a class with more goals than descriptions of its length is named, and only then', () => {
	const of = (change: Partial<Params>) => {
		const params = { ...start, ...change };
		return contradictions(params, solve(params).sharedBits);
	};
	expect(of({})).toEqual([]);
	// 2⁴⁰ = 1.0995 × 10¹² descriptions suffice for 10¹² goals; 2³⁹ = 5.5 × 10¹¹ do not.
	expect(of({ bitsDeceptive: 40 })).toEqual([]);
	expect(of({ bitsDeceptive: 39 })).toEqual([
		'Deceptive: 10¹² goals cannot all have descriptions of 39 bits; there are only 5.5 × 10¹¹ of those.'
	]);
	expect(of({ log10CountInternal: 0, bitsInternal: 0 })).toEqual([]);
});

test('on the level line the deceptive class is as large as the larger of the others', () => {
	for (const change of [{}, { simplicityWeight: 0.4 }, { countingMode: 'functions' as const }]) {
		const params = { ...start, ...change };
		const { level } = planeOf(params);
		for (const bitsDeceptive of [30, 60, 90]) {
			const on = solve({ ...params, bitsDeceptive, log10CountDeceptive: level.start + level.rise * bitsDeceptive });
			expect(on.pDeceptive / Math.max(on.pPointer, on.pInternal)).toBeCloseTo(1, 12);
		}
	}
});

test('a line crosses the frame at points of the frame, or not at all', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const plane = planeOf(params);
			const ends = crossing(plane.level, plane);
			for (const [x, y] of ends ?? []) {
				expect(y).toBeCloseTo(plane.level.start + plane.level.rise * x, 9);
				for (const [value, most] of [
					[x, plane.bits],
					[y, plane.powers]
				]) {
					expect(value).toBeGreaterThanOrEqual(-1e-9);
					expect(value).toBeLessThanOrEqual(most + 1e-9);
				}
			}
		})
	);
});

test('the larger class by weight changes where the curves cross', () => {
	// Pointer overtakes deceptive where 10⁹ = 2^(29 w) e^(10 v), v = 0.1: w = (9 ln 10 − 1)/(29 ln 2) = 0.981; the next
	// weight that is looked at is 1. Internal overtakes pointer where 10³ = 2^(5 w) e^(0.5): w = 1.849; the next is 1.88.
	expect(stretches(solve(start).sharesBySimplicity)).toEqual([
		{ from: 0, largest: 'deceptive' },
		{ from: 1, largest: 'pointer' },
		{ from: 1.88, largest: 'internal' }
	]);
});
