/** The hyperbolic tangent by Lambert's continued fraction, within 1e-4; exactly ±1 from ±4.97 on. */
// @ts-ignore: decorator
@inline
export function tanh(z: v128): v128 {
	const x = f32x4.pmax(f32x4.splat(-4.97), f32x4.pmin(f32x4.splat(4.97), z));
	const y = f32x4.mul(x, x);
	let p = f32x4.add(y, f32x4.splat(378));
	p = f32x4.add(f32x4.mul(p, y), f32x4.splat(17325));
	p = f32x4.add(f32x4.mul(p, y), f32x4.splat(135135));
	let q = f32x4.add(f32x4.mul(f32x4.splat(28), y), f32x4.splat(3150));
	q = f32x4.add(f32x4.mul(q, y), f32x4.splat(62370));
	q = f32x4.add(f32x4.mul(q, y), f32x4.splat(135135));
	const t = f32x4.div(f32x4.mul(x, p), q);
	return f32x4.pmax(f32x4.splat(-1), f32x4.pmin(f32x4.splat(1), t));
}

/**
 * The first hidden layer on all inputs: each input's sums are those of the input without its lowest set bit, and one row
 * of weights more.
 */
export function firstLayer(weights: usize, bias: usize, into: usize, inputs: i32, vectors: i32, isSigned: bool): void {
	const stride: usize = <usize>vectors << 4;
	for (let v: usize = 0; v < stride; v += 16) v128.store(into + v, v128.load(bias + v));
	if (isSigned) {
		for (let i = 0; i < inputs; i++) {
			const row = weights + <usize>i * stride;
			for (let v: usize = 0; v < stride; v += 16) {
				const w = v128.load(row + v);
				v128.store(into + v, f32x4.sub(v128.load(into + v), w));
				v128.store(row + v, f32x4.add(w, w));
			}
		}
	}
	const all = 1 << inputs;
	for (let x = 1; x < all; x++) {
		const from = into + <usize>(x & (x - 1)) * stride;
		// The first input is the highest bit.
		const row = weights + <usize>(inputs - 1 - ctz(x)) * stride;
		const to = into + <usize>x * stride;
		for (let v: usize = 0; v < stride; v += 16) {
			v128.store(to + v, f32x4.add(v128.load(from + v), v128.load(row + v)));
		}
	}
}

/** Notes which units of a ReLU layer are not 0. Sums below 0 stay as they are: whoever reads them passes over them. */
export function noteActive(at: usize, active: usize, rows: i32, vectors: i32, width: i32): void {
	const real: u64 = width === 64 ? ~(<u64>0) : (<u64>1 << width) - 1;
	const zero = f32x4.splat(0);
	for (let x = 0; x < rows; x++) {
		let mask: u64 = 0;
		for (let v = 0; v < vectors; v++, at += 16) {
			mask |= <u64>i32x4.bitmask(f32x4.gt(v128.load(at), zero)) << (v << 2);
		}
		store<u64>(active + (<usize>x << 3), mask & real);
	}
}

/** Applies tanh (1) or a threshold (2) in place and notes, for each of `rows` rows, which units are not 0. */
export function activate(at: usize, active: usize, rows: i32, vectors: i32, width: i32, activation: i32, scale: f32): void {
	const real: u64 = width === 64 ? ~(<u64>0) : (<u64>1 << width) - 1;
	const zero = f32x4.splat(0);
	const one = f32x4.splat(1);
	const factor = f32x4.splat(scale);
	for (let x = 0; x < rows; x++) {
		let mask: u64 = 0;
		for (let v = 0; v < vectors; v++, at += 16) {
			const z = v128.load(at);
			if (activation === 1) {
				v128.store(at, tanh(f32x4.mul(z, factor)));
				mask = ~(<u64>0);
				continue;
			}
			const isOn = f32x4.gt(z, zero);
			mask |= <u64>i32x4.bitmask(isOn) << (v << 2);
			v128.store(at, v128.and(isOn, one));
		}
		store<u64>(active + (<usize>x << 3), mask & real);
	}
}

