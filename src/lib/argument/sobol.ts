import { childSeed, randomFrom } from '../kernel/random';
import { studentQuantile975 } from '../kernel/interval';
import type { WithError } from './distribution';

/**
 * How much of the variance of a result each input accounts for: alone (first order) and with everything that it interacts
 * with (total).
 *
 * Two independent samples of inputs, A and B, and for each input i the sample A with column i from B. First order after
 * Saltelli, E[f(B)(f(A_B) − f(A))]/V with f centred; total after Jansen, E[(f(A) − f(A_B))²]/2V.
 *
 * Checks:  Ishigami’s and Sobol’s G function, whose indices are known
 * Source:  Saltelli et al. 2010, "Variance based sensitivity analysis of model output", table 2 (b, f); Jansen 1999,
 *          "Analysis of variance designs for model output"
 */
export interface SobolIndex {
	readonly first: WithError;
	readonly total: WithError;
}

/** A result of `inputs` numbers, uniform on [0, 1). */
export type Result = (uniforms: Float64Array) => number;

/**
 * Rows `from` … `to` − 1 of the design, in any order and place: row `n` of a seed is always the same.
 *
 * @returns to − from rows of f(A), f(B), f(A_B for input 0), …: row-major, inputs + 2 columns. Cost: as many evaluations
 */
export const sobolRows = (result: Result, inputs: number, seed: number, from: number, to: number): Float64Array => {
	const width = inputs + 2;
	const rows = new Float64Array((to - from) * width);
	const a = new Float64Array(inputs);
	const b = new Float64Array(inputs);
	for (let row = from; row < to; row++) {
		const random = randomFrom(childSeed(seed, row));
		for (let i = 0; i < inputs; i++) a[i] = random.uniform();
		for (let i = 0; i < inputs; i++) b[i] = random.uniform();
		const at = (row - from) * width;
		rows[at] = result(a);
		for (let i = 0; i < inputs; i++) {
			const own = a[i];
			a[i] = b[i];
			rows[at + 2 + i] = result(a);
			a[i] = own;
		}
		rows[at + 1] = result(b);
	}
	return rows;
};

/** Parts into which the sample is cut for the error: each index is estimated anew without each of them. */
const PARTS = 20;

interface Moments {
	count: number;
	sum: number;
	square: number;
}

/**
 * @param rows  as `sobolRows` returns them, at least 40
 * @returns one index an input; null where the result does not vary at all
 */
export const sobolIndices = (rows: Float64Array, inputs: number): readonly SobolIndex[] | null => {
	const width = inputs + 2;
	const count = rows.length / width;
	const mean = meanOf(rows, width);
	const partOf = (row: number) => Math.floor((row * PARTS) / count);
	const outputs = Array.from({ length: PARTS }, (): Moments => ({ count: 0, sum: 0, square: 0 }));
	const products = Array.from({ length: PARTS }, () => new Float64Array(inputs));
	const squares = Array.from({ length: PARTS }, () => new Float64Array(inputs));
	for (let row = 0; row < count; row++) {
		const part = partOf(row);
		const fa = rows[row * width] - mean;
		const fb = rows[row * width + 1] - mean;
		outputs[part].count++;
		outputs[part].sum += fa + fb;
		outputs[part].square += fa * fa + fb * fb;
		for (let i = 0; i < inputs; i++) {
			const mixed = rows[row * width + 2 + i] - mean;
			products[part][i] += fb * (mixed - fa);
			squares[part][i] += (fa - mixed) * (fa - mixed);
		}
	}
	if (!(varianceWithout(outputs, null) > 0)) return null;
	const first = (i: number, left: number | null) =>
		sumWithout(products, i, left) / countWithout(outputs, left) / varianceWithout(outputs, left);
	const total = (i: number, left: number | null) =>
		sumWithout(squares, i, left) / countWithout(outputs, left) / 2 / varianceWithout(outputs, left);
	return Array.from({ length: inputs }, (_, i) => ({
		first: jackknifed((left) => first(i, left)),
		total: jackknifed((left) => total(i, left))
	}));
};

const meanOf = (rows: Float64Array, width: number): number => {
	let sum = 0;
	for (let at = 0; at < rows.length; at += width) sum += rows[at] + rows[at + 1];
	return sum / (2 * (rows.length / width));
};

const sumWithout = (parts: readonly Float64Array[], i: number, left: number | null): number =>
	parts.reduce((sum, part, at) => (at === left ? sum : sum + part[i]), 0);

const countWithout = (parts: readonly Moments[], left: number | null): number =>
	parts.reduce((sum, part, at) => (at === left ? sum : sum + part.count), 0);

/** Of both samples together. */
const varianceWithout = (parts: readonly Moments[], left: number | null): number => {
	const kept = parts.filter((_, at) => at !== left);
	const n = 2 * kept.reduce((sum, { count }) => sum + count, 0);
	const sum = kept.reduce((all, part) => all + part.sum, 0);
	return kept.reduce((all, part) => all + part.square, 0) / n - (sum / n) ** 2;
};

/** Delete-a-group jackknife with 19 degrees of freedom. Source: Kott 2001, "The delete-a-group jackknife". */
const jackknifed = (estimate: (left: number | null) => number): WithError => {
	const value = estimate(null);
	const without = Array.from({ length: PARTS }, (_, part) => estimate(part));
	const spread = without.reduce((sum, one) => sum + (one - value) ** 2, 0) * ((PARTS - 1) / PARTS);
	const halfWidth = studentQuantile975(PARTS - 1) * Math.sqrt(spread);
	return { value, low: value - halfWidth, high: value + halfWidth };
};
