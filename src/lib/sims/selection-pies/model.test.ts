import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredValues, presetValues } from '../../kernel/validation';
import { exploitGain, rlhfScores, rlvrScores, solve, type ByKind } from './model';
import { parameters, presets, type Params } from './params';
import { selectionPies } from './sim';

const STAGES = ['pretraining', 'rlhf', 'rlvr'] as const;
const defaults = requiredValues(selectionPies, {}) as Params;
const withValues = (values: Partial<Params>): Params => ({ ...defaults, ...values });

/** The whole domain, its ends among the draws; the three shares sum to one. */
const anyParams: fc.Arbitrary<Params> = fc
	.record({
		values: fc.tuple(
			...parameters.map((p) =>
				fc.oneof(fc.constantFrom(p.min, p.max), fc.double({ min: p.min, max: p.max, noNaN: true }))
			)
		),
		pie: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).filter(([g, r, b]) => g + r + b > 0)
	})
	.map(({ values, pie: [g, r, b] }) => ({
		...(Object.fromEntries(parameters.map((p, i) => [p.id, values[i]])) as unknown as Params),
		preGreen: g / (g + r + b),
		preRed: r / (g + r + b),
		preBlue: b / (g + r + b)
	}));

/** Every number in an output, however deep; null where the contract allows it. */
const numbersIn = (value: unknown): number[] =>
	typeof value === 'number' ? [value] : value === null ? [] : Object.values(value as object).flatMap(numbersIn);

/** Replicator equation ṗ = p(score − mean score), which exponential tilting solves; Runge–Kutta of order 4. */
const replicated = (start: ByKind, scores: ByKind, strength: number, steps: number): number[] => {
	const score = [scores.green, scores.red, scores.blue];
	const slope = (p: number[]) => {
		const mean = p.reduce((sum, share, i) => sum + share * score[i], 0);
		return p.map((share, i) => share * (score[i] - mean));
	};
	const moved = (p: number[], d: number[], by: number) => p.map((share, i) => share + by * d[i]);
	let p = [start.green, start.red, start.blue];
	const h = strength / steps;
	for (let i = 0; i < steps; i++) {
		const k1 = slope(p);
		const k2 = slope(moved(p, k1, h / 2));
		const k3 = slope(moved(p, k2, h / 2));
		const k4 = slope(moved(p, k3, h));
		p = p.map((share, j) => share + (h / 6) * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]));
	}
	return p;
};

