import { upperHalf, upperWord, withUpperWord } from './double';

/**
 * Sine, cosine and arc cosine that give the same bits everywhere: see elementary.ts.
 *
 * Source: Sun Microsystems 1993, fdlibm: k_sin.c, k_cos.c, e_rem_pio2.c, e_acos.c
 */
const HALF_PI = 1.570796326794896558;
const HALF_PI_REST = 6.12323399573676603587e-17;
/** π/2 in parts of 33 bits, each followed by what is left. */
const PARTS = [
	1.57079632673412561417, 6.07710050650619224932e-11, 6.0771005063039659766e-11, 2.02226624879595063154e-21
];
const LARGEST = 2 ** 19 * HALF_PI;

const exponentOf = (x: number): number => (upperWord(x) >> 20) & 0x7ff;

/** x less a whole number of right angles, as a sum of two doubles. @throws RangeError when |x| exceeds 2¹⁹ right angles */
const reduced = (x: number): { quadrant: number; high: number; low: number } => {
	const size = Math.abs(x);
	if (size <= Math.PI / 4) return { quadrant: 0, high: x, low: 0 };
	if (!(size <= LARGEST)) throw new RangeError(`angle is ${x}; expected −${LARGEST} to ${LARGEST}.`);
	const count = Math.floor(size * 6.36619772367581382433e-1 + 0.5);
	let rest = size - count * PARTS[0];
	let lost = count * PARTS[1];
	if (exponentOf(size) - exponentOf(rest - lost) > 16) {
		const before = rest;
		const part = count * PARTS[2];
		rest = before - part;
		lost = count * PARTS[3] - (before - rest - part);
	}
	const high = rest - lost;
	const low = rest - high - lost;
	return x < 0 ? { quadrant: -count & 3, high: -high, low: -low } : { quadrant: count & 3, high, low };
};

const sinNear = (x: number, low: number): number => {
	if (Math.abs(x) < 2 ** -27) return x;
	const z = x * x;
	const v = z * x;
	const r =
		8.33333333332248946124e-3 +
		z *
			(-1.98412698298579493134e-4 +
				z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
	return low === 0
		? x + v * (-1.66666666666666324348e-1 + z * r)
		: x - (z * (0.5 * low - v * r) - low - v * -1.66666666666666324348e-1);
};

const cosNear = (x: number, low: number): number => {
	const size = upperWord(x) & 0x7fffffff;
	if (size < 0x3e400000) return 1;
	const z = x * x;
	const r =
		z *
		(4.16666666666666019037e-2 +
			z *
				(-1.38888888888741095749e-3 +
					z *
						(2.48015872894767294178e-5 +
							z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
	if (size < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * low));
	const quarter = size > 0x3fe90000 ? 0.28125 : withUpperWord(0, size - 0x00200000);
	return 1 - quarter - (0.5 * z - quarter - (z * r - x * low));
};

const turned = (quadrant: number, high: number, low: number): number => {
	const value = quadrant & 1 ? cosNear(high, low) : sinNear(high, low);
	return quadrant & 2 ? -value : value;
};

/** @param x  radians, at most 2¹⁹ right angles from 0 */
export const sin = (x: number): number => {
	const { quadrant, high, low } = reduced(x);
	return turned(quadrant, high, low);
};

/** @param x  radians, at most 2¹⁹ right angles from 0 */
export const cos = (x: number): number => {
	const { quadrant, high, low } = reduced(x);
	return turned(quadrant + 1, high, low);
};

/** (arcsin √z)/√z − 1, a quotient of polynomials */
const arcSeries = (z: number): number => {
	const p =
		z *
		(1.66666666666666657415e-1 +
			z *
				(-3.25565818622400915405e-1 +
					z *
						(2.01212532134862925881e-1 +
							z * (-4.00555345006794114027e-2 + z * (7.91534994289814532176e-4 + z * 3.4793310759602116757e-5)))));
	const q =
		1 +
		z *
			(-2.40339491173441421878 +
				z * (2.02094576023350569471 + z * (-6.8828397160545329303e-1 + z * 7.70381505559019352791e-2)));
	return p / q;
};

/** @returns radians, 0 to π; NaN outside −1 to 1 */
export const acos = (x: number): number => {
	if (!(Math.abs(x) <= 1)) return NaN;
	if (x === 1) return 0;
	if (Math.abs(x) < 0.5) return HALF_PI - (x - (HALF_PI_REST - x * arcSeries(x * x)));
	if (x < 0) {
		const z = (1 + x) * 0.5;
		const root = Math.sqrt(z);
		return Math.PI - 2 * (root + (arcSeries(z) * root - HALF_PI_REST));
	}
	const z = (1 - x) * 0.5;
	const root = Math.sqrt(z);
	const upper = upperHalf(root);
	return 2 * (upper + (arcSeries(z) * root + (z - upper * upper) / (root + upper)));
};
