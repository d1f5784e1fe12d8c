import { philox4x32 } from '../../kernel/random';

const KEY = [0x6e657477, 0x6f726b73];

const bitsOf = new Int32Array(1);
const floatOf = new Float32Array(bitsOf.buffer);
const { fround, sqrt } = Math;

/** Starts four streams side by side: word w of lane l stands at 4w + l. */
const startOf = (seed: number, index: number, purpose: number): Int32Array => {
	const start = new Int32Array(16);
	for (let lane = 0; lane < 4; lane++) {
		const words = philox4x32([seed | 0, Math.floor(seed / 2 ** 32), index, (purpose << 2) | lane], KEY);
		words.forEach((word, at) => (start[4 * at + lane] = word));
	}
	return start;
};

/**
 * Standard normals as the WebAssembly kernel draws them, to the bit: see `src/kernels/boolean-networks/random.ts`.
 *
 * @param into  gets 4 × `vectors` values; four more may be overwritten
 */
export const fillNormal = (into: Float32Array, vectors: number, seed: number, index: number, purpose: number): void => {
	const start = startOf(seed, index, purpose);
	for (let lane = 0; lane < 4; lane++) normalLane(into, lane, 4 * vectors, start);
};

const normalLane = (into: Float32Array, lane: number, end: number, start: Int32Array): void => {
	let [x0, x1, x2, x3] = [start[lane], start[4 + lane], start[8 + lane], start[12 + lane]];
	for (let at = lane; at < end; at += 8) {
		const a = (x0 + x3) | 0;
		let t = x1 << 9;
		x2 ^= x0;
		x3 ^= x1;
		x1 ^= x2;
		x0 ^= x3;
		x2 ^= t;
		x3 = (x3 << 11) | (x3 >>> 21);
		const b = (x0 + x3) | 0;
		t = x1 << 9;
		x2 ^= x0;
		x3 ^= x1;
		x1 ^= x2;
		x0 ^= x3;
		x2 ^= t;
		x3 = (x3 << 11) | (x3 >>> 21);
		const radius = radiusOf((a << 1) >>> 8);
		const turn = fround(fround(b) * HALF_TURN);
		const y = fround(turn * turn);
		const cosine = fround(cosineOf(y) * fround(1 - y));
		into[at] = fround(radius * (a < 0 ? -cosine : cosine));
		into[at + 4] = fround(radius * fround(sineOf(y) * turn));
	}
};

const HALF_TURN = fround(4.656612873077393e-10);
const TWO_LN_2 = fround(1.3862943649291992);

/** √(−2 ln u), u = (k + 1)/2²⁴. */
const radiusOf = (k: number): number => {
	floatOf[0] = k + 1;
	const bits = (bitsOf[0] - 0x3f3504f3) | 0;
	bitsOf[0] = (bits & 0x7fffff) + 0x3f3504f3;
	const f = fround(floatOf[0] - 1);
	let p = fround(-0.19790701568126678);
	p = fround(fround(p * f) + fround(0.3225249648094177));
	p = fround(fround(p * f) + fround(-0.3455641269683838));
	p = fround(fround(p * f) + fround(0.3982669711112976));
	p = fround(fround(p * f) + fround(-0.49937814474105835));
	p = fround(fround(p * f) + fround(0.6666921377182007));
	p = fround(fround(p * f) + fround(-1.0000075101852417));
	p = fround(fround(p * f) + fround(1.9999998807907104));
	const whole = fround(fround(24 - (bits >> 23)) * TWO_LN_2);
	return fround(sqrt(fround(whole - fround(f * p))));
};

/** sin(πt/2)/t, of t². */
const sineOf = (y: number): number => {
	let s = fround(-0.004370586015284061);
	s = fround(fround(s * y) + fround(0.07950000464916229));
	s = fround(fround(s * y) + fround(-0.6459257006645203));
	return fround(fround(s * y) + fround(1.5707951784133911));
};

/** cos(πt/2)/(1 − t²), of t². */
const cosineOf = (y: number): number => {
	let c = fround(-0.0008463062113150954);
	c = fround(fround(c * y) + fround(0.019939063116908073));
	c = fround(fround(c * y) + fround(-0.23369458317756653));
	return fround(fround(c * y) + fround(0.9999998211860657));
};

const UNIFORM = fround(8.065489942588044e-10);

/** Uniforms on ±√3, of variance 1, as the WebAssembly kernel draws them. */
export const fillUniform = (
	into: Float32Array,
	vectors: number,
	seed: number,
	index: number,
	purpose: number
): void => {
	const start = startOf(seed, index, purpose);
	for (let lane = 0; lane < 4; lane++) {
		let [x0, x1, x2, x3] = [start[lane], start[4 + lane], start[8 + lane], start[12 + lane]];
		for (let at = lane; at < 4 * vectors; at += 4) {
			into[at] = fround(fround((x0 + x3) | 0) * UNIFORM);
			const t = x1 << 9;
			x2 ^= x0;
			x3 ^= x1;
			x1 ^= x2;
			x0 ^= x3;
			x2 ^= t;
			x3 = (x3 << 11) | (x3 >>> 21);
		}
	}
};