describe('the exact answer, over the whole domain', () => {
	it('gives finite numbers only, and shares that sum to one', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const outputs = solve(params);
				expect(numbersIn(outputs).every(Number.isFinite)).toBe(true);
				for (const stage of STAGES) {
					const shares = [outputs.green[stage], outputs.red[stage], outputs.blue[stage]];
					expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
					expect(shares[0] + shares[1] + shares[2]).toBeCloseTo(1, 12);
					expect(outputs.competence[stage]).toBeGreaterThanOrEqual(0);
					expect(outputs.competence[stage]).toBeLessThanOrEqual(1);
					expect(outputs.klFromPretraining[stage]).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('stays finite with each slider at either end', () => {
		for (const { id, min, max } of parameters.filter((p) => !p.id.startsWith('pre'))) {
			for (const value of [min, max]) {
				const outputs = solve(withValues({ [id]: value }));
				expect(numbersIn(outputs).every(Number.isFinite), `${id} = ${value}`).toBe(true);
			}
		}
	});

	it('is the optimum of score minus KL divergence over strength: no other mixture does better (Gibbs)', () => {
		const pie = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).filter((p) => p.some(Boolean));
		fc.assert(
			fc.property(anyParams, pie, (params, other) => {
				const outputs = solve(params);
				const before = [params.preGreen, params.preRed, params.preBlue];
				const score = Object.values(rlhfScores(params));
				// strength · E[score] − KL(p‖before), with 0 · ln 0 = 0
				const objective = (p: number[]) =>
					p.reduce(
						(sum, q, i) => (q > 0 ? sum + q * (params.rlhfStrength * score[i] - Math.log(q / before[i])) : sum),
						0
					);
				const total = other[0] + other[1] + other[2];
				const found = objective([outputs.green.rlhf, outputs.red.rlhf, outputs.blue.rlhf]);
				// both sides add up terms of at most 100 in size, so that rounding stays below 1e-12
				expect(found).toBeGreaterThanOrEqual(objective(other.map((share) => share / total)) - 1e-12);
			}),
			{ numRuns: 500 }
		);
	});

	it('agrees with the replicator equation, integrated through both stages', () => {
		// RK4 with 4,000 steps: h ≤ 20 / 4000 = 0.005 and scores within 1 of each other, so that the error per unit of
		// strength is of order h⁴ = 6e-10, and rounding adds less than 4000 · 1e-16.
		const params = withValues({ raterDetection: 0.3, exploitableShare: 0.4 });
		const outputs = solve(params);
		const start = { green: params.preGreen, red: params.preRed, blue: params.preBlue };
		const [green, red, blue] = replicated(start, rlhfScores(params), params.rlhfStrength, 4000);
		const end = replicated({ green, red, blue }, rlvrScores(params), params.rlvrStrength, 4000);
		[outputs.green.rlhf, outputs.red.rlhf, outputs.blue.rlhf].forEach((share, i) =>
			expect(Math.abs(share - [green, red, blue][i])).toBeLessThan(1e-8)
		);
		[outputs.finalGreen, outputs.finalRed, outputs.finalBlue].forEach((share, i) =>
			expect(Math.abs(share - end[i])).toBeLessThan(1e-8)
		);
	});

	it('reports the KL divergence of its definition', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { green, red, blue, klFromPretraining } = solve(params);
				const before = [params.preGreen, params.preRed, params.preBlue];
				for (const stage of STAGES) {
					const shares = [green[stage], red[stage], blue[stage]];
					const kl = shares.reduce((sum, p, i) => (p > 0 ? sum + p * Math.log(p / before[i]) : sum), 0);
					// terms reach 100 · 11 nats, rounded at 1e-16 of their size
					expect(Math.abs(klFromPretraining[stage] - kl)).toBeLessThan(1e-11);
				}
			})
		);
	});
});

describe('red to green', () => {
	it('is left exactly as it was by RLHF when the rater sees no difference', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { redPerGreen } = solve({ ...params, raterDetection: 0 });
				expect(redPerGreen.rlhf).toBe(redPerGreen.pretraining);
			})
		);
	});

	it('falls as soon as the rater sees any difference at all', () => {
		const { redPerGreen } = solve(withValues({ raterDetection: 0.01 }));
		// strength 4 times a difference of 0.01
		expect(redPerGreen.rlhf! / redPerGreen.pretraining!).toBeCloseTo(Math.exp(-0.04), 12);
	});

	it('shifts in RLVR by strength times the difference of the scores, read off the shares', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { green, red } = solve(params);
				// shares below 1e-290 have lost digits
				fc.pre(Math.min(green.rlhf, red.rlhf, green.rlvr, red.rlvr) > 1e-290);
				const shift = Math.log(red.rlvr / green.rlvr) - Math.log(red.rlhf / green.rlhf);
				const scores = rlvrScores(params);
				expect(shift).toBeCloseTo(params.rlvrStrength * (scores.red - scores.green), 9);
			})
		);
	});

	it('is null without green, and red among the nice null without anything nice', () => {
		const noGreen = solve(withValues({ preGreen: 0, preRed: 0.4, preBlue: 0.6 }));
		expect([noGreen.redPerGreen.rlvr, noGreen.pRed, noGreen.exchangeRate]).toEqual([null, 1, null]);
		const noRed = solve(withValues({ preGreen: 0.4, preRed: 0, preBlue: 0.6 }));
		expect([noRed.redPerGreen.rlvr, noRed.pRed, noRed.exchangeRate]).toEqual([0, 0, null]);
		expect(solve(withValues({ preGreen: 0, preRed: 0, preBlue: 1 })).pRed).toBeNull();
	});
});

describe('the exchange rate', () => {
	it('is 0 when exploits never pay', () => {
		expect(solve(withValues({ exploitableShare: 0 })).exchangeRate).toBe(0);
		// caught half the time at a penalty of one success: a gain of ½ against a loss of ½
		expect(solve(withValues({ exploitCaught: 0.5, caughtPenalty: 1 })).exchangeRate).toBe(0);
	});

	it('is null where competence does not change', () => {
		expect(solve(withValues({ rlvrStrength: 0 })).exchangeRate).toBeNull();
		expect(solve(withValues({ skillGain: 0, blueHandicap: 0 })).exchangeRate).toBeNull();
	});

	it('is the taught skill’s when there is no blue: gain over skillGain', () => {
		const params = withValues({ preGreen: 0.8, preRed: 0.2, preBlue: 0 });
		expect(solve(params).exchangeRate).toBeCloseTo(exploitGain(params) / params.skillGain, 12);
	});
});

