import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slope } from './aged-slopes';
import { walkEnd } from './long-steps';

const stepByStep = (start: readonly number[], count: number, slope: Slope): Float64Array => {
	const at = Float64Array.from(start);
	const change = new Float64Array(2);
	for (let step = 0; step < count; step++) {
		slope(at, change);
		at[0] += change[0];
		at[1] += change[1];
	}
	return at;
};

const counted = (slope: Slope) => {
	let calls = 0;
	const counting: Slope = (at, change) => {
		calls++;
		slope(at, change);
	};
	return { slope: counting, calls: () => calls };
};

/** How far the long steps end from the single ones, in the coordinate where it is further. */
const off = (start: readonly number[], count: number, slope: Slope, tolerance: number): number => {
	const end = walkEnd(Float64Array.from(start), count, slope, tolerance);
	const exact = stepByStep(start, count, slope);
	return Math.max(Math.abs(end[0] - exact[0]), Math.abs(end[1] - exact[1]));
};

describe('the end of a walk', () => {
	it('is as near as its tolerance for one that slows down, in few steps', () => {
		const start = fc.double({ min: -6, max: 3, noNaN: true });
		const rate = fc.double({ min: 0.05, max: 1, noNaN: true });
		fc.assert(
			fc.property(start, rate, rate, fc.integer({ min: 100, max: 500 }), (from, first, second, count) => {
				// both fall like the logarithm of time: the slopes of a policy that unlearns
				const { slope, calls } = counted((w, change) => {
					change[0] = -first / (1 + Math.exp(-w[0]));
					change[1] = -second / (2 + Math.exp(-w[1]) + Math.exp(-w[0] / 2));
				});
				walkEnd(Float64Array.of(from, from), count, slope, 1e-5);
				expect(calls()).toBeLessThan(Math.min(count, 100));
				// errors shrink on the way, and there are fewer than a hundred
				expect(off([from, from], count, slope, 1e-5)).toBeLessThan(1e-3);
			}),
			{ numRuns: 200 }
		);
	});

	it('is near for one that runs away, though errors grow with the slopes', () => {
		// from certainty, 1/slope falls by about one a step: a thousandfold in the end
		const slope: Slope = (w, change) => {
			change[0] = Math.exp(w[0]);
			change[1] = -Math.exp(w[0]) / 2;
		};
		for (const [start, count] of [
			[-4, 55],
			[-5, 145],
			[-6, 400]
		]) {
			expect(stepByStep([start, 0], count, slope)[0]).toBeGreaterThan(start + 2);
			expect(off([start, 0], count, slope, 2e-4)).toBeLessThan(1e-3);
		}
	});

	it('is the same to the byte for one that jumps to and fro', () => {
		// the logistic map in chaos: any long step would be seen
		const slope: Slope = (at, change) => {
			change[0] = 3.9 * at[0] * (1 - at[0]) - at[0];
			change[1] = 0;
		};
		const end = walkEnd(Float64Array.of(0.3, 0), 40, slope, 1e-9);
		expect([...end]).toEqual([...stepByStep([0.3, 0], 40, slope)]);
	});

	it('is the start after no step, and takes a single one', () => {
		const slope: Slope = (at, change) => {
			change[0] = 2 * at[0];
			change[1] = -at[1];
		};
		expect([...walkEnd(Float64Array.of(5, 1), 0, slope, 1e-3)]).toEqual([5, 1]);
		expect([...walkEnd(Float64Array.of(5, 1), 1, slope, 1e-3)]).toEqual([15, 0]);
	});
});
