/**
 * The parameters of sample `index` of a seed: every sample has a stream of its own, so that it is the same whoever draws
 * it, and in whatever batch.
 *
 * Source: Salmon et al. 2011, Philox 4×32-10, for the start of four xoshiro128+ streams side by side (Blackman & Vigna
 *         2018); Box & Muller 1958 for pairs of normals, with polynomials for ln, sin and cos. Only operations that
 *         IEEE 754 fixes to the last bit: the TypeScript twin draws the same bits.
 */

// @ts-ignore: decorator
@inline const ROUND_A: u64 = 0xd2511f53;
// @ts-ignore: decorator
@inline const ROUND_B: u64 = 0xcd9e8d57;

/** The lane's starting state, at `at`: four words 16 bytes apart. */
function seedLane(at: usize, lower: u32, upper: u32, index: u32, stream: u32): void {
	let a: u32 = lower;
	let b: u32 = upper;
	let c: u32 = index;
	let d: u32 = stream;
	let key0: u32 = 0x6e657477;
	let key1: u32 = 0x6f726b73;
	for (let round = 0; round < 10; round++) {
		const p: u64 = <u64>a * ROUND_A;
		const q: u64 = <u64>c * ROUND_B;
		a = <u32>(q >> 32) ^ b ^ key0;
		c = <u32>(p >> 32) ^ d ^ key1;
		b = <u32>q;
		d = <u32>p;
		key0 += 0x9e3779b9;
		key1 += 0xbb67ae85;
	}
	store<u32>(at, a);
	store<u32>(at, b, 16);
	store<u32>(at, c, 32);
	store<u32>(at, d, 48);
}

let s0: v128 = i32x4(0, 0, 0, 0);
let s1: v128 = i32x4(0, 0, 0, 0);
let s2: v128 = i32x4(0, 0, 0, 0);
let s3: v128 = i32x4(0, 0, 0, 0);

/** @param scratch  64 bytes that may be overwritten */
export function seed(scratch: usize, lower: u32, upper: u32, index: u32, purpose: u32): void {
	for (let lane: u32 = 0; lane < 4; lane++) seedLane(scratch + (lane << 2), lower, upper, index, (purpose << 2) | lane);
	s0 = v128.load(scratch);
	s1 = v128.load(scratch, 16);
	s2 = v128.load(scratch, 32);
	s3 = v128.load(scratch, 48);
}

/**
 * The constants of `fillNormal`, four times each: from memory they cost one operand, as immediates four instructions.
 * In order: 1, 0x3f3504f3, 0x7fffff, 1, -0.19790701568126678, 0.3225249648094177, -0.3455641269683838, 0.3982669711112976, -0.49937814474105835, 0.6666921377182007, -1.0000075101852417, 1.9999998807907104, 24, 1.3862943649291992, 4.656612873077393e-10, -0.004370586015284061, 0.07950000464916229, -0.6459257006645203, 1.5707951784133911, -0.0008463062113150954, 0.019939063116908073, -0.23369458317756653, 0.9999998211860657, 0x80000000.
 */
const CONSTANTS: usize = memory.data<u32>([
	0x00000001, 0x00000001, 0x00000001, 0x00000001,
	0x3f3504f3, 0x3f3504f3, 0x3f3504f3, 0x3f3504f3,
	0x007fffff, 0x007fffff, 0x007fffff, 0x007fffff,
	0x3f800000, 0x3f800000, 0x3f800000, 0x3f800000,
	0xbe4aa823, 0xbe4aa823, 0xbe4aa823, 0xbe4aa823,
	0x3ea521fe, 0x3ea521fe, 0x3ea521fe, 0x3ea521fe,
	0xbeb0edc8, 0xbeb0edc8, 0xbeb0edc8, 0xbeb0edc8,
	0x3ecbe9a6, 0x3ecbe9a6, 0x3ecbe9a6, 0x3ecbe9a6,
	0xbeffae7e, 0xbeffae7e, 0xbeffae7e, 0xbeffae7e,
	0x3f2aac56, 0x3f2aac56, 0x3f2aac56, 0x3f2aac56,
	0xbf80003f, 0xbf80003f, 0xbf80003f, 0xbf80003f,
	0x3fffffff, 0x3fffffff, 0x3fffffff, 0x3fffffff,
	0x00000018, 0x00000018, 0x00000018, 0x00000018,
	0x3fb17218, 0x3fb17218, 0x3fb17218, 0x3fb17218,
	0x30000000, 0x30000000, 0x30000000, 0x30000000,
	0xbb8f3722, 0xbb8f3722, 0xbb8f3722, 0xbb8f3722,
	0x3da2d0e6, 0x3da2d0e6, 0x3da2d0e6, 0x3da2d0e6,
	0xbf255b63, 0xbf255b63, 0xbf255b63, 0xbf255b63,
	0x3fc90fd1, 0x3fc90fd1, 0x3fc90fd1, 0x3fc90fd1,
	0xba5ddaa6, 0xba5ddaa6, 0xba5ddaa6, 0xba5ddaa6,
	0x3ca3573f, 0x3ca3573f, 0x3ca3573f, 0x3ca3573f,
	0xbe6f4da2, 0xbe6f4da2, 0xbe6f4da2, 0xbe6f4da2,
	0x3f7ffffd, 0x3f7ffffd, 0x3f7ffffd, 0x3f7ffffd,
	0x80000000, 0x80000000, 0x80000000, 0x80000000
], 16);

