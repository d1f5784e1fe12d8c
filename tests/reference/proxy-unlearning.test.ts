import { describe, expect, it } from 'vitest';
import { disagreementMoments, disagreementProbability } from '../../src/lib/sims/proxy-unlearning/disagreement';
import { solve } from '../../src/lib/sims/proxy-unlearning/model';
import type { Params } from '../../src/lib/sims/proxy-unlearning/params';

const params = (values: Partial<Params>): Params => ({
	conceptQuality: 0.9,
	proxyCorrelation: 0.8,
	steps: 500,
	learningRate: 0.01,
	improvesAt: 1,
	laterQuality: 0.99,
	startOnProxy: 1,
	...values
});

// Made with SciPy 1.17: twice scipy.integrate.dblquad of f(x, ρx + √(1 − ρ²)z) · exp(−(x² + z²)/2)/(2π) over x from 0 to 12
// and z from −14 to −ρx/√(1 − ρ²), with f = 1, b², bp, the last two divided by the first; epsabs 1e-12, so that 1e-10 is
// its error with room to spare.
describe('two normals of opposite signs, against numerical integration', () => {
	it.each([
		[0, 0.5, 1, -0.6366197723675815],
		[0.5, 0.33333333333333337, 0.5865033284336558, -0.3269933431326879],
		[0.8, 0.20483276469913342, 0.25408053934807867, -0.13239932581490152],
		[0.95, 0.10108262410425992, 0.06588674922211436, -0.03327710608198489]
	])('correlation %f', (correlation, probability, square, product) => {
		const moments = disagreementMoments(correlation);
		expect(Math.abs(disagreementProbability(correlation) - probability)).toBeLessThan(1e-10);
		expect(Math.abs(moments.square - square)).toBeLessThan(1e-10);
		expect(Math.abs(moments.product - product)).toBeLessThan(1e-10);
	});

	// Sheppard 1899: arccos(ρ)/π; ρ = ½ gives a third, ρ = √½ a quarter.
	it('has the textbook probabilities of opposite signs', () => {
		expect(disagreementProbability(0.5)).toBeCloseTo(1 / 3, 14);
		expect(disagreementProbability(Math.SQRT1_2)).toBeCloseTo(1 / 4, 14);
	});
});

// Made with NumPy 2.4: numpy.linalg.solve(Σ, c) for the limit, numpy.linalg.matrix_power(I − ηΣ, t) for the way there, and
// the gap by dblquad as above with f = ((w₁q − 1)b + w₂p)², plus w₁²(1 − q²). Printed with eight digits (weights) and in
// full (gap): half a unit of the eighth digit, and 1e-10, are the tolerances.
describe('training, against matrix powers', () => {
	it.each([
		[{}, 0.50575308, 0.482621, 0.67275748, 0.31561462, 0.25282648845606326],
		[
			{ conceptQuality: 0.98, proxyCorrelation: 0.7, steps: 2000 },
			0.94232596,
			0.05411532,
			0.94408051,
			0.05236077,
			0.04006573843259686
		],
		[
			{ conceptQuality: 0.6, proxyCorrelation: 0.5, learningRate: 0.1, steps: 37 },
			0.45597137,
			0.39107229,
			0.49450549,
			0.35164835,
			0.7180335076852299
		]
	])('%o', (values, base, proxy, limitBase, limitProxy, gap) => {
		const outputs = solve(params(values));
		expect(Math.abs(outputs.baseWeight - base)).toBeLessThan(5.1e-9);
		expect(Math.abs(outputs.proxyWeight - proxy)).toBeLessThan(5.1e-9);
		expect(Math.abs(outputs.limitBaseWeight - limitBase)).toBeLessThan(5.1e-9);
		expect(Math.abs(outputs.limitProxyWeight - limitProxy)).toBeLessThan(5.1e-9);
		expect(Math.abs(outputs.behaviourGap! - gap)).toBeLessThan(1e-10);
	});

	// By hand: q = 3/5, ρ = 1/2 give w* = (3/5 · 3/4, 1/2 · 16/25)/(1 − 9/100) = (45/91, 32/91).
	it('has the limit worked out in fractions', () => {
		const { limitBaseWeight, limitProxyWeight } = solve(params({ conceptQuality: 0.6, proxyCorrelation: 0.5 }));
		expect(limitBaseWeight).toBeCloseTo(45 / 91, 14);
		expect(limitProxyWeight).toBeCloseTo(32 / 91, 14);
	});
});
