import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredValues } from '../../kernel/validation';
import { anyParams } from './any-params';
import { belief, cueNodes } from './cue';
import { solve } from './model';
import type { Params } from './params';
import { meanBadProbability, weightPath, type Weights } from './policy-gradient';
import { gettingCaught } from './sim';
import { kinds, situationsOf } from './situations';

const withValues = (values: Partial<Params>): Params => requiredValues(gettingCaught, values) as Params;

/** Expected reward, by a plain Riemann sum over the cue: no node, weight or gradient of the model in it. */
const expectedReward = (params: Params, { bad, cue }: Weights): number => {
	const situations = situationsOf(params);
	const width = 0.005;
	let sum = 0;
	for (const kind of kinds) {
		const { share, gain, cueMean } = situations[kind];
		for (let z = -9; z <= 9; z += width) {
			const logOdds = bad + cue * Math.tanh((params.cueQuality * (cueMean + z)) / 2);
			sum += ((share * gain * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI) / (1 + Math.exp(-logOdds))) * width;
		}
	}
	return sum;
};

describe('what the cue tells', () => {
	it('is the belief of Bayes’ rule', () => {
		for (const cueQuality of [0, 0.5, 2, 8]) {
			for (let x = -5; x <= 5; x += 0.7) {
				const watched = Math.exp(-((x - cueQuality / 2) ** 2) / 2);
				const unwatched = Math.exp(-((x + cueQuality / 2) ** 2) / 2);
				// a dozen roundings of numbers up to 1
				expect(belief(x, cueQuality)).toBeCloseTo((watched - unwatched) / (watched + unwatched), 14);
			}
		}
	});

	it('is integrated with an error below 1e-11 at any setting', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const situations = situationsOf(params);
				const answers = [undefined, 0.075 / 4].map((spacing) => {
					const nodes = cueNodes(params.cueQuality, situations, spacing);
					const path = weightPath(params, nodes, situations);
					const weights = { bad: path.bad[params.updates], cue: path.cue[params.updates] };
					return kinds.map((kind) => meanBadProbability(weights, nodes, kind));
				});
				answers[0].forEach((value, at) => expect(Math.abs(value - answers[1][at])).toBeLessThan(1e-11));
			}),
			{ numRuns: 150 }
		);
	});
});

describe('one update', () => {
	it('goes up the slope of the expected reward', () => {
		const some = { cueQuality: 2.3, honeypotShare: 0.1, honeypotRealism: 0.6, watchedShare: 0.7, learningRate: 0.1 };
		for (const params of [withValues({}), withValues({ ...some, updates: 3 })]) {
			const situations = situationsOf(params);
			const path = weightPath(params, cueNodes(params.cueQuality, situations), situations);
			for (let at = 0; at < Math.min(3, params.updates); at++) {
				const weights = { bad: path.bad[at], cue: path.cue[at] };
				const h = 1e-4;
				const slope = (way: Weights) =>
					(expectedReward(params, { bad: weights.bad + h * way.bad, cue: weights.cue + h * way.cue }) -
						expectedReward(params, { bad: weights.bad - h * way.bad, cue: weights.cue - h * way.cue })) /
					(2 * h);
				// central difference: h²/6 times a third derivative of at most a few units, and rounding 1e-15/h
				const bound = 1e-7 * params.learningRate;
				const [bad, cue] = [slope({ bad: 1, cue: 0 }), slope({ bad: 0, cue: 1 })];
				expect(Math.abs(path.bad[at + 1] - path.bad[at] - params.learningRate * bad)).toBeLessThan(bound);
				expect(Math.abs(path.cue[at + 1] - path.cue[at] - params.learningRate * cue)).toBeLessThan(bound);
			}
		}
	});
});

