import { log } from '../../kernel/logarithm';

/**
 * The last slopes of a walk in the plane, and where they lead: Adams’ method for a difference equation, in logarithmic time.
 *
 * A policy that unlearns slows down like 1/age, its age counted from some step of long ago. Slope · age then hardly changes,
 * and a cubic in ln(age) through the last four foretells it over steps that lengthen with the age. Their sum is the integral
 * between half-steps, and the first correction of Euler and Maclaurin. The slope found there gives the cubic a fifth point:
 * what it adds is the correction, and the size of the error.
 *
 * Source: Hairer, Nørsett & Wanner 1993, "Solving Ordinary Differential Equations I", III.1, III.5 and II.9
 */
export type Slope = (at: Float64Array, slope: Float64Array) => void;

/** Slopes that the polynomial goes through. */
export const POINTS = 4;
/** The age of a walk that does not slow down: its logarithm runs like time itself. */
const OLD = 1e4;

/** Of one coordinate, the newest first: slopes, and the divided differences of slope · age. */
interface Axis {
	readonly slopes: Float64Array;
	readonly differences: Float64Array;
}

const axis = (): Axis => ({ slopes: new Float64Array(POINTS), differences: new Float64Array(POINTS) });

export class AgedSlopes {
	readonly #x = axis();
	readonly #y = axis();
	/** Steps taken at each of them. */
	readonly #takenByPoint = new Float64Array(POINTS);
	/** ln(age) at each of them; NaN until it is asked for. */
	readonly #timeByPoint = new Float64Array(POINTS);
	/** What each difference adds to the sum of a long step, the fifth included. */
	readonly #weights = new Float64Array(POINTS + 1);
	readonly #fresh = new Float64Array(2);
	#freshTime = NaN;
	/** Age at the start of the walk. */
	#born = NaN;

	/** Asks for the slope at a point, reached after so many steps. */
	add(slope: Slope, at: Float64Array, taken: number): void {
		slope(at, this.#fresh);
		this.#freshTime = NaN;
		this.keep(taken);
	}

	/** Adds the slope that was found last. */
	keep(taken: number): void {
		push(this.#takenByPoint, taken);
		push(this.#timeByPoint, this.#freshTime);
		push(this.#x.slopes, this.#fresh[0]);
		push(this.#y.slopes, this.#fresh[1]);
	}

	stepFrom(at: Float64Array): void {
		at[0] += this.#x.slopes[0];
		at[1] += this.#y.slopes[0];
	}

	/** The larger of the two slopes in size. @param ago  0 for the newest */
	speed(ago: number): number {
		return Math.max(Math.abs(this.#x.slopes[ago]), Math.abs(this.#y.slopes[ago]));
	}

	/** Counts ages so that the faster of the two slopes was 1/age for the last two. */
	setAge(): void {
		const { slopes } = Math.abs(this.#x.slopes[0]) > Math.abs(this.#y.slopes[0]) ? this.#x : this.#y;
		const taken = this.#takenByPoint;
		const age = ((taken[0] - taken[1]) * slopes[1]) / (slopes[1] - slopes[0]);
		const isAging = age > taken[0] - taken[POINTS - 1] + 1 && age < OLD;
		this.#born = (isAging ? age : OLD) - taken[0];
		this.#timeByPoint.fill(NaN);
	}

	/** Polynomials through what is known, after `setAge`. */
	fit(): void {
		const [time, x, y] = [this.#timeByPoint, this.#x.differences, this.#y.differences];
		for (let k = 0; k < POINTS; k++) {
			const age = this.#born + this.#takenByPoint[k];
			if (Number.isNaN(time[k])) time[k] = log(age);
			x[k] = this.#x.slopes[k] * age;
			y[k] = this.#y.slopes[k] * age;
		}
		for (let points = 1; points < POINTS; points++)
			for (let k = POINTS - 1; k >= points; k--) {
				const weight = 1 / (time[k - points] - time[k]);
				x[k] = (x[k - 1] - x[k]) * weight;
				y[k] = (y[k - 1] - y[k]) * weight;
			}
	}

	/**
	 * Where `length` steps lead, after `fit`.
	 *
	 * @param to  is set to it
	 * @returns what the slope there corrected, the larger of two coordinates
	 */
	lookAhead(slope: Slope, from: Float64Array, length: number, to: Float64Array): number {
		const age = this.#born + this.#takenByPoint[0];
		const later = age + length;
		const time = (this.#freshTime = log(later));
		const apart = time - this.#timeByPoint[0];
		setWeights(this.#weights, this.#timeByPoint, -halfStep(age), apart - halfStep(later));
		const x = this.#valueAt(this.#x, time);
		const y = this.#valueAt(this.#y, time);
		to[0] = from[0] + this.#sum(this.#x, x, age, later, apart);
		to[1] = from[1] + this.#sum(this.#y, y, age, later, apart);
		slope(to, this.#fresh);
		let weight = this.#weights[POINTS];
		for (let k = 0; k < POINTS; k++) weight /= time - this.#timeByPoint[k];
		const correctionX = (this.#fresh[0] * later - x) * weight;
		const correctionY = (this.#fresh[1] * later - y) * weight;
		to[0] += correctionX;
		to[1] += correctionY;
		return Math.max(Math.abs(correctionX), Math.abs(correctionY));
	}

	/** Slope · age at another time. */
	#valueAt({ differences }: Axis, time: number): number {
		let value = 0;
		for (let k = POINTS - 1; k >= 0; k--) value = differences[k] + value * (time - this.#timeByPoint[k]);
		return value;
	}

	#sum({ differences }: Axis, value: number, age: number, later: number, apart: number): number {
		let integral = 0;
		for (let k = 0; k < POINTS; k++) integral += differences[k] * this.#weights[k];
		const steepness = (value - differences[0]) / apart;
		const [start, end] = [age - 0.5, later - 0.5];
		return integral + ((value - steepness) / (end * end) - (differences[0] - steepness) / (start * start)) / 24;
	}
}

/** ln(age / (age − ½)), to 1e-5 from an age of 7 on. */
const halfStep = (age: number): number => {
	const half = 0.5 / age;
	return half * (1 + half * (1 / 2 + half / 3));
};

const push = (newestFirst: Float64Array, value: number): void => {
	for (let k = POINTS - 1; k > 0; k--) newestFirst[k] = newestFirst[k - 1];
	newestFirst[0] = value;
};

/** Integrals of 1, t, t(t + ago₁), t(t + ago₁)(t + ago₂), … between two times, counted from the newest known. */
const setWeights = (weights: Float64Array, time: Float64Array, from: number, to: number): void => {
	const [a, b, c] = [time[0] - time[1], time[0] - time[2], time[0] - time[3]];
	const [from2, to2] = [from * from, to * to];
	const second = (to2 - from2) / 2;
	const third = (to2 * to - from2 * from) / 3;
	const fourth = (to2 * to2 - from2 * from2) / 4;
	const fifth = (to2 * to2 * to - from2 * from2 * from) / 5;
	weights[0] = to - from;
	weights[1] = second;
	weights[2] = third + a * second;
	weights[3] = fourth + (a + b) * third + a * b * second;
	weights[4] = fifth + (a + b + c) * fourth + (a * b + a * c + b * c) * third + a * b * c * second;
};