/** Ten vectors of a layer's sums on every input, in registers: only units that are not 0 are added. */
function tenVectors(from: usize, active: usize, step: usize, weights: usize, bias: usize, into: usize, rows: i32, stride: usize): void {
	for (let x = 0; x < rows; x++) {
		let mask = load<u64>(active + (<usize>x << 3));
		let a0 = v128.load(bias);
		let a1 = v128.load(bias, 16);
		let a2 = v128.load(bias, 32);
		let a3 = v128.load(bias, 48);
		let a4 = v128.load(bias, 64);
		let a5 = v128.load(bias, 80);
		let a6 = v128.load(bias, 96);
		let a7 = v128.load(bias, 112);
		let a8 = v128.load(bias, 128);
		let a9 = v128.load(bias, 144);
		while (mask) {
			const j = <usize>ctz(mask);
			mask &= mask - 1;
			const h = v128.load32_splat(from + (j << 2));
			const w = weights + j * stride;
			a0 = f32x4.add(a0, f32x4.mul(h, v128.load(w)));
			a1 = f32x4.add(a1, f32x4.mul(h, v128.load(w, 16)));
			a2 = f32x4.add(a2, f32x4.mul(h, v128.load(w, 32)));
			a3 = f32x4.add(a3, f32x4.mul(h, v128.load(w, 48)));
			a4 = f32x4.add(a4, f32x4.mul(h, v128.load(w, 64)));
			a5 = f32x4.add(a5, f32x4.mul(h, v128.load(w, 80)));
			a6 = f32x4.add(a6, f32x4.mul(h, v128.load(w, 96)));
			a7 = f32x4.add(a7, f32x4.mul(h, v128.load(w, 112)));
			a8 = f32x4.add(a8, f32x4.mul(h, v128.load(w, 128)));
			a9 = f32x4.add(a9, f32x4.mul(h, v128.load(w, 144)));
		}
		v128.store(into, a0);
		v128.store(into, a1, 16);
		v128.store(into, a2, 32);
		v128.store(into, a3, 48);
		v128.store(into, a4, 64);
		v128.store(into, a5, 80);
		v128.store(into, a6, 96);
		v128.store(into, a7, 112);
		v128.store(into, a8, 128);
		v128.store(into, a9, 144);
		from += step;
		into += stride;
	}
}

function fourVectors(from: usize, active: usize, step: usize, weights: usize, bias: usize, into: usize, rows: i32, stride: usize): void {
	for (let x = 0; x < rows; x++) {
		let mask = load<u64>(active + (<usize>x << 3));
		let a0 = v128.load(bias);
		let a1 = v128.load(bias, 16);
		let a2 = v128.load(bias, 32);
		let a3 = v128.load(bias, 48);
		while (mask) {
			const j = <usize>ctz(mask);
			mask &= mask - 1;
			const h = v128.load32_splat(from + (j << 2));
			const w = weights + j * stride;
			a0 = f32x4.add(a0, f32x4.mul(h, v128.load(w)));
			a1 = f32x4.add(a1, f32x4.mul(h, v128.load(w, 16)));
			a2 = f32x4.add(a2, f32x4.mul(h, v128.load(w, 32)));
			a3 = f32x4.add(a3, f32x4.mul(h, v128.load(w, 48)));
		}
		v128.store(into, a0);
		v128.store(into, a1, 16);
		v128.store(into, a2, 32);
		v128.store(into, a3, 48);
		from += step;
		into += stride;
	}
}

function oneVector(from: usize, active: usize, step: usize, weights: usize, bias: usize, into: usize, rows: i32, stride: usize): void {
	for (let x = 0; x < rows; x++) {
		let mask = load<u64>(active + (<usize>x << 3));
		let a = v128.load(bias);
		while (mask) {
			const j = <usize>ctz(mask);
			mask &= mask - 1;
			a = f32x4.add(a, f32x4.mul(v128.load32_splat(from + (j << 2)), v128.load(weights + j * stride)));
		}
		v128.store(into, a);
		from += step;
		into += stride;
	}
}

/** The next layer's sums on `rows` inputs, in tiles as wide as the registers allow; `active` has their masks. */
export function nextLayer(from: usize, active: usize, step: usize, weights: usize, bias: usize, into: usize, rows: i32, vectors: i32): void {
	const stride: usize = <usize>vectors << 4;
	let v = 0;
	for (; vectors - v >= 10; v += 10) {
		const at = <usize>v << 4;
		tenVectors(from, active, step, weights + at, bias + at, into + at, rows, stride);
	}
	for (; vectors - v >= 4; v += 4) {
		const at = <usize>v << 4;
		fourVectors(from, active, step, weights + at, bias + at, into + at, rows, stride);
	}
	for (; v < vectors; v++) {
		const at = <usize>v << 4;
		oneVector(from, active, step, weights + at, bias + at, into + at, rows, stride);
	}
}

/** The four lanes of a vector, added two by two. */
// @ts-ignore: decorator
@inline
export function laneSum(a: v128): f32 {
	return f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3));
}

/**
 * Writes the truth table: bit x is 1 where the output unit's sum on input x exceeds 0.
 *
 * @param least  what the last hidden layer's units are at least: 0 for a ReLU's sums
 */
export function outputTable(
	from: usize,
	weights: usize,
	bias: f32,
	into: usize,
	rows: i32,
	vectors: i32,
	least: f32
): void {
	const size: usize = <usize>vectors << 4;
	const floor = f32x4.splat(least);
	for (let word = 0; word < 4; word++) store<u32>(into + (<usize>word << 2), 0);
	for (let x = 0; x < rows; x++, from += size) {
		let a = f32x4.splat(0);
		for (let v: usize = 0; v < size; v += 16) {
			const h = f32x4.pmax(floor, v128.load(from + v));
			a = f32x4.add(a, f32x4.mul(h, v128.load(weights + v)));
		}
		if (!(laneSum(a) + bias > 0)) continue;
		const word = into + ((<usize>x >> 5) << 2);
		store<u32>(word, load<u32>(word) | (1 << (x & 31)));
	}
}