describe('without a cue', () => {
	it('watched and unwatched are one and the same, and nothing is a turn', () => {
		fc.assert(
			fc.property(anyParams, (any) => {
				const outputs = solve({ ...any, cueQuality: 0 });
				expect(outputs.pBadUnwatched).toBe(outputs.pBadWatched);
				expect(outputs.cueWeight).toBe(0);
				expect(outputs.auc).toBe(0.5);
				expect(outputs.pTreacherousTurn).toBe(0);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a perfect cue and no honeypots', () => {
	const perfect = { cueQuality: 8, honeypotShare: 0, behaviourist: 'behaviour' } as const;

	it('let the unwatched probability rise, whatever the penalty', () => {
		for (const penalty of [0, 1, 10, 100]) {
			for (const catchProbability of [0.5, 1]) {
				const outputs = solve(withValues({ ...perfect, penalty, catchProbability }));
				expect(outputs.pBadUnwatched, `penalty ${penalty}`).toBeGreaterThan(0.5);
				const curve = outputs.badUnwatchedCurve;
				expect(curve.every((value, at) => at === 0 || value > curve[at - 1])).toBe(true);
			}
		}
	});

	it('make two lessons of one: the unwatched log-odds learn from unwatched situations alone', () => {
		// beyond any slider: at d′ = 40 beliefs are 1 and −1 to the last digit, and so far out the nodes must be closer
		const params = { ...withValues({}), ...perfect, cueQuality: 40, penalty: 100 };
		const situations = situationsOf(params);
		const path = weightPath(params, cueNodes(40, situations, 0.01), situations);
		let unwatched = Math.log(params.startBad / (1 - params.startBad));
		for (let update = 0; update < params.updates; update++) {
			const p = 1 / (1 + Math.exp(-unwatched));
			unwatched += 2 * params.learningRate * (1 - params.watchedShare) * params.temptation * p * (1 - p);
			// both weights are sums of up to 400 numbers, each rounded; Φ(−7.5) = 3e-14 of the cues are left out
			expect(path.bad[update + 1] - path.cue[update + 1]).toBeCloseTo(unwatched, 9);
		}
	});
});

describe('what is seen', () => {
	it('makes no difference in a plan that the reward does not look at', () => {
		const outputs = [0, 0.3, 1].map((intentSeen) => solve(withValues({ intentSeen })));
		expect(outputs[1]).toEqual(outputs[0]);
		expect(outputs[2]).toEqual(outputs[0]);
	});

	it('teaches one lesson when every plan is seen', () => {
		const { gainWatched, gainUnwatched, honeypotsNeeded } = solve(
			withValues({ behaviourist: 'plan', intentSeen: 1, penalty: 7 })
		);
		expect([gainWatched, gainUnwatched, honeypotsNeeded]).toEqual([-7, -7, 0]);
	});

	it('lowers the unwatched probability, and so do honeypots that look real', () => {
		for (const cueQuality of [0, 2, 4, 8]) {
			const bad = (values: Partial<Params>) => solve(withValues({ cueQuality, ...values })).pBadUnwatched;
			for (const [less, more] of [
				[0.01, 0.05],
				[0.05, 0.2],
				[0.2, 0.9]
			]) {
				const plan = (intentSeen: number) => bad({ behaviourist: 'plan', intentSeen });
				expect(plan(more)).toBeLessThan(plan(less));
				expect(bad({ honeypotShare: more })).toBeLessThan(bad({ honeypotShare: less }));
			}
		}
	});
});

describe('what would earn most', () => {
	it('is the likelihood ratio criterion of signal detection, without honeypots', () => {
		const params = withValues({ honeypotShare: 0, cueQuality: 3 });
		// (1 − w)·T / (w·(c(T + π) − T)) = 0.1/(0.9 · 8.9)
		expect(solve(params).bestCriterion).toBeCloseTo(Math.log(0.1 / (0.9 * 8.9)) / 3, 11);
	});

	it('changes where the expected gain changes sign, and no policy earns more', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { bestCriterion, bestWatched, bestUnwatched, badWeight, cueWeight } = solve(params);
				const situations = situationsOf(params);
				const gainAt = (x: number) =>
					kinds.reduce((sum, kind) => {
						const { share, gain, cueMean } = situations[kind];
						return sum + share * gain * Math.exp(-((x - cueMean) ** 2) / 2);
					}, 0);
				if (bestCriterion !== null && Math.abs(bestCriterion) < 20) {
					expect(gainAt(bestCriterion - 1e-6)).toBeGreaterThanOrEqual(0);
					expect(gainAt(bestCriterion + 1e-6)).toBeLessThanOrEqual(0);
				}
				if (params.honeypotShare > 0 && params.honeypotRealism < 1) return;
				const best = kinds.reduce(
					(sum, kind) =>
						sum + situations[kind].share * situations[kind].gain * (kind === 'watched' ? bestWatched : bestUnwatched),
					0
				);
				// Riemann sum: spectral accuracy, rounding of 10,000 terms of at most 100
				expect(expectedReward(params, { bad: badWeight, cue: cueWeight })).toBeLessThanOrEqual(best + 1e-9);
			}),
			{ numRuns: 100 }
		);
	});

	it('needs as many honeypots as make a seemingly unwatched bad act worth nothing', () => {
		fc.assert(
			fc.property(anyParams, (any) => {
				const { honeypotsNeeded } = solve(any);
				fc.pre(honeypotsNeeded !== null && honeypotsNeeded > 0);
				const { honeypot, unwatched } = situationsOf(any);
				const worth = honeypotsNeeded! * honeypot.gain + (1 - honeypotsNeeded!) * unwatched.gain;
				expect(Math.abs(worth)).toBeLessThan(1e-12 * (1 + any.penalty + any.temptation));
			})
		);
	});
});

describe('the turn', () => {
	it('is stopped by honeypot checks, not by open ones, when the model knows which is which', () => {
		const knows = { cueQuality: 6, deployments: 1000 };
		const turn = (values: Partial<Params>) => solve(withValues({ ...knows, ...values })).pTreacherousTurn;
		expect(turn({ checks: 100 })).toBeGreaterThan(0.9);
		expect(turn({ checks: 0 })).toBeGreaterThan(0.98);
		expect(turn({ trapChecks: 10 })).toBeLessThan(1e-6);
	});

	it('gets likelier with deployments and less likely with checks', () => {
		fc.assert(
			fc.property(anyParams, (any) => {
				const turn = (values: Partial<Params>) => solve({ ...any, ...values }).pTreacherousTurn;
				expect(turn({ deployments: any.deployments + 1 })).toBeGreaterThanOrEqual(turn({}) * (1 - 1e-12));
				expect(turn({ checks: any.checks + 1 })).toBeLessThanOrEqual(turn({}));
				expect(turn({ trapChecks: any.trapChecks + 1 })).toBeLessThanOrEqual(turn({}));
			}),
			{ numRuns: 60 }
		);
	});
});
