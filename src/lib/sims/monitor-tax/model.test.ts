import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPositions } from '../../kernel/any-positions';
import { requiredValues } from '../../kernel/validation';
import { solve } from './model';
import { parameters, type Params } from './params';
import { humpsOf } from './score-chart';
import { monitorTax } from './sim';

const anyParams = anyPositions<Params>(parameters);
const withValues = (values: Partial<Params>): Params => requiredValues(monitorTax, values) as Params;

describe('speculative decoding', () => {
	it('yields one token a pass when no draft is kept, and all of them and one more when each is', () => {
		for (const draftLength of [1, 4, 16]) {
			expect(solve(withValues({ draftLength, acceptance: 0 })).tokensPerPass).toBe(1);
			expect(solve(withValues({ draftLength, acceptance: 1 })).tokensPerPass).toBe(draftLength + 1);
		}
	});

	it('has the closed form of the geometric series', () => {
		for (const acceptance of [0.1, 0.5, 0.8, 0.99]) {
			const { tokensPerPass } = solve(withValues({ acceptance, draftLength: 7 }));
			expect(tokensPerPass).toBeCloseTo((1 - acceptance ** 8) / (1 - acceptance), 12);
		}
	});
});

describe('the tax', () => {
	it('of a separate monitor is its cost beside that of a token, times what it reads', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { overheadByArrangement, costPerToken } = solve(params);
				const expected = (params.coverage * params.monitorCost) / costPerToken;
				expect(Math.abs(overheadByArrangement.separate / expected - 1)).toBeLessThan(1e-12);
			})
		);
	});

	it('of heads is nothing but their training when they cost nothing to run', () => {
		const params = { ...withValues({}), headCost: 0 };
		const { overheadByArrangement, costPerToken } = solve(params);
		expect(overheadByArrangement.heads).toBeCloseTo(params.trainingCost / params.tokensServed / costPerToken, 15);
	});

	it('of both in a row lies between that of heads alone and that of both reading everything', () => {
		fc.assert(
			fc.property(anyParams, (any) => {
				const { overheadByArrangement: tax } = solve({ ...any, coverage: 1 });
				expect(tax.cascade).toBeGreaterThanOrEqual(tax.heads);
				expect(tax.cascade).toBeLessThanOrEqual((tax.heads + tax.separate) * (1 + 1e-12));
			})
		);
	});
});

describe('flags', () => {
	it('are as precise as chance when the monitor sees nothing', () => {
		const blind = { headQuality: 0, monitorQuality: 0, baseRate: 0.01 };
		for (const arrangement of ['heads', 'separate', 'cascade'] as const)
			expect(solve(withValues({ ...blind, arrangement })).precision).toBeCloseTo(0.01, 14);
	});

	it('multiply odds by the likelihood ratio of a flag: Bayes’ rule', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				fc.pre(params.baseRate > 0 && params.baseRate < 1);
				const { precision, recall, falsePositiveRate } = solve(params);
				fc.pre(precision < 1 && precision > 0);
				const odds = (params.baseRate / (1 - params.baseRate)) * (recall / falsePositiveRate);
				// relative to the smaller of precision and 1 − precision, which is where rounding shows
				expect(Math.abs(precision - odds / (1 + odds))).toBeLessThan(1e-12 * Math.min(1, odds) + 1e-15);
			})
		);
	});

	it('are fewer and more precise from a higher threshold on', () => {
		fc.assert(
			fc.property(anyParams, (any) => {
				fc.pre(any.baseRate > 0 && any.baseRate < 1 && any.threshold <= 7.9);
				const [low, high] = [solve(any), solve({ ...any, threshold: any.threshold + 0.1 })];
				expect(high.flagsPerMillion).toBeLessThanOrEqual(low.flagsPerMillion * (1 + 1e-12));
				expect(high.precision).toBeGreaterThanOrEqual(low.precision * (1 - 1e-12));
			})
		);
	});

	it('add up in a day: those flagged and those missed are all harm that there is', () => {
		fc.assert(
			fc.property(anyParams, (params) => {
				const { flagsPerDay, precision, missedPerDay } = solve(params);
				const harmful = (params.tokensPerDay / params.passageTokens) * params.baseRate;
				expect(flagsPerDay * precision + missedPerDay).toBeGreaterThanOrEqual(harmful * (1 - 1e-12));
				expect(flagsPerDay * precision + missedPerDay).toBeLessThanOrEqual(harmful * (1 + 1e-12));
			})
		);
	});

	it('gain from averaging as the root of the tokens when they err apart, and not at all when they err alike', () => {
		const eye = (passageTokens: number, scoreCorrelation: number) =>
			solve(withValues({ passageTokens, scoreCorrelation })).headsPassageQuality;
		expect(eye(100, 0)).toBeCloseTo(15, 12);
		expect(eye(100, 1)).toBeCloseTo(1.5, 12);
		expect(eye(1, 0.3)).toBeCloseTo(1.5, 12);
	});
});

it('draws its humps as high at the broken line', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const { evenScore, harmlessTop, harmfulTop, harmfulAt } = humpsOf(params);
			fc.pre(evenScore !== null && Math.abs(evenScore) < 100);
			const harmless = harmlessTop - evenScore! ** 2 / 2 / Math.LN10;
			const harmful = harmfulTop - (evenScore! - harmfulAt) ** 2 / 2 / Math.LN10;
			// differences of squares up to 10⁴
			expect(Math.abs(harmless - harmful)).toBeLessThan(1e-9);
		})
	);
});
