import { powerOfTwo } from './double';

/**
 * Elementary functions that give the same bits in every browser, in Node and in a worker.
 *
 * The language leaves the last digit of `Math.exp`, `Math.log` and the like to each engine, and engines change: a run
 * that draws with them would not be the run that its seed names. These use only +, −, ×, ÷, √ and the bits of doubles.
 *
 * Checks:  within 1 unit in the last place of reference values, and the same bits in Node and in Chromium
 * Source:  Sun Microsystems 1993, fdlibm: e_exp.c, s_expm1.c (the others: logarithm.ts, trigonometry.ts)
 */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;

/** e^x */
export const exp = (x: number): number => {
	if (Number.isNaN(x)) return x;
	if (x > 7.09782712893383973096e2) return Infinity;
	if (x < -7.4513321910194110842e2) return 0;
	if (x === 1) return Math.E;
	const size = Math.abs(x);
	if (size < 2 ** -28) return 1 + x;
	const k =
		size <= 0.5 * Math.LN2
			? 0
			: size < 1.5 * Math.LN2
				? Math.sign(x)
				: Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
	const high = x - k * LN2_HIGH;
	const low = k * LN2_LOW;
	const rest = k === 0 ? x : high - low;
	const square = rest * rest;
	const c =
		rest -
		square *
			(1.66666666666666019037e-1 +
				square *
					(-2.77777777770155933842e-3 +
						square *
							(6.61375632143793436117e-5 + square * (-1.6533902205465251539e-6 + square * 4.13813679705723846039e-8))));
	if (k === 0) return 1 - ((rest * c) / (c - 2) - rest);
	const y = 1 - (low - (rest * c) / (2 - c) - high);
	if (k === 1024) return y * 2 * 2 ** 1023;
	return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * 2 ** -1000;
};

/** e^x − 1, exact near 0 */
export const expm1 = (x: number): number => {
	if (Number.isNaN(x)) return x;
	if (x > 7.09782712893383973096e2) return Infinity;
	if (x <= -56 * Math.LN2) return -1;
	const size = Math.abs(x);
	if (size < 2 ** -54) return x;
	if (size <= 0.5 * Math.LN2) return expm1Near(x, 0, 0);
	const k = size < 1.5 * Math.LN2 ? Math.sign(x) : Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
	const high = x - k * LN2_HIGH;
	const low = k * LN2_LOW;
	return expm1Near(high - low, k, high - (high - low) - low);
};

/** @param correction  what rounding `rest` lost */
const expm1Near = (rest: number, k: number, correction: number): number => {
	const half = 0.5 * rest;
	const square = rest * half;
	const r =
		1 +
		square *
			(-3.33333333333331316428e-2 +
				square *
					(1.58730158725481460165e-3 +
						square *
							(-7.93650757867487942473e-5 +
								square * (4.00821782732936239552e-6 + square * -2.01099218183624371326e-7))));
	const t = 3 - r * half;
	const quotient = square * ((r - t) / (6 - rest * t));
	if (k === 0) return rest - (rest * quotient - square);
	const e = rest * (quotient - correction) - correction - square;
	if (k === -1) return 0.5 * (rest - e) - 0.5;
	if (k === 1) return rest < -0.25 ? -2 * (e - (rest + 0.5)) : 1 + 2 * (rest - e);
	if (k <= -2 || k > 56) return (k === 1024 ? (1 - (e - rest)) * 2 * 2 ** 1023 : (1 - (e - rest)) * powerOfTwo(k)) - 1;
	if (k < 20) return (1 - 2 ** -k - (e - rest)) * powerOfTwo(k);
	return (rest - (e + 2 ** -k) + 1) * powerOfTwo(k);
};
