import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetValues, requiredValues } from '../../kernel/validation';
import { solve, weightsAfter } from './model';
import { parameters, presets, type Params } from './params';
import { proxyUnlearning } from './sim';

const defaults = requiredValues(proxyUnlearning, {}) as Params;
const withValues = (values: Partial<Params>): Params => ({ ...defaults, ...values });

/** The whole domain, its ends among the draws. */
const anyParams = fc
	.tuple(
		...parameters.map((p) =>
			fc.oneof(
				fc.constantFrom(p.min, p.max),
				'integer' in p ? fc.integer({ min: p.min, max: p.max }) : fc.double({ min: p.min, max: p.max, noNaN: true })
			)
		)
	)
	.map((values) => Object.fromEntries(parameters.map((p, i) => [p.id, values[i]])) as unknown as Params);

/** The gradient step as the book writes it, w ← w + η(c − Σw), example after example. */
const iterated = (params: Params, steps: number, perhaps = (_base: number, _proxy: number, _step: number) => {}) => {
	const { proxyCorrelation: rho, learningRate, improvesAt } = params;
	const improves = improvesAt < 1 ? Math.min(params.steps - 1, Math.round(improvesAt * params.steps)) : Infinity;
	let [w1, w2] = [1 - params.startOnProxy, params.startOnProxy];
	for (let t = 0; t < steps; t++) {
		perhaps(w1, w2, t);
		const q = t < improves ? params.conceptQuality : params.laterQuality;
		const [g1, g2] = [q - w1 - q * rho * w2, rho - q * rho * w1 - w2];
		w1 += learningRate * g1;
		w2 += learningRate * g2;
	}
	perhaps(w1, w2, steps);
	return { base: w1, proxy: w2 };
};

describe('the exact answer, over the whole domain', () => {
	it('gives finite numbers, or null where that is allowed', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { stepsToFlip, behaviourGap, ...numbers } = solve(params);
				expect(Object.values(numbers).flat().every(Number.isFinite)).toBe(true);
				expect(stepsToFlip === null || (Number.isFinite(stepsToFlip) && stepsToFlip >= 0)).toBe(true);
				expect(behaviourGap === null).toBe(params.proxyCorrelation === 1);
				expect(behaviourGap ?? 0).toBeGreaterThanOrEqual(-1e-12);
			}),
			{ numRuns: 500 }
		);
	});

	it('stays finite with each slider at either end', () => {
		for (const { id, min, max } of parameters) {
			for (const value of [min, max]) {
				const { stepsToFlip, behaviourGap, ...numbers } = solve(withValues({ [id]: value }));
				expect(Object.values(numbers).flat().every(Number.isFinite), `${id} = ${value}`).toBe(true);
				expect([stepsToFlip ?? 0, behaviourGap ?? 0].every(Number.isFinite), `${id} = ${value}`).toBe(true);
			}
		}
	});

	it('is what repeating the gradient step gives', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const steps = Math.min(params.steps, 2000);
				const { base, proxy } = weightsAfter(params, steps);
				const step = iterated(params, steps);
				// the recursion contracts or stands still, so that 2,000 roundings of numbers below 2 add up to less than 2000 · 4e-16
				expect(Math.abs(base - step.base)).toBeLessThan(1e-12);
				expect(Math.abs(proxy - step.proxy)).toBeLessThan(1e-12);
			}),
			{ numRuns: 200 }
		);
	});

	it('finds the step at which the concept takes the lead', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				let first: number | null = null;
				let closest = Infinity;
				iterated(params, 12_000, (base, proxy, t) => {
					// before the crossing, and at it, a difference within rounding leaves the step open
					if (first === null) closest = Math.min(closest, Math.abs(base - proxy));
					if (first === null && base > proxy) first = t;
				});
				fc.pre(closest > 1e-11 || first === 0);
				const found = solve(params).stepsToFlip;
				if (first === null) expect(found === null || found > 12_000).toBe(true);
				else expect(found).toBe(first);
			}),
			{ numRuns: 200 }
		);
	});

	it('has a limit that solves the normal equations', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { limitBaseWeight: w1, limitProxyWeight: w2 } = solve(params);
				const q = params.improvesAt < 1 ? params.laterQuality : params.conceptQuality;
				const rho = params.proxyCorrelation;
				expect(w1 + q * rho * w2).toBeCloseTo(q, 12);
				expect(q * rho * w1 + w2).toBeCloseTo(rho, 12);
			})
		);
	});

	it('has the limit of the book wherever Σ can be inverted', () => {
		const unit = fc.double({ min: 0, max: 0.99, noNaN: true });
		fc.assert(
			fc.property(unit, unit, (q, rho) => {
				const { limitBaseWeight, limitProxyWeight } = solve(withValues({ conceptQuality: q, proxyCorrelation: rho }));
				const determinant = 1 - q * q * rho * rho; // at least 0.039
				expect(limitBaseWeight).toBeCloseTo((q * (1 - rho * rho)) / determinant, 12);
				expect(limitProxyWeight).toBeCloseTo((rho * (1 - q * q)) / determinant, 12);
			})
		);
	});
});

