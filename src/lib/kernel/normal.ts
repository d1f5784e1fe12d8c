import { upperHalf } from './double';
import { exp } from './elementary';

/**
 * The standard normal distribution, with the same bits everywhere: see elementary.ts.
 *
 * Checks:  Φ(−z) = 1 − Φ(z); reference values with 17 digits, from the middle to the far tails
 * Source:  Sun Microsystems 1993, fdlibm: s_erf.c, for the complementary error function; Φ(z) = erfc(−z/√2)/2
 */

/** ∑ coefficients[n] · xⁿ */
const polynomial = (coefficients: readonly number[], x: number): number => {
	let sum = 0;
	for (let n = coefficients.length - 1; n >= 0; n--) sum = coefficients[n] + x * sum;
	return sum;
};

// Numerator and denominator of erf(x)/x − 1 in x² up to 0.84375, of erf(x) − ERX in x − 1 up to 1.25, and of
// ln(x·erfc(x)) + x² + 0.5625 in 1/x² up to 1/0.35 and beyond.
const ERX = 8.45062911510467529297e-1;
const SMALL = [
	[
		1.28379167095512558561e-1, -3.2504210724700149937e-1, -2.84817495755985104766e-2, -5.77027029648944159157e-3,
		-2.37630166566501626084e-5
	],
	[
		1, 3.97917223959155352819e-1, 6.50222499887672944485e-2, 5.08130628187576562776e-3, 1.32494738004321644526e-4,
		-3.9602282787753681232e-6
	]
] as const;
const MIDDLE = [
	[
		-2.36211856075265944077e-3, 4.14856118683748331666e-1, -3.72207876035701323847e-1, 3.18346619901161753674e-1,
		-1.10894694282396677476e-1, 3.54783043256182359371e-2, -2.166375594868790843e-3
	],
	[
		1, 1.06420880400844228286e-1, 5.40397917702171048937e-1, 7.18286544141962662868e-2, 1.26171219808761642112e-1,
		1.36370839120290507362e-2, 1.1984499846799107417e-2
	]
] as const;
const LARGE = [
	[
		-9.86494403484714822705e-3, -6.93858572707181764372e-1, -1.05586262253232909814e1, -6.23753324503260060396e1,
		-1.62396669462573470355e2, -1.84605092906711035994e2, -8.12874355063065934246e1, -9.81432934416914548592
	],
	[
		1, 1.96512716674392571292e1, 1.376577541435190426e2, 4.34565877475229228821e2, 6.45387271733267880336e2,
		4.29008140027567833386e2, 1.08635005541779435134e2, 6.57024977031928170135, -6.04244152148580987438e-2
	]
] as const;
const TAIL = [
	[
		-9.86494292470009928597e-3, -7.99283237680523006574e-1, -1.77579549177547519889e1, -1.60636384855821916062e2,
		-6.37566443368389627722e2, -1.02509513161107724954e3, -4.83519191608651397019e2
	],
	[
		1, 3.03380607434824582924e1, 3.25792512996573918826e2, 1.53672958608443695994e3, 3.19985821950859553908e3,
		2.55305040643316442583e3, 4.74528541206955367215e2, -2.24409524465858183362e1
	]
] as const;

type Quotient = readonly [numerator: readonly number[], denominator: readonly number[]];
const quotient = ([numerator, denominator]: Quotient, x: number): number =>
	polynomial(numerator, x) / polynomial(denominator, x);

/** 1 − erf(x), accurate relative to itself, however small */
const erfc = (x: number): number => {
	const size = Math.abs(x);
	if (size < 0.84375) {
		const rest = x * quotient(SMALL, x * x);
		return x < 0.25 ? 1 - (x + rest) : 0.5 - (rest + (x - 0.5));
	}
	if (size < 1.25) {
		const beyond = quotient(MIDDLE, size - 1);
		return x > 0 ? 1 - ERX - beyond : 1 + (ERX + beyond);
	}
	return x > 0 ? erfcTail(size) : 2 - erfcTail(size);
};

/** @param x  ≥ 1.25; the exponent is split so that x² loses nothing */
const erfcTail = (x: number): number => {
	if (x >= 28) return 0;
	const ratio = quotient(x < 1 / 0.35 ? LARGE : TAIL, 1 / (x * x));
	const upper = upperHalf(x);
	return (exp(-upper * upper - 0.5625) * exp((upper - x) * (upper + x) + ratio)) / x;
};

/**
 * Φ(z), the probability that a standard normal variable is at most z.
 *
 * @param z  in standard deviations; infinite z give 0 and 1
 * @returns 0 to 1; relative error below (2 + z²)·2⁻⁵², as the argument is rounded once before it is squared
 */
export const normalProbability = (z: number): number => 0.5 * erfc(-z * Math.SQRT1_2);

/** The standard normal density, per standard deviation. */
export const normalDensity = (z: number): number => exp(-0.5 * z * z) * INVERSE_ROOT_TWO_PI;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
