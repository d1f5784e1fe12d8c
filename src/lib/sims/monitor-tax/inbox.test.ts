import { describe, expect, it } from 'vitest';
import { talliedRuns } from '../../kernel/estimate';
import { randomFrom } from '../../kernel/random';
import { emptySummary, summaryWith, variance } from '../../kernel/summary';
import { requiredValues } from '../../kernel/validation';
import { init, step } from './inbox';
import { FLAGS, PASSES_PER_STEP } from './steps';
import { solve } from './model';
import type { Params } from './params';
import { drawnScore, passageQuality } from './scores';
import { monitorTax } from './sim';

const withValues = (values: Partial<Params>): Params => requiredValues(monitorTax, values) as Params;

describe('an inbox', () => {
	it('is full after as many steps as it holds flags, and then stays as it is', () => {
		const params = withValues({});
		const run = step(init(params, 1), params, FLAGS);
		expect(run.flags).toHaveLength(FLAGS);
		expect(run.kept).toHaveLength(FLAGS * PASSES_PER_STEP);
		expect(run.flags.every(({ after }) => Number.isInteger(after) && after >= 1)).toBe(true);
		expect(run.kept.every((kept) => kept >= 0 && kept <= params.draftLength)).toBe(true);
		expect(step(run, params, 1)).toBe(run);
	});

	it('holds nothing real where nothing is harmful, and nothing else where everything is', () => {
		const real = (baseRate: number) => {
			const params = withValues({ baseRate, threshold: 1 });
			return step(init(params, 2), params, FLAGS).flags.filter((flag) => flag.real).length;
		};
		expect([real(0), real(1)]).toEqual([0, FLAGS]);
	});

	it('estimates the rate of flags without bias, also where nearly every passage is flagged', () => {
		for (const threshold of [0, 0.5, 3]) {
			const params = withValues({ threshold, passageTokens: 1 });
			const rate = talliedRuns(monitorTax, params, 5, 0, 4000).summaries.flagsPerMillion;
			// 4.5 standard errors, over 3 comparisons: a right model fails once in 50,000
			const error = 4.5 * Math.sqrt(variance(rate) / rate.count);
			expect(Math.abs(rate.mean - solve(params).flagsPerMillion), `from ${threshold}`).toBeLessThan(error);
		}
	});
});

describe('a passage’s score, token by token', () => {
	it.each([
		[1, 0],
		[16, 0.2],
		[50, 0.9]
	])('%d tokens at correlation %f: has unit variance and the mean of its kind', (passageTokens, scoreCorrelation) => {
		const params = withValues({ passageTokens, scoreCorrelation });
		const random = randomFrom(9);
		for (const isHarmful of [false, true]) {
			let scores = emptySummary;
			for (let n = 0; n < 4000; n++) scores = summaryWith(scores, drawnScore(random, params, 1.5, isHarmful));
			// 4.5 standard errors: 1/√n of a mean, √(2/n) of a normal variance
			expect(Math.abs(scores.mean - (isHarmful ? passageQuality(params, 1.5) : 0))).toBeLessThan(4.5 / Math.sqrt(4000));
			expect(Math.abs(variance(scores) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / 4000));
		}
	});
});
