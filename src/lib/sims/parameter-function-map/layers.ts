/** The TypeScript twin of `src/kernels/boolean-networks/layers.ts`: the same operations in the same order, rounded alike. */
import type { Activation } from './engine';

const { fround } = Math;

/** A hidden layer on up to 128 inputs, with the units of each row that are not 0. */
export interface Units {
	readonly values: Float32Array;
	/** Indices of a row's active units, 64 places a row. */
	readonly active: Uint8Array;
	/** How many of them, by row. */
	readonly activeCount: Uint8Array;
}

export const emptyUnits = (rows: number): Units => ({
	values: new Float32Array(rows * 64),
	active: new Uint8Array(rows * 64),
	activeCount: new Uint8Array(rows)
});

/** The hyperbolic tangent by Lambert's continued fraction, within 1e-4; exactly ±1 from ±4.97 on. */
export const tanh = (z: number): number => {
	const bound = fround(4.97);
	const x = z < -bound ? -bound : z > bound ? bound : z;
	const y = fround(x * x);
	let p = fround(y + 378);
	p = fround(fround(p * y) + 17325);
	p = fround(fround(p * y) + 135135);
	let q = fround(fround(28 * y) + 3150);
	q = fround(fround(q * y) + 62370);
	q = fround(fround(q * y) + 135135);
	const t = fround(fround(x * p) / q);
	return t < -1 ? -1 : t > 1 ? 1 : t;
};

/** The first hidden layer: each input's sums are those of the input without its lowest set bit, and one row more. */
export const firstLayer = (
	weights: Float32Array,
	bias: number,
	into: Float32Array,
	inputs: number,
	stride: number,
	isSigned: boolean
): void => {
	for (let k = 0; k < stride; k++) into[k] = weights[bias + k];
	if (isSigned) {
		for (let at = 0; at < inputs * stride; at++) {
			const w = weights[at];
			into[at % stride] = fround(into[at % stride] - w);
			weights[at] = fround(w + w);
		}
	}
	for (let x = 1; x < 1 << inputs; x++) {
		const from = (x & (x - 1)) * stride;
		const row = (inputs - 32 + Math.clz32(x & -x)) * stride;
		for (let k = 0; k < stride; k++) into[x * stride + k] = fround(into[from + k] + weights[row + k]);
	}
};

/** Applies the activation in place and notes, row by row, which units are not 0. */
export const activate = (
	units: Units,
	rows: number,
	stride: number,
	width: number,
	activation: Activation,
	scale: number
): void => {
	const { values, active, activeCount } = units;
	for (let x = 0; x < rows; x++) {
		let count = 0;
		for (let k = 0; k < stride; k++) {
			const at = x * stride + k;
			const z = values[at];
			if (activation === 'tanh') values[at] = tanh(fround(z * scale));
			else if (!(z > 0)) values[at] = 0;
			else if (activation === 'threshold') values[at] = 1;
			if (k < width && (activation === 'tanh' || z > 0)) active[x * 64 + count++] = k;
		}
		activeCount[x] = count;
	}
};

/** The next layer's sums, four units at a time in local variables: only units that are not 0 are added. */
export const nextLayer = (
	{ values, active, activeCount }: Units,
	step: number,
	parameters: Float32Array,
	weights: number,
	bias: number,
	into: Float32Array,
	rows: number,
	stride: number
): void => {
	for (let x = 0; x < rows; x++) {
		const count = activeCount[x];
		const [row, list] = [x * step, x * 64];
		for (let k = 0; k < stride; k += 4) {
			let a0 = parameters[bias + k];
			let a1 = parameters[bias + k + 1];
			let a2 = parameters[bias + k + 2];
			let a3 = parameters[bias + k + 3];
			for (let n = 0; n < count; n++) {
				const j = active[list + n];
				const h = values[row + j];
				const w = weights + j * stride + k;
				a0 = fround(a0 + fround(h * parameters[w]));
				a1 = fround(a1 + fround(h * parameters[w + 1]));
				a2 = fround(a2 + fround(h * parameters[w + 2]));
				a3 = fround(a3 + fround(h * parameters[w + 3]));
			}
			const at = x * stride + k;
			into[at] = a0;
			into[at + 1] = a1;
			into[at + 2] = a2;
			into[at + 3] = a3;
		}
	}
};

/** Σ of products, in four lanes that are added two by two. */
export const dot = (a: Float32Array, from: number, b: Float32Array, at: number, stride: number): number => {
	let [l0, l1, l2, l3] = [0, 0, 0, 0];
	for (let k = 0; k < stride; k += 4) {
		l0 = fround(l0 + fround(a[from + k] * b[at + k]));
		l1 = fround(l1 + fround(a[from + k + 1] * b[at + k + 1]));
		l2 = fround(l2 + fround(a[from + k + 2] * b[at + k + 2]));
		l3 = fround(l3 + fround(a[from + k + 3] * b[at + k + 3]));
	}
	return fround(fround(l0 + l1) + fround(l2 + l3));
};