describe('laws', () => {
	it('a perfect concept drives the proxy’s weight to 0', () => {
		const { limitBaseWeight, limitProxyWeight } = solve(withValues({ conceptQuality: 1 }));
		expect(limitBaseWeight).toBeCloseTo(1, 14);
		expect(limitProxyWeight).toBeCloseTo(0, 14);
	});

	it('a perfect proxy stays for ever', () => {
		for (const conceptQuality of [0, 0.5, 0.98, 1]) {
			const outputs = solve(withValues({ proxyCorrelation: 1, conceptQuality, steps: 10_000 }));
			expect(outputs.baseWeight).toBeCloseTo(0, 14);
			expect(outputs.proxyWeight).toBeCloseTo(1, 14);
			expect([outputs.stepsToFlip, outputs.behaviourGap, outputs.differentialShare]).toEqual([null, null, 0]);
		}
	});

	it('a flawed but pointed-at concept takes over when it improves', () => {
		const flawed = { conceptQuality: 0.6, proxyCorrelation: 0.4, startOnProxy: 0, steps: 4000 };
		const stays = solve(withValues(flawed));
		const improves = solve(withValues({ ...flawed, improvesAt: 0.5, laterQuality: 0.98 }));
		expect(improves.baseWeight).toBeGreaterThan(stays.baseWeight + 0.3);
		expect(improves.proxyWeight).toBeLessThan(0.05);
		expect(improves.behaviourGap).toBeLessThan(stays.behaviourGap!);
	});

	it('a better proxy than concept never gives up the lead', () => {
		expect(solve(withValues({ conceptQuality: 0.7, proxyCorrelation: 0.71 })).stepsToFlip).toBeNull();
		expect(solve(withValues({ conceptQuality: 0.7, proxyCorrelation: 0.7 })).stepsToFlip).toBeNull();
		expect(solve(withValues({ conceptQuality: 0.7, proxyCorrelation: 0.69 })).stepsToFlip).toBeGreaterThan(0);
	});

	it('an aligned model has no gap: a perfect concept with all the weight', () => {
		const { behaviourGap } = solve(withValues({ conceptQuality: 1, startOnProxy: 0 }));
		expect(behaviourGap).toBeCloseTo(0, 14);
	});

	it('draws curves that begin at the start and end at the answer', () => {
		for (const steps of [1, 7, 120, 9999]) {
			const outputs = solve(withValues({ steps }));
			expect(outputs.stepByPoint[0]).toBe(0);
			expect(outputs.stepByPoint.at(-1)).toBe(steps);
			expect(new Set(outputs.stepByPoint).size).toBe(outputs.stepByPoint.length);
			expect(outputs.proxyWeightCurve[0]).toBe(1);
			expect(outputs.baseWeightCurve.at(-1)).toBe(outputs.baseWeight);
		}
	});
});

describe('the learning rate’s domain', () => {
	it('keeps mean, variance and fourth moment of the weights’ distance from their limit shrinking', () => {
		// q = ρ = 1 is the hardest case: one input direction of variance 2, the distance multiplied by 1 − ηx² at each example.
		// Moments of x²/2, a squared standard normal: 1, 3, 15, 105.
		const eta = Math.max(...parameters.filter((p) => p.id === 'learningRate').map((p) => p.max));
		const u = 2 * eta;
		const fourth = 1 - 4 * u + 6 * 3 * u ** 2 - 4 * 15 * u ** 3 + 105 * u ** 4;
		expect(1 - u).toBeGreaterThan(0);
		expect(1 - 2 * u + 3 * u ** 2).toBeLessThan(1);
		expect(fourth).toBeLessThan(1);
	});
});

describe('presets', () => {
	const answer = (id: string) => solve(presetValues(proxyUnlearning, id) as Params);

	it('are valid, and say of every value where it comes from', () => {
		for (const preset of presets) {
			expect(() => presetValues(proxyUnlearning, preset.id)).not.toThrow();
			expect(Object.keys(preset.provenance).sort()).toEqual(Object.keys(preset.values).sort());
			expect(Object.values(preset.provenance)).not.toContain('stated');
		}
	});

	it('show what their sources say', () => {
		expect(answer('wheaton').stepsToFlip).toBeLessThan(2000);
		expect(answer('wheaton').baseWeight).toBeGreaterThan(0.9);
		expect(answer('perfect-proxy').proxyWeight).toBeCloseTo(1, 14);
		expect(answer('pointed-at-flawed-concept').baseWeight).toBeGreaterThan(0.9);
		expect(answer('raters-approval').stepsToFlip).toBeNull();
		expect(answer('raters-approval').proxyWeight).toBeGreaterThan(answer('raters-approval').baseWeight);
	});
});

describe('what the reader reads', () => {
	it('is a sentence of at most 40 words, with its numbers', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const text = proxyUnlearning.sentence(params, solve(params));
				expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
				expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
			})
		);
	});

	it('fills every placeholder of the equations', () => {
		const values = proxyUnlearning.equationValues(defaults, solve(defaults));
		const names = proxyUnlearning.equations.flatMap(({ tex }) => [...tex.matchAll(/\\val\{(\w+)\}/g)].map((m) => m[1]));
		for (const name of names) expect(values[name], name).toMatch(/\d/);
	});
});