describe('the path through the pies', () => {
	it('runs from the first pie over the second to the third', () => {
		const { green, ternaryPath } = solve(defaults);
		expect(ternaryPath.green).toHaveLength(49);
		expect([0, 24, 48].map((point) => ternaryPath.green[point])).toEqual([green.pretraining, green.rlhf, green.rlvr]);
	});
});

describe('red to green against competence', () => {
	it('has the exchange rate as its slope from the end of RLHF to the end of RLVR', () => {
		const { exchangePath, exchangeRate, competence } = solve(defaults);
		const { logOdds, logRatio } = exchangePath!;
		expect((logRatio[48] - logRatio[24]) / (logOdds[48] - logOdds[24])).toBeCloseTo(exchangeRate!, 12);
		expect([0, 24, 48].map((point) => 1 / (1 + Math.exp(-logOdds[point])))).toEqual(
			[competence.pretraining, competence.rlhf, competence.rlvr].map((share) => expect.closeTo(share, 12))
		);
	});

	it('is missing where green or red is', () => {
		expect(solve(withValues({ preGreen: 0, preRed: 0.4, preBlue: 0.6 })).exchangePath).toBeNull();
		expect(solve(withValues({ preGreen: 0.4, preRed: 0, preBlue: 0.6 })).exchangePath).toBeNull();
	});
});

describe('presets', () => {
	const answer = (id: string) => solve(presetValues(selectionPies, id) as Params);

	it('are valid, and say of every value where it comes from', () => {
		for (const preset of presets) {
			expect(() => presetValues(selectionPies, preset.id)).not.toThrow();
			expect(Object.keys(preset.provenance).sort()).toEqual(Object.keys(preset.values).sort());
			expect(Object.values(preset.provenance)).not.toContain('stated');
		}
	});

	it('byrnes-today: more green than red, much blue, then the blue goes and the ratio stays', () => {
		const { green, red, blue, redPerGreen } = answer('byrnes-today');
		expect(green.pretraining).toBeGreaterThan(5 * red.pretraining);
		expect(blue.pretraining).toBeGreaterThan(0.5);
		expect(blue.rlhf).toBeLessThan(0.05);
		expect(redPerGreen.rlvr).toBe(redPerGreen.pretraining);
	});

	it('byrnes-rlvr-scaled: red grows at the cost of green and blue', () => {
		const { green, red, blue, competence } = answer('byrnes-rlvr-scaled');
		expect(red.rlvr).toBeGreaterThan(red.rlhf);
		expect(green.rlvr).toBeLessThan(green.rlhf);
		expect(blue.rlvr).toBeLessThan(blue.rlhf);
		expect(competence.rlvr).toBeGreaterThan(competence.rlhf);
	});

	it('the repaired cases have a lower exchange rate than the scaled-up one', () => {
		const scaled = answer('byrnes-rlvr-scaled').exchangeRate!;
		const right = answer('rlvr-done-right').exchangeRate!;
		expect(right).toBeGreaterThan(0);
		expect(right).toBeLessThan(scaled / 10);
		expect(answer('fixed-environments').exchangeRate).toBeLessThan(0);
	});

	it('robust-green: ends with more green than the same RLVR leaves from the usual pie', () => {
		expect(answer('robust-green').finalGreen).toBeGreaterThan(answer('byrnes-rlvr-scaled').finalGreen);
	});
});

describe('what the reader reads', () => {
	it('is a sentence of at most 40 words, with its numbers', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const text = selectionPies.sentence(params, solve(params));
				expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
				expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
			})
		);
	});

	it('fills every placeholder of the equations', () => {
		const values = selectionPies.equationValues(defaults, solve(defaults));
		const names = selectionPies.equations.flatMap(({ tex }) => [...tex.matchAll(/\\val\{(\w+)\}/g)].map((m) => m[1]));
		for (const name of names) expect(values[name], name).toMatch(/\d/);
	});
});
