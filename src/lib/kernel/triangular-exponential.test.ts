import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangularExponential } from './triangular-exponential';

const matrixOf = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());
const exponentialOf = (...rows: number[][]) => triangularExponential(matrixOf(rows), rows.length);

/**
 * The promise for entries over l ≤ 4 steps, size ≤ 5 and s ≤ 45 squarings: 6e-15 from truncation, (5 + 2)·1.1e-16 in each
 * of 11 Taylor steps and 45 squarings, all times 4: 2e-13. Expected values add a few roundings of their own.
 */
const PROMISED = 2e-13;
const expectEntries = (actual: ArrayLike<number>, expected: ArrayLike<number>, relative = PROMISED) => {
	for (let i = 0; i < expected.length; i++) {
		// 1e-290: where entries begin to underflow
		expect(Math.abs(actual[i] - expected[i]), `entry ${i}: ${actual[i]}, expected ${expected[i]}`).toBeLessThanOrEqual(
			relative * Math.abs(expected[i]) + 1e-290
		);
	}
};

const product = (a: Float64Array, b: Float64Array, size: number) =>
	a.map((_, at) => {
		let sum = 0;
		for (let k = 0; k < size; k++) sum += a[at - (at % size) + k] * b[k * size + (at % size)];
		return sum;
	});

/** Sub-generators of 1 to 5 states: rates over `decades` of 10 up and down from 1, some of them 0, and some leaving for good. */
const subGenerators = (decades: number) => {
	const positive = fc.double({ min: -decades, max: decades, noNaN: true }).map((log) => 10 ** log);
	const rates = fc.array(fc.oneof(fc.constant(0), positive), { minLength: 25, maxLength: 25 });
	return fc.tuple(fc.integer({ min: 1, max: 5 }), rates).map(([size, rate]) =>
		Array.from({ length: size }, (_, i) => {
			const row = rate.slice(5 * i, 5 * i + size).map((r, j) => (j < i ? 0 : r));
			const leaving = row.reduce((sum, r) => sum + r);
			return row.map((r, j) => (j === i ? -leaving : r));
		})
	);
};

describe('known answers', () => {
	it('one state and two: a (e^x − e^y)/(x − y), also where x and y meet', () => {
		expectEntries(exponentialOf([-2]), [Math.exp(-2)]);
		expectEntries(exponentialOf([0, 3], [0, 0]), [1, 3, 0, 1]);
		const diagonals = { x: [-1, 0, -1e9, -2, -700, -0.01], y: [-3, -1e9, -1, -2 - 1e-9, -1e-12, -0.02] };
		diagonals.x.forEach((x, i) => {
			const y = diagonals.y[i];
			const expected = (Math.exp(Math.max(x, y)) * -Math.expm1(-Math.abs(x - y))) / Math.abs(x - y);
			expectEntries(exponentialOf([x, 0.5], [0, y]), [Math.exp(x), 0.5 * expected, 0, Math.exp(y)]);
		});
	});

	it('three states with rates 1, 2, 4: partial fractions', () => {
		const [e1, e2, e4] = [Math.exp(-1), Math.exp(-2), Math.exp(-4)];
		// ab · Σ e^(−λᵢ)/Π(λⱼ − λᵢ), a = 1, b = 2; cancellation of terms ≤ .14 in a sum of .08 costs less than a digit
		const corner = 2 * (e1 / 3 - e2 / 2 + e4 / 6);
		const expected = [e1, e1 - e2, corner, 0, e2, e2 - e4, 0, 0, e4];
		expectEntries(exponentialOf([-1, 1, 0], [0, -2, 2], [0, 0, -4]), expected);
	});

	it('equal rates give Poisson probabilities', () => {
		for (const rate of [1e-9, 0.3, 1, 50, 600]) {
			const rows = [0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => (j === i ? -rate : j === i + 1 ? rate : 0)));
			const poisson = [0, 1, 2, 3, 4].map((k) => (Math.exp(-rate) * rate ** k) / [1, 1, 2, 6, 24][k]);
			const expected = rows.flatMap((row, i) => row.map((_, j) => (j < i ? 0 : poisson[j - i])));
			expectEntries(exponentialOf(...rows), expected);
		}
		expect([...exponentialOf([-1e9, 1e9], [0, -1e9])]).toEqual([0, 0, 0, 0]);
	});

	// mpmath 1.3.0: mp.dps = 120; s = int(log2(norm)) + 8; E = sum of 60 Taylor terms of A/2**s; repeat s times: E = E*E
	it('stiff: rates 1, 1e9, 1', () => {
		const expected = [0.36787944117144232, 3.6787944153932176e-10, 0.36787944117144232, 0.36787944153932176];
		const entries = exponentialOf([-1, 1, 0], [0, -1e9, 1e9], [0, 0, -1]);
		expectEntries([entries[0], entries[1], entries[2], entries[5]], expected);
	});

	it('stiff: five states over twelve orders of magnitude', () => {
		const rows = [
			[-3, 1, 2, 0, 0],
			[0, -1e9, 1e9 - 1, 0.5, 0.25],
			[0, 0, -1, 0.75, 0],
			[0, 0, 0, -1e-3, 1e-3],
			[0, 0, 0, 0, 0]
		];
		const expected = [
			[0.049787068367863943, 4.9787068517225149e-11, 0.4771385591555805, 0.35464818478620695, 0.00015759453386941865],
			[0, 0, 0.36787944117144232, 0.47381460835530443, 0.00027581076611382665],
			[0, 0, 0.36787944117144232, 0.47381460860505456, 0.00027581051636370169],
			[0, 0, 0, 0.99900049983337499, 0.00099950016662500833],
			[0, 0, 0, 0, 1]
		];
		expectEntries(exponentialOf(...rows), expected.flat());
	});
});

