import { upperWord, withUpperWord } from './double';

/**
 * Logarithms that give the same bits everywhere: see elementary.ts.
 *
 * Source: Sun Microsystems 1993, fdlibm: e_log.c, s_log1p.c
 */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/** ln x */
export const log = (x: number): number => {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return x;
	const isTiny = x < 2 ** -1022;
	const scaled = isTiny ? x * 2 ** 54 : x;
	const top = upperWord(scaled);
	const fraction = top & 0xfffff;
	const carry = (fraction + 0x95f64) & 0x100000;
	const k = (top >> 20) - 1023 + (carry >> 20) - (isTiny ? 54 : 0);
	const f = withUpperWord(scaled, fraction | (carry ^ 0x3ff00000)) - 1;
	if ((0xfffff & (2 + fraction)) < 3) return logNearOne(f, k);
	const s = f / (2 + f);
	const z = s * s;
	const w = z * z;
	const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
	const odd =
		z *
		(6.66666666666673513e-1 +
			w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
	const r = odd + even;
	if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
		const half = 0.5 * f * f;
		return k === 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
	}
	return k === 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
};

const logNearOne = (f: number, k: number): number => {
	if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
	const r = f * f * (0.5 - 0.33333333333333333 * f);
	return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
};

/** ln(1 + x), exact near 0 */
export const log1p = (x: number): number => {
	if (!(x > -1)) return x === -1 ? -Infinity : NaN;
	if (x === Infinity || Math.abs(x) < 2 ** -54) return x;
	if (Math.abs(x) < 2 ** -29) return x - x * x * 0.5;
	const top = upperWord(x);
	// −0.2929 < x < 0.41422: no power of two is taken out
	if (top < 0x3fda827a && (top > 0 || top <= (0xbfd2bec4 | 0))) return log1pReduced(x, 0, 0, false);
	const sum = x < 2 ** 53 ? 1 + x : x;
	const exponent = (upperWord(sum) >> 20) - 1023;
	const lost = x < 2 ** 53 ? (exponent > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum : 0;
	const fraction = upperWord(sum) & 0xfffff;
	if (fraction < 0x6a09e)
		return log1pReduced(withUpperWord(sum, fraction | 0x3ff00000) - 1, exponent, lost, fraction === 0);
	const f = withUpperWord(sum, fraction | 0x3fe00000) - 1;
	return log1pReduced(f, exponent + 1, lost, (0x100000 - fraction) >> 2 === 0);
};

/** @param lost  what rounding 1 + x lost, relative to it */
const log1pReduced = (f: number, k: number, lost: number, isNearOne: boolean): number => {
	const half = 0.5 * f * f;
	if (isNearOne) {
		if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + (lost + k * LN2_LOW);
		const r = half * (1 - 0.66666666666666666 * f);
		return k === 0 ? f - r : k * LN2_HIGH - (r - (k * LN2_LOW + lost) - f);
	}
	const s = f / (2 + f);
	const z = s * s;
	const r =
		z *
		(6.66666666666673513e-1 +
			z *
				(3.999999999940941908e-1 +
					z *
						(2.857142874366239149e-1 +
							z *
								(2.222219843214978396e-1 +
									z * (1.818357216161805012e-1 + z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
	if (k === 0) return f - (half - s * (half + r));
	return k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + lost)) - f);
};
