import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomial, dirichlet, gamma, multinomial } from './counts-and-shares';
import { categorical, exponential, gaussian } from './distributions';
import { randomAt, randomFrom, type Random } from './random';

// Seeds are fixed: a test that passes once passes always. Bounds are those that a right sampler exceeds at a new seed with
// probability 1e-6: |z| > 4.9 for a standard normal statistic; Wilson–Hilferty (one-sided z = 4.75) for chi-square;
// √n D > 2.7 for Kolmogorov–Smirnov (2 exp(−2 · 2.7²) = 9e-7).
const chiSquareBound = (df: number) => df * (1 - 2 / (9 * df) + 4.75 * Math.sqrt(2 / (9 * df))) ** 3;
const COUNT = 20_000;

/**
 * Chi-square of draws 0, 1, 2, … against their probabilities; values expected fewer than 10 times are pooled, and those of
 * probability 0 must not occur.
 */
const expectDistributed = (draw: () => number, probabilityByValue: readonly number[]) => {
	const counts = probabilityByValue.map(() => 0);
	for (let i = 0; i < COUNT; i++) counts[draw()]++;
	const rest = { observed: 0, expected: 0 };
	let [sum, cells] = [0, 0];
	const add = (observed: number, expected: number) =>
		([sum, cells] = [sum + (observed - expected) ** 2 / expected, cells + 1]);
	probabilityByValue.forEach((probability, value) => {
		const expected = probability * COUNT;
		if (probability === 0) expect(counts[value]).toBe(0);
		if (expected >= 10) add(counts[value], expected);
		else [rest.observed, rest.expected] = [rest.observed + counts[value], rest.expected + expected];
	});
	if (rest.expected >= 10) add(rest.observed, rest.expected);
	expect(sum).toBeLessThan(chiSquareBound(cells - 1));
};

const expectContinuous = (cumulative: (x: number) => number, draw: () => number) => {
	const levels = Array.from({ length: COUNT }, () => cumulative(draw())).sort((a, b) => a - b);
	const distances = levels.map((level, i) => Math.max((i + 1) / COUNT - level, level - i / COUNT));
	expect(Math.max(...distances) * Math.sqrt(COUNT)).toBeLessThan(2.7);
};

/** |mean − expected| in standard errors, from the known variance of one draw. */
const expectMean = (expected: number, varianceOfOne: number, draw: () => number) => {
	let sum = 0;
	for (let i = 0; i < COUNT; i++) sum += draw();
	expect(Math.abs(sum / COUNT - expected) / Math.sqrt(varianceOfOne / COUNT)).toBeLessThan(4.9);
};

const binomialPmf = (trials: number, p: number) => {
	const pmf = [(1 - p) ** trials];
	for (let k = 1; k <= trials; k++) pmf.push((pmf[k - 1] * (trials - k + 1) * p) / (k * (1 - p)));
	return pmf;
};

describe('continuous draws', () => {
	const random = randomFrom(1);

	it('exponential: 1 − e^(−rate · t)', () => {
		const cumulative = (t: number) => 1 - Math.exp(-2.5 * t);
		expectContinuous(cumulative, () => exponential(random, 2.5));
	});

	it('gaussian: equal shares between the deciles of the normal table', () => {
		const upper = [0.2533471, 0.5244005, 0.8416212, 1.2815516];
		const deciles = [...upper.map((z) => -z), 0, ...upper];
		const rank = (x: number) => deciles.filter((z) => z < (x - 3) / 2).length;
		expectDistributed(() => rank(gaussian(random, 3, 2)), new Array(10).fill(0.1));
		expectMean(3, 4, () => gaussian(random, 3, 2));
		// the square of a normal draw has variance 2
		expectMean(4, 2 * 4 ** 2, () => (gaussian(random, 3, 2) - 3) ** 2);
		expect(gaussian(random, 3, 0)).toBe(3);
	});

	it('gamma: Erlang at shape 3; mean and second moment at 0.3 and 40.5', () => {
		const erlang = (x: number) => 1 - Math.exp(-x) * (1 + x + (x * x) / 2);
		expectContinuous(erlang, () => gamma(random, 3));
		for (const shape of [0.3, 40.5]) {
			expectMean(shape, shape, () => gamma(random, shape));
			// E x² = k(k + 1); E x⁴ = k(k + 1)(k + 2)(k + 3)
			const second = shape * (shape + 1);
			expectMean(second, second * ((shape + 2) * (shape + 3) - second), () => gamma(random, shape) ** 2);
		}
	});

	it('dirichlet: means and variances, sum 1, and all in one class at concentrations near 0', () => {
		const concentrations = [0.5, 1, 2.5];
		concentrations.forEach((a, c) => {
			expectMean(a / 4, (a * (4 - a)) / (16 * 5), () => dirichlet(random, concentrations)[c]);
		});
		// each of three shares ≤ 1 and their sum are rounded once or twice
		const sum = dirichlet(random, concentrations).reduce((total, share) => total + share);
		expect(Math.abs(sum - 1)).toBeLessThan(1e-15);
		expectDistributed(() => dirichlet(random, [1e-9, 3e-9]).findIndex((share) => share > 0.999), [0.25, 0.75]);
		expect(dirichlet(random, [1e-300, 1e-300]).toSorted()).toEqual([0, 1]);
		expect(dirichlet(random, [2])).toEqual([1]);
	});
});

