import { describe, expect, it } from 'vitest';
import { solve } from '../../src/lib/sims/getting-caught/model';
import type { Params } from '../../src/lib/sims/getting-caught/params';

const params = (values: Partial<Params>): Params => ({
	cueQuality: 2,
	honeypotShare: 0,
	honeypotRealism: 1,
	behaviourist: 'behaviour',
	intentSeen: 0,
	catchProbability: 1,
	penalty: 4,
	temptation: 1,
	watchedShare: 0.5,
	startBad: 0.2,
	learningRate: 0.5,
	updates: 60,
	checks: 0,
	trapChecks: 0,
	deployments: 1,
	...values
});

describe('the cue', () => {
	// The project's reference table, five decimals: half a unit in the last one is the tolerance.
	it.each([
		[0.5, 0.63816],
		[1, 0.76025],
		[1.5, 0.85558],
		[2, 0.92135],
		[3, 0.98305]
	])('d′ = %f: AUC is %f', (cueQuality, auc) => {
		expect(Math.abs(solve(params({ cueQuality })).auc - auc)).toBeLessThanOrEqual(5e-6);
	});

	// Same table: the best balanced accuracy is Φ(d′/2), .6915 at 1 and .8413 at 2. With even shares and gains of +1 and −1
	// the criterion is at 0: a planner is honest under watch, and bad without, with just that probability.
	it.each([
		[1, 0.6915],
		[2, 0.8413]
	])('d′ = %f: a planner with even stakes is right in %f', (cueQuality, accuracy) => {
		const { bestWatched, bestUnwatched } = solve(params({ cueQuality, penalty: 1 }));
		expect(Math.abs(1 - bestWatched - accuracy)).toBeLessThanOrEqual(5e-5);
		expect(Math.abs(bestUnwatched - accuracy)).toBeLessThanOrEqual(5e-5);
	});
});

// Made with SciPy 1.17 by the program below, which shares nothing with the model but the definition: adaptive quadrature of
// each component of the gradient (scipy.integrate.quad, epsabs 1e-13, one interval of 20 standard deviations around each
// hump), and tanh for the belief.
//
//   def run(d, w, h, r, c, T, pen, p0, eta, N):
//       kinds = [(w, d/2, T-c*(T+pen)), ((1-w)*h, d/2-r*d, T-c*(T+pen)), ((1-w)*(1-h), -d/2, T)]
//       a, b = log(p0/(1-p0)), 0.0
//       E = lambda f, m: quad(lambda x: f(x)*exp(-(x-m)**2/2)/sqrt(2*pi), m-10, m+10, epsabs=1e-13, limit=400)[0]
//       p = lambda x: 1/(1+exp(-a-b*tanh(d*x/2)))
//       for _ in range(N):
//           ga = sum(s*g*E(lambda x: p(x)*(1-p(x)), m) for s, m, g in kinds if s > 0)
//           gb = sum(s*g*E(lambda x: p(x)*(1-p(x))*tanh(d*x/2), m) for s, m, g in kinds if s > 0)
//           a, b = a+eta*ga, b+eta*gb
//       return a, b, [E(p, m) for _, m, _ in kinds]
describe('training, against adaptive quadrature', () => {
	it.each([
		[{}, -2.474398703655663, -2.3919563772378027, 0.04769281438732359, 0.2944216183135269, 0.2944216183135269],
		[
			{
				cueQuality: 5,
				watchedShare: 0.8,
				honeypotShare: 0.1,
				honeypotRealism: 0.6,
				catchProbability: 0.9,
				penalty: 8,
				startBad: 0.3,
				learningRate: 1
			},
			-2.8535316044340333,
			-3.8893639186449303,
			0.003518237237376721,
			0.4260386295519175,
			0.725665372443642
		],
		[
			{
				cueQuality: 0.7,
				watchedShare: 0.3,
				honeypotShare: 0.05,
				catchProbability: 0.5,
				temptation: 2,
				penalty: 3,
				startBad: 0.1,
				learningRate: 0.2,
				updates: 40
			},
			-0.9340592591731411,
			-0.1803748921912589,
			0.27824754467618246,
			0.28627140822548386,
			0.28627140822548386
		]
	])('%o', (values, bad, cue, watched, honeypot, unwatched) => {
		const outputs = solve(params(values));
		// 1e-13 of each integral, times up to 60 updates of two components
		expect(Math.abs(outputs.badWeight - bad)).toBeLessThan(1e-10);
		expect(Math.abs(outputs.cueWeight - cue)).toBeLessThan(1e-10);
		expect(Math.abs(outputs.pBadWatched - watched)).toBeLessThan(1e-11);
		expect(Math.abs(outputs.pBadHoneypot - honeypot)).toBeLessThan(1e-11);
		expect(Math.abs(outputs.pBadUnwatched - unwatched)).toBeLessThan(1e-11);
	});
});
