import { describe, expect, it } from 'vitest';
import { emptySummary, summaryWith, variance } from '../../kernel/summary';
import { requiredValues } from '../../kernel/validation';
import { disagreementProbability } from './disagreement';
import { weightsAfter } from './model';
import type { Params } from './params';
import { meanPushesAtStart } from './push';
import { proxyUnlearning } from './sim';
import { init, step } from './training';

const defaults = { ...(requiredValues(proxyUnlearning, {}) as Params), steps: 200 }; // one example a step
const cases: Params[] = [
	defaults,
	{ ...defaults, startOnProxy: 0.3, conceptQuality: 0.6, proxyCorrelation: 0.95 },
	{ ...defaults, startOnProxy: 0, proxyCorrelation: 0, conceptQuality: 0.9 },
	{ ...defaults, improvesAt: 0, conceptQuality: 0.2, laterQuality: 0.9 }
];

describe('what one example does at the start', () => {
	it.each(cases)('adds up to the first step of the exact answer', (params) => {
		const { differential, other } = meanPushesAtStart(params);
		const share = disagreementProbability(params.proxyCorrelation);
		const [before, after] = [weightsAfter(params, 0), weightsAfter(params, 1)];
		const moved = after.base - after.proxy - (before.base - before.proxy);
		expect(share * differential! + (1 - share) * other).toBeCloseTo(moved, 14);
	});

	it.each(cases)('is what drawn examples do, on average', (params) => {
		let [differential, other] = [emptySummary, emptySummary];
		for (let seed = 0; seed < 5000; seed++) {
			const [example] = step(init(params, seed), params, 1).seen;
			if (example.differential) differential = summaryWith(differential, example.push);
			else other = summaryWith(other, example.push);
		}
		const exact = meanPushesAtStart(params);
		for (const [sample, mean] of [
			[differential, exact.differential!],
			[other, exact.other]
		] as const) {
			// 4 standard errors: over 8 comparisons that fails by chance once in 2,000
			const standardError = Math.sqrt(variance(sample) / sample.count);
			expect(Math.abs(sample.mean - mean)).toBeLessThan(4 * standardError);
		}
	});

	it('is nothing on a perfect proxy, which no example contradicts', () => {
		expect(meanPushesAtStart({ ...defaults, proxyCorrelation: 1 })).toEqual({ differential: null, other: 0 });
	});
});