describe('discrete draws', () => {
	const random = randomFrom(2);

	it('binomial: its probabilities, by waiting times alone and by splitting', () => {
		for (const p of [0.05, 0.4, 0.9]) {
			for (const trials of [1, 30, 300]) expectDistributed(() => binomial(random, trials, p), binomialPmf(trials, p));
		}
	});

	it.each([0.3, 1e-6, 0.999])('binomial: mean and variance of 1e6 trials at %f', (p) => {
		const [expected, spread] = [1e6 * p, 1e6 * p * (1 - p)];
		expectMean(expected, spread, () => binomial(random, 1e6, p));
		// fourth central moment: s(1 + 3(n − 2)p(1 − p)), with s the variance
		const fourth = spread * (1 + 3 * (1e6 - 2) * p * (1 - p));
		expectMean(spread, fourth - spread * spread, () => (binomial(random, 1e6, p) - expected) ** 2);
	});

	it('binomial: certain where nothing is left to chance', () => {
		for (const trials of [0, 1, 1e6]) expect([0, 1].map((p) => binomial(random, trials, p))).toEqual([0, trials]);
		expect(binomial(random, 0, 0.5)).toBe(0);
	});

	it('multinomial: sums to its trials, each class binomial, none in a class of probability 0', () => {
		const shares = [0.1, 0, 0.2, 0.7, 0];
		for (const c of [0, 2, 3]) expectDistributed(() => multinomial(random, 40, shares)[c], binomialPmf(40, shares[c]));
		for (let i = 0; i < 1000; i++) {
			const counts = multinomial(random, 40, shares);
			expect([counts[1], counts[4], counts.reduce((sum, n) => sum + n)]).toEqual([0, 0, 40]);
		}
		// covariance of two classes: −n p q; (x − np)(y − nq) has a variance below 2 n² p q
		expectMean(-40 * 0.1 * 0.2, 2 * 1600 * 0.02, () => {
			const counts = multinomial(random, 40, shares);
			return (counts[0] - 4) * (counts[2] - 8);
		});
		expect(multinomial(random, 0, [0.5, 0.5])).toEqual([0, 0]);
	});

	it('categorical: in proportion to the weights, never a weight of 0', () => {
		expectDistributed(() => categorical(random, [0, 3, 0, 1, 6, 0]), [0, 0.3, 0, 0.1, 0.6, 0]);
		const edge = (u: number): Random => ({ uniform: () => u, state: () => [] });
		expect([0, 1 - 2 ** -53].map((u) => categorical(edge(u), [0, 2, 5, 0]))).toEqual([1, 2]);
		expect(categorical(edge(1 - 2 ** -53), [5e-324, 0])).toBe(0);
	});
});

it('no draw keeps anything between calls: the same state in, the same draw and the same state out', () => {
	const probability = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 1e6 }), probability, (seed, trials, p) => {
			const all = (random: Random) => [
				exponential(random, 1),
				gaussian(random, 0, 1),
				binomial(random, trials, p),
				multinomial(random, trials, [p, 1 - p]),
				categorical(random, [p, 1]),
				gamma(random, p + 0.01),
				dirichlet(random, [1, p + 0.1])
			];
			const random = randomFrom(seed);
			gaussian(random, 0, 1);
			const copy = randomAt(random.state());
			expect(all(copy)).toEqual(all(random));
			expect(copy.state()).toEqual(random.state());
		})
	);
});

it.each<[string, (random: Random) => unknown]>([
	['rate is 0; expected a finite number above 0.', (r) => exponential(r, 0)],
	['mean is NaN; expected a finite number.', (r) => gaussian(r, NaN, 1)],
	['deviation is -1; expected a finite number, 0 or more.', (r) => gaussian(r, 0, -1)],
	['trials is 1.5; expected an integer, 0 or more.', (r) => binomial(r, 1.5, 0.5)],
	['probability is 1.1; expected a number from 0 to 1.', (r) => binomial(r, 1, 1.1)],
	['probability is NaN; expected a number from 0 to 1.', (r) => binomial(r, 1, NaN)],
	['trials is -1; expected an integer, 0 or more.', (r) => multinomial(r, -1, [1])],
	['probabilityByClass[1] is -0.5; expected 0 or more.', (r) => multinomial(r, 1, [1.5, -0.5])],
	['Sum of probabilityByClass is 0.75; expected 1.', (r) => multinomial(r, 1, [0.25, 0.5])],
	['Sum of probabilityByClass is 0; expected 1.', (r) => multinomial(r, 1, [])],
	['weightByClass[0] is -1; expected 0 or more.', (r) => categorical(r, [-1, 2])],
	['weightByClass[1] is NaN; expected 0 or more.', (r) => categorical(r, [1, NaN])],
	['Sum of weightByClass is 0; expected a finite number above 0.', (r) => categorical(r, [0, 0])],
	['Sum of weightByClass is Infinity; expected a finite number above 0.', (r) => categorical(r, [1, Infinity])],
	['shape is 0; expected a finite number above 0.', (r) => gamma(r, 0)],
	['concentrationByClass is empty; expected at least one class.', (r) => dirichlet(r, [])],
	['concentrationByClass[1] is 0; expected a number from 1e-300 to 1e300.', (r) => dirichlet(r, [1, 0])]
])('%s', (message, draw) => expect(() => draw(randomFrom(0))).toThrow(new RangeError(message)));