/** @param vectors  how many vectors of four standard normals are wanted; one more may be written */
export function fillNormal(at: usize, vectors: i32): void {
	let x0 = s0;
	let x1 = s1;
	let x2 = s2;
	let x3 = s3;
	const end = at + (<usize>vectors << 4);
	for (; at < end; at += 32) {
		const a = i32x4.add(x0, x3);
		let t = i32x4.shl(x1, 9);
		x2 = v128.xor(x2, x0);
		x3 = v128.xor(x3, x1);
		x1 = v128.xor(x1, x2);
		x0 = v128.xor(x0, x3);
		x2 = v128.xor(x2, t);
		x3 = v128.or(i32x4.shl(x3, 11), i32x4.shr_u(x3, 21));
		const b = i32x4.add(x0, x3);
		t = i32x4.shl(x1, 9);
		x2 = v128.xor(x2, x0);
		x3 = v128.xor(x3, x1);
		x1 = v128.xor(x1, x2);
		x0 = v128.xor(x0, x3);
		x2 = v128.xor(x2, t);
		x3 = v128.or(i32x4.shl(x3, 11), i32x4.shr_u(x3, 21));

		// The radius √(−2 ln u), u = (k + 1)/2²⁴: exponent and mantissa in [√½, √2).
		const k = i32x4.add(i32x4.shr_u(i32x4.shl(a, 1), 8), v128.load(CONSTANTS, 0));
		const bits = i32x4.sub(f32x4.convert_i32x4_s(k), v128.load(CONSTANTS, 16));
		const mantissa = i32x4.add(v128.and(bits, v128.load(CONSTANTS, 32)), v128.load(CONSTANTS, 16));
		const f = f32x4.sub(mantissa, v128.load(CONSTANTS, 48));
		let p = v128.load(CONSTANTS, 64);
		p = f32x4.add(f32x4.mul(p, f), v128.load(CONSTANTS, 80));
		p = f32x4.add(f32x4.mul(p, f), v128.load(CONSTANTS, 96));
		p = f32x4.add(f32x4.mul(p, f), v128.load(CONSTANTS, 112));
		p = f32x4.add(f32x4.mul(p, f), v128.load(CONSTANTS, 128));
		p = f32x4.add(f32x4.mul(p, f), v128.load(CONSTANTS, 144));
		p = f32x4.add(f32x4.mul(p, f), v128.load(CONSTANTS, 160));
		p = f32x4.add(f32x4.mul(p, f), v128.load(CONSTANTS, 176));
		const halvings = i32x4.sub(v128.load(CONSTANTS, 192), i32x4.shr_s(bits, 23));
		const whole = f32x4.mul(f32x4.convert_i32x4_s(halvings), v128.load(CONSTANTS, 208));
		const radius = f32x4.sqrt(f32x4.sub(whole, f32x4.mul(f, p)));

		// The angle: half a turn from b, the other half from the sign of a.
		const turn = f32x4.mul(f32x4.convert_i32x4_s(b), v128.load(CONSTANTS, 224));
		const y = f32x4.mul(turn, turn);
		let s = v128.load(CONSTANTS, 240);
		s = f32x4.add(f32x4.mul(s, y), v128.load(CONSTANTS, 256));
		s = f32x4.add(f32x4.mul(s, y), v128.load(CONSTANTS, 272));
		s = f32x4.add(f32x4.mul(s, y), v128.load(CONSTANTS, 288));
		let c = v128.load(CONSTANTS, 304);
		c = f32x4.add(f32x4.mul(c, y), v128.load(CONSTANTS, 320));
		c = f32x4.add(f32x4.mul(c, y), v128.load(CONSTANTS, 336));
		c = f32x4.add(f32x4.mul(c, y), v128.load(CONSTANTS, 352));
		c = f32x4.mul(c, f32x4.sub(v128.load(CONSTANTS, 48), y));
		const sign = v128.and(a, v128.load(CONSTANTS, 368));
		v128.store(at, f32x4.mul(radius, v128.xor(c, sign)));
		v128.store(at, f32x4.mul(radius, f32x4.mul(s, turn)), 16);
	}
}

/** @param vectors  how many vectors of four uniforms on ±√3 (variance 1) are wanted */
export function fillUniform(at: usize, vectors: i32): void {
	let x0 = s0;
	let x1 = s1;
	let x2 = s2;
	let x3 = s3;
	const end = at + (<usize>vectors << 4);
	for (; at < end; at += 16) {
		const a = i32x4.add(x0, x3);
		const t = i32x4.shl(x1, 9);
		x2 = v128.xor(x2, x0);
		x3 = v128.xor(x3, x1);
		x1 = v128.xor(x1, x2);
		x0 = v128.xor(x0, x3);
		x2 = v128.xor(x2, t);
		x3 = v128.or(i32x4.shl(x3, 11), i32x4.shr_u(x3, 21));
		v128.store(at, f32x4.mul(f32x4.convert_i32x4_s(a), f32x4.splat(8.065489942588044e-10)));
	}
}
