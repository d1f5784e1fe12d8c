import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkEnd, type Slope } from './long-steps';

const stepByStep = (start: readonly number[], count: number, slope: Slope): number[] => {
	const at = Float64Array.from(start);
	const change = new Float64Array(start.length);
	for (let step = 0; step < count; step++) {
		slope(at, change);
		for (let i = 0; i < at.length; i++) at[i] += change[i];
	}
	return [...at];
};

const counted = (slope: Slope) => {
	let calls = 0;
	const counting: Slope = (at, change) => {
		calls++;
		slope(at, change);
	};
	return { slope: counting, calls: () => calls };
};

describe('the end of a walk', () => {
	it('is exact where slopes are a cubic of the step’s number, in few steps', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
				const { slope, calls } = counted(([step], change) => {
					change[0] = 1;
					change[1] = a + step * (b + step * (c + step * d));
				});
				const [, end] = walkEnd(Float64Array.of(0, 0), 400, slope, 1e-3);
				// Σ j, Σ j², Σ j³ below 400; numbers up to 6e10, rounded some hundred times
				const exact = 400 * a + 79_800 * b + 21_253_400 * c + 6_368_040_000 * d;
				expect(Math.abs(end - exact)).toBeLessThan(1e-2);
				expect(calls()).toBeLessThan(40);
			}),
			{ numRuns: 50 }
		);
	});

	it('is as near as its tolerance for a walk that slows down', () => {
		for (const [start, count] of [
			[3, 300],
			[0, 500],
			[-4, 77]
		]) {
			// w falls like −ln(time): the slope of a policy that unlearns
			const { slope, calls } = counted(([w], change) => void (change[0] = -0.5 / (1 + Math.exp(-w))));
			const [end] = walkEnd(Float64Array.of(start), count, slope, 1e-5);
			expect(calls()).toBeLessThan(0.6 * count);
			// errors shrink on the way, and there are fewer than a hundred
			expect(Math.abs(end - stepByStep([start], count, slope)[0])).toBeLessThan(1e-3);
		}
	});

	it('is the same to the byte for a walk that jumps to and fro', () => {
		// the logistic map in chaos: any long step would be seen
		const slope: Slope = ([x], change) => void (change[0] = 3.9 * x * (1 - x) - x);
		const [end] = walkEnd(Float64Array.of(0.3), 40, slope, 1e-9);
		expect(end).toBe(stepByStep([0.3], 40, slope)[0]);
	});

	it('is the start after no step, and takes a single one', () => {
		const slope: Slope = ([x], change) => void (change[0] = 2 * x);
		expect([...walkEnd(Float64Array.of(5), 0, slope, 1e-3)]).toEqual([5]);
		expect([...walkEnd(Float64Array.of(5), 1, slope, 1e-3)]).toEqual([15]);
	});
});
