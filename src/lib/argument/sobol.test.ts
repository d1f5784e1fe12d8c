import { describe, expect, it } from 'vitest';
import { sobolIndices, sobolRows, type Result } from './sobol';

const ROWS = 1 << 14;

/** The 95 % intervals, widened to 4.5 standard errors: of some 20 comparisons one fails by chance at one seed in 7,000. */
const WIDER = 4.5 / 2.093;

const expectIndices = (result: Result, first: readonly number[], total: readonly number[]) => {
	const indices = sobolIndices(sobolRows(result, first.length, 7, 0, ROWS), first.length)!;
	for (const [at, index] of indices.entries()) {
		for (const [estimate, exact] of [
			[index.first, first[at]],
			[index.total, total[at]]
		] as const) {
			const halfWidth = ((estimate.high - estimate.low) / 2) * WIDER;
			expect(Math.abs(estimate.value - exact), `input ${at}: ${estimate.value}, exact ${exact}`).toBeLessThanOrEqual(
				halfWidth
			);
			// An error that says anything: a twentieth of the variance at most.
			expect(halfWidth).toBeLessThan(0.1);
		}
	}
};

describe('Sobol indices', () => {
	it('of Ishigami’s function are the known ones', () => {
		// Ishigami & Homma 1990 with a = 7, b = 0.1; closed forms.
		const ishigami: Result = (u) => {
			const [x, y, z] = Array.from(u, (v) => (2 * v - 1) * Math.PI);
			return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
		};
		expectIndices(ishigami, [0.313905, 0.442411, 0], [0.557589, 0.442411, 0.243684]);
	});

	it('of Sobol’s G function are the known ones', () => {
		const a = [0, 1, 4.5, 9];
		const parts = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
		const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
		const g: Result = (u) => a.reduce((product, ai, i) => (product * (Math.abs(4 * u[i] - 2) + ai)) / (1 + ai), 1);
		expectIndices(
			g,
			parts.map((part) => part / all),
			parts.map((part) => (part * (all + 1)) / (1 + part) / all)
		);
	});

	it('of a sum are shares of the variance, first order and total alike', () => {
		const squares = [1, 4, 9].map((square) => square / 14);
		expectIndices((u) => u[0] + 2 * u[1] + 3 * u[2], squares, squares);
	});

	it('do not exist where nothing varies', () =>
		expect(
			sobolIndices(
				sobolRows(() => 0.3, 2, 1, 0, 64),
				2
			)
		).toBeNull());

	it('come from the same rows however they are cut', () => {
		const result: Result = (u) => u[0] * u[1];
		const whole = sobolRows(result, 2, 5, 0, 60);
		expect([...sobolRows(result, 2, 5, 0, 25), ...sobolRows(result, 2, 5, 25, 60)]).toEqual([...whole]);
	});
});
