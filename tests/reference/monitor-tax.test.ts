import { describe, expect, it } from 'vitest';
import { solve } from '../../src/lib/sims/monitor-tax/model';
import type { Params } from '../../src/lib/sims/monitor-tax/params';

const params = (values: Partial<Params>): Params => ({
	arrangement: 'separate',
	headQuality: 0,
	monitorQuality: 3.28995,
	threshold: 2.326348,
	firstThreshold: 0,
	baseRate: 0.01,
	passageTokens: 1,
	scoreCorrelation: 0,
	coverage: 1,
	tokensPerDay: 1e6,
	draftCost: 0.1,
	draftLength: 4,
	acceptance: 0.8,
	heads: 1,
	headCost: 0.001,
	monitorCost: 0.1,
	trainingCost: 1e5,
	tokensServed: 1e15,
	...values
});

// The project's reference table for an AUC of .99 (d′ = 3.28995), equal variances, three digits; the thresholds are the
// normal quantiles 1.281552, 2.326348, 3.090232, 3.719016 and 4.264891 of the false positive rates.
describe('recall at a false positive rate, against the table', () => {
	it.each([
		[1.281552, 0.1, 0.978],
		[2.326348, 0.01, 0.832],
		[3.090232, 0.001, 0.579],
		[3.719016, 1e-4, 0.334],
		[4.264891, 1e-5, 0.165]
	])('from %f on: %f of harmless and %f of harmful', (threshold, falsePositives, recall) => {
		const outputs = solve(params({ threshold }));
		expect(Math.abs(outputs.falsePositiveRate / falsePositives - 1)).toBeLessThan(1e-5);
		expect(Math.abs(outputs.recall - recall)).toBeLessThanOrEqual(5e-4);
	});

	// Same table: precision at a false positive rate of .01, by prevalence.
	it.each([
		[0.01, 0.457],
		[0.001, 0.0769],
		[0.00021, 0.0172]
	])('prevalence %f: precision is %f', (baseRate, precision) => {
		const half = precision > 0.1 ? 5e-4 : 5e-5;
		expect(Math.abs(solve(params({ baseRate })).precision - precision)).toBeLessThanOrEqual(half);
	});
});

// By hand, for α = 4/5, γ = 4, c = 1/10: tokens per pass 1 + 4/5 + 16/25 + 64/125 + 256/625 = 2101/625; a pass costs 7/5.
describe('costs, in fractions', () => {
	it('are those of the geometric series', () => {
		const outputs = solve(params({}));
		expect(outputs.tokensPerPass).toBeCloseTo(2101 / 625, 14);
		expect(outputs.costPerToken).toBeCloseTo(((7 / 5) * 625) / 2101, 14);
		expect(outputs.overheadByArrangement.separate).toBeCloseTo(2101 / 8750, 14);
		// 4 drafted tokens a pass at 1/10, a thousandth of that for the head, beside 7/5; its training adds 2.4e-10
		expect(outputs.overheadByArrangement.heads).toBeCloseTo(0.0004 / 1.4, 8);
	});
});
