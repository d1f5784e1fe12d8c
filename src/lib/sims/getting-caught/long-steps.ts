/**
 * Where a slowly changing walk is after many steps, from a few of them: w ← w + slope(w), `count` times over.
 *
 * Adams’ method for a difference equation. The slopes along the walk are a sequence; a polynomial through the last four
 * known ones foretells the next m, whose sum has a closed form. The slope found there gives the polynomial a fifth point:
 * what it adds is the correction, and the size of the error. Steps lengthen while that stays below the tolerance, and
 * shorten to single ones, which are exact, where the walk turns or jumps to and fro.
 *
 * Cost: a slope a long step; of 200 steps about fifty slopes at a tolerance of 1e-4.
 * Source: Hairer, Nørsett & Wanner 1993, "Solving Ordinary Differential Equations I", III.1 and III.5
 */
export type Slope = (at: Float64Array, slope: Float64Array) => void;

/** Slopes that the polynomial goes through. */
const POINTS = 4;

/**
 * @param start  at least one number; is moved to the end of the walk
 * @param count  steps, ≥ 0
 * @param slope  writes the change of one step from the point given
 * @param tolerance  of each long step, in units of the walk
 */
export const walkEnd = (start: Float64Array, count: number, slope: Slope, tolerance: number): Float64Array => {
	const walk = new Walk(start, slope);
	for (let length = 1; walk.taken < count;) {
		length = Math.min(length, count - walk.taken);
		if (walk.goes(length, tolerance)) length = walk.next(length, tolerance);
		else length = Math.max(1, length >> 1);
	}
	return start;
};

class Walk {
	taken = 0;
	/** Divided differences of the known slopes, newest first: by number of points, then by component. */
	#differences: Float64Array[];
	#fresh: Float64Array[];
	/** Steps since each known slope. */
	readonly #ago = new Float64Array(POINTS);
	#known = 1;
	/** The largest of the differences that the last step found over all points: what errors are judged by. */
	#sharpness = 0;
	readonly #ahead: Float64Array;

	constructor(
		private readonly at: Float64Array,
		private readonly slope: Slope
	) {
		const rows = () => Array.from({ length: POINTS + 1 }, () => new Float64Array(at.length));
		[this.#differences, this.#fresh] = [rows(), rows()];
		this.#ahead = new Float64Array(at.length);
		slope(at, this.#differences[0]);
	}

	/** Takes `length` steps at once. @returns whether it did: a single step always does */
	goes(length: number, tolerance: number): boolean {
		const known = this.#known;
		this.#ahead.set(this.at);
		for (let k = 0; k < known; k++) add(this.#ahead, this.#differences[k], newtonSum(length, this.#ago, k));
		this.slope(this.#ahead, this.#fresh[0]);
		for (let k = 0; k < known; k++)
			divide(this.#fresh[k], this.#differences[k], length + this.#ago[k], this.#fresh[k + 1]);
		const weight = newtonSum(length, this.#ago, known);
		const sharpness = largest(this.#fresh[known]);
		if (length > 1 && !(sharpness * weight <= tolerance)) return false;
		add(this.#ahead, this.#fresh[known], weight);
		this.at.set(this.#ahead);
		this.#arrive(length, sharpness);
		return true;
	}

	/** The longest step, up to twice the last, that promises half the tolerance. */
	next(last: number, tolerance: number): number {
		if (this.taken < POINTS) return 1;
		let length = 2 * last;
		while (length > 1 && !(this.#sharpness * newtonSum(length, this.#ago, POINTS) <= tolerance / 2))
			length = Math.floor(length * 0.75);
		return length;
	}

	#arrive(length: number, sharpness: number): void {
		this.taken += length;
		this.#sharpness = sharpness;
		[this.#differences, this.#fresh] = [this.#fresh, this.#differences];
		for (let k = POINTS - 1; k > 0; k--) this.#ago[k] = this.#ago[k - 1] + length;
		this.#known = Math.min(POINTS, this.#known + 1);
	}
}

/**
 * Σ over the steps j = 0 … length − 1 of j (j + ago₁) … (j + agoₖ₋₁), by which Newton’s form weighs the k-th difference.
 *
 * @param ago  the first is 0
 */
const newtonSum = (length: number, ago: Float64Array, k: number): number => {
	if (k === 0) return length;
	const last = length - 1;
	const first = (last * length) / 2;
	if (k === 1) return first;
	const second = (first * (2 * last + 1)) / 3;
	const a = ago[1];
	if (k === 2) return second + a * first;
	const b = ago[2];
	const third = first * first;
	if (k === 3) return third + (a + b) * second + a * b * first;
	const c = ago[3];
	const fourth = (second * (6 * first - 1)) / 5;
	return fourth + (a + b + c) * third + (a * b + a * c + b * c) * second + a * b * c * first;
};

const add = (to: Float64Array, what: Float64Array, weight: number): void => {
	for (let i = 0; i < to.length; i++) to[i] += weight * what[i];
};

const divide = (newer: Float64Array, older: Float64Array, apart: number, result: Float64Array): void => {
	for (let i = 0; i < result.length; i++) result[i] = (newer[i] - older[i]) / apart;
};

const largest = (numbers: Float64Array): number => {
	let most = 0;
	for (let i = 0; i < numbers.length; i++) most = Math.max(most, Math.abs(numbers[i]));
	return most;
};