describe('laws', () => {
	it('exp(A) · exp(A) = exp(2A), entries and row sums are probabilities', () => {
		fc.assert(
			fc.property(subGenerators(9), (rows) => {
				const size = rows.length;
				const once = exponentialOf(...rows);
				const twice = exponentialOf(...rows.map((row) => row.map((x) => 2 * x)));
				// the promise for both factors and for the result
				expectEntries(product(once, once, size), twice, 3 * PROMISED);
				for (let i = 0; i < size; i++) {
					const row = once.subarray(i * size, (i + 1) * size);
					expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
					expect(row.reduce((sum, p) => sum + p)).toBeLessThanOrEqual(1 + PROMISED);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('agrees with a Runge–Kutta integration', () => {
		const steps = 4000;
		fc.assert(
			fc.property(subGenerators(0.5), (rows) => {
				const [size, a] = [rows.length, matrixOf(rows)];
				let x = Float64Array.from(a, (_, at) => (at % (size + 1) ? 0 : 1));
				const moved = (y: Float64Array, k: Float64Array, h: number) => y.map((v, i) => v + (h / steps) * k[i]);
				for (let step = 0; step < steps; step++) {
					const k1 = product(x, a, size);
					const k2 = product(moved(x, k1, 1 / 2), a, size);
					const k3 = product(moved(x, k2, 1 / 2), a, size);
					const k4 = product(moved(x, k3, 1), a, size);
					x = x.map((v, i) => v + (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / (6 * steps));
				}
				// Local error (h‖A‖)⁵/120 in each step, not amplified by a sub-generator; ‖A‖∞ ≤ 2 · 5 · 10^0.5 = 31.7, so that
				// 4000 · (31.7/4000)⁵/120 · e^(h‖A‖) = 1.1e-9; rounding adds 4000 · 10 · 1.1e-16.
				triangularExponential(a, size).forEach((p, i) => expect(Math.abs(p - x[i])).toBeLessThan(1.2e-9));
			}),
			{ numRuns: 8 }
		);
	});

	it('writes into the array given, changes nothing else, and takes 16 states', () => {
		const a = Float64Array.of(-1, 1, 0, -2);
		const out = new Float64Array(4).fill(7);
		expect(triangularExponential(a, 2, out)).toBe(out);
		expect([...out]).toEqual([...triangularExponential(a, 2)]);
		expect([...a]).toEqual([-1, 1, 0, -2]);
		const chain = new Float64Array(256).map((_, at) => (at % 17 === 0 ? -1 : at % 17 === 1 && at % 16 ? 1 : 0));
		// Poisson(1) at 15: e⁻¹/15!, over 15 steps: (6e-15 + 18 · 1.1e-16 · 22) · 15 = 7.5e-13
		expectEntries([triangularExponential(chain, 16)[15]], [Math.exp(-1) / 1_307_674_368_000], 7.5e-13);
	});

	it.each<[string, () => unknown]>([
		['size is 17; expected an integer from 1 to 16.', () => triangularExponential(new Float64Array(289), 17)],
		['matrix has 3 entries; expected 4 for size 2.', () => triangularExponential(new Float64Array(3), 2)],
		[
			'out has 3 entries; expected 1 for size 1.',
			() => triangularExponential(new Float64Array(1), 1, new Float64Array(3))
		],
		['matrix[0, 1] is -1; expected 0 to 1000000000000000000.', () => exponentialOf([0, -1], [0, 0])],
		['matrix[1, 0] is 1; expected 0.', () => exponentialOf([0, 0], [1, 0])],
		['matrix[1, 1] is 1; expected -1000000000000000000 to 0.', () => exponentialOf([0, 0], [0, 1])],
		['matrix[0, 0] is NaN; expected -1000000000000000000 to 0.', () => exponentialOf([NaN, 0], [0, 0])]
	])('refuses: %s', (message, call) => expect(call).toThrow(new RangeError(message)));
});
