import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameBudget } from './frame-budget';

type Work = 'numbers' | 'charts';
const budget = () => new FrameBudget<Work>({ frame: 1, numbers: 1, charts: 1 });

describe('a frame budget', () => {
	it('expects of a frame what its parts were guessed to take', () => {
		expect(budget().estimate([])).toBe(1);
		expect(budget().estimate(['numbers', 'charts'])).toBe(3);
	});

	it('comes to expect what frames take', () => {
		const cost = { frame: 2, numbers: 7, charts: 12 };
		const learned = budget();
		const sets: Work[][] = [[], ['numbers'], ['charts'], ['numbers', 'charts']];
		for (let round = 0; round < 200; round++)
			for (const works of sets)
				learned.took(
					works,
					works.reduce((sum, work) => sum + cost[work], cost.frame)
				);
		// Each estimate moves a third of the way to what it sees; after 200 rounds what is left of the guesses is far below 1 %.
		for (const works of sets) {
			const truth = works.reduce((sum, work) => sum + cost[work], cost.frame);
			expect(Math.abs(learned.estimate(works) - truth) / truth).toBeLessThan(0.01);
		}
	});

	it('moves towards every measurement, by a third of the way, and never to nothing', () => {
		fc.assert(
			fc.property(
				fc.subarray<Work>(['numbers', 'charts']),
				fc.double({ min: 0, max: 1e4, noNaN: true }),
				(works, ms) => {
					const learning = budget();
					const before = learning.estimate(works);
					learning.took(works, ms);
					const after = learning.estimate(works);
					expect(after).toBeCloseTo(before + (Math.max(ms, 0.1) - before) / 3, 9);
					expect(after).toBeGreaterThan(0);
				}
			)
		);
	});
});
