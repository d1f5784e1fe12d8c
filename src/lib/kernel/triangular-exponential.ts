import { exp } from './elementary';
/**
 * The spread of the diagonal up to which one Taylor polynomial is enough, and its degree beyond the longest path.
 *
 * Truncated at degree m, an entry reached over paths of at most l steps has a relative error of at most Σ ρʲ/j! over
 * j > m − l, where ρ is the spread of the diagonal (each path's tail, Σ h(k−l)/k! with h(k−l) ≤ C(k, l) ρᵏ⁻ˡ, against its
 * first term 1/l!). The size of the entries off the diagonal does not come in. At ρ = 1/16 and m = l + 7 the bound is
 * 16⁻⁸/8! · (1 + 1/144 + …) < 6e-15.
 */
const SPREAD = 1 / 16;
const DEGREE_BEYOND_PATH = 7;

/**
 * Transition probabilities of a Markov chain that only moves forward: the exponential of its generator.
 *
 * Scaling and squaring of the Taylor polynomial of (A − min diagonal)·2⁻ˢ, which has no negative entry, so that nothing
 * cancels; s is the least with spread of the diagonal · 2⁻ˢ ≤ 1/16. The diagonal is set to exp(diagonal) before each
 * squaring; without that, a slow rate beside a fast one would lose a digit with each factor of 10 between them.
 *
 * Each entry is accurate relative to itself, down to 1e-290 (below that it underflows): 6e-15 from truncation,
 * (size + 2)·10⁻¹⁶ from each of the size + 6 Taylor steps and s squarings, times the number of steps of its longest path.
 * Cost O(size³) for each step: at size 5, 1 to 5 µs. Changes nothing but `out`, and allocates nothing else.
 *
 * Assumes: nothing about row sums; they are ≤ 0 in a sub-generator, and the result's are then ≤ 1 (up to that error)
 * Checks:  exp(A)·exp(A) = exp(2A); equal rates give Poisson probabilities
 * Source:  Xue & Ye 2013, "Computing exponentials of essentially non-negative matrices entrywise to high relative
 *          accuracy", Mathematics of Computation 82
 *
 * @param matrix  row-major size × size, upper triangular, expected moves (rate × time): diagonal from −1e18 to 0, above it 0 to 1e18
 * @param size  number of states, 1 to 16
 * @param out  row-major size × size, not `matrix` itself; a new array when absent
 * @param longestPath  steps of the longest way through the states; size − 1 when absent, and where fewer are possible, quicker
 * @returns out: row i, column j holds the probability to be in j after starting in i
 * @throws RangeError when a length or an entry is outside its range
 */
export const triangularExponential = (
	matrix: Float64Array,
	size: number,
	out: Float64Array = new Float64Array(size * size),
	longestPath = size - 1
): Float64Array => {
	requireLengths(matrix, size, out);
	requireEntries(matrix, size);
	let slowest = -Infinity;
	let fastest = 0;
	for (let i = 0; i < size; i++) {
		slowest = Math.max(slowest, matrix[i * size + i]);
		fastest = Math.min(fastest, matrix[i * size + i]);
	}
	let time = 1;
	while ((slowest - fastest) * time > SPREAD) time /= 2;
	setToTaylor(out, matrix, size, fastest, time, longestPath + DEGREE_BEYOND_PATH);
	scaleAboveDiagonal(out, size, exp(fastest * time));
	setDiagonal(out, matrix, size, time);
	for (; time < 1; time *= 2) {
		squareAboveDiagonal(out, size);
		setDiagonal(out, matrix, size, 2 * time);
	}
	return out;
};

/**
 * Taylor polynomial of (matrix − shift)·time by Horner's rule, I + B(I + B/2(I + …)), in place: an entry of the product
 * needs only itself and entries of later rows.
 */
const setToTaylor = (
	out: Float64Array,
	matrix: Float64Array,
	size: number,
	shift: number,
	time: number,
	degree: number
): void => {
	out.fill(0);
	for (let i = 0; i < size; i++) out[i * size + i] = 1;
	for (let k = degree; k >= 1; k--) {
		const step = time / k;
		for (let i = 0; i < size; i++) {
			const row = i * size;
			const stay = matrix[row + i] - shift;
			for (let j = i; j < size; j++) out[row + j] *= stay;
			for (let via = i + 1; via < size; via++) {
				const rate = matrix[row + via];
				if (rate === 0) continue;
				for (let j = via; j < size; j++) out[row + j] += rate * out[via * size + j];
			}
			for (let j = i; j < size; j++) out[row + j] *= step;
			out[row + i] += 1;
		}
	}
};

const scaleAboveDiagonal = (out: Float64Array, size: number, factor: number): void => {
	for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) out[i * size + j] *= factor;
};

const setDiagonal = (out: Float64Array, matrix: Float64Array, size: number, time: number): void => {
	for (let at = 0; at < size * size; at += size + 1) out[at] = exp(matrix[at] * time);
};

/** In place: from the top row down and from the last column back, an entry needs only itself and entries not yet squared. */
const squareAboveDiagonal = (out: Float64Array, size: number): void => {
	for (let i = 0; i < size; i++) {
		const row = i * size;
		for (let j = size - 1; j > i; j--) {
			let sum = 0;
			for (let via = i; via <= j; via++) sum += out[row + via] * out[via * size + j];
			out[row + j] = sum;
		}
	}
};

/** The largest entry: its 15th power, over the longest path of 16 states, is still a finite number. */
const LIMIT = 1e18;

const requireLengths = (matrix: Float64Array, size: number, out: Float64Array): void => {
	if (!Number.isInteger(size) || size < 1 || size > 16) {
		throw new RangeError(`size is ${size}; expected an integer from 1 to 16.`);
	}
	if (matrix.length !== size * size) {
		throw new RangeError(`matrix has ${matrix.length} entries; expected ${size * size} for size ${size}.`);
	}
	if (out.length !== size * size) {
		throw new RangeError(`out has ${out.length} entries; expected ${size * size} for size ${size}.`);
	}
	if (out === matrix) throw new RangeError('out is matrix itself; expected another array.');
};

const requireEntries = (matrix: Float64Array, size: number): void => {
	for (let i = 0; i < size; i++) {
		for (let j = 0; j < size; j++) {
			const entry = matrix[i * size + j];
			const low = i === j ? -LIMIT : 0;
			const high = i < j ? LIMIT : 0;
			if (entry >= low && entry <= high) continue;
			throw new RangeError(`matrix[${i}, ${j}] is ${entry}; expected ${low === high ? 0 : `${low} to ${high}`}.`);
		}
	}
};
