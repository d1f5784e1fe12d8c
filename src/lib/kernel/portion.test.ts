import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPortion } from './portion';

const stage = fc.record({ batch: fc.integer({ min: 1, max: 9 }) });

describe('portions of a large sample', () => {
	it('follow each other without a gap, each at most a batch, until every goal is reached', () => {
		const goals = fc.array(fc.tuple(stage, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 30 })), {
			minLength: 1,
			maxLength: 3
		});
		fc.assert(
			fc.property(goals, (all) => {
				const stages = all.map(([one]) => one);
				const wanted = all.map(([, goal]) => goal);
				const opening = all.map(([, , some]) => some);
				const done = wanted.map(() => 0);
				for (let portion; (portion = nextPortion(stages, done, wanted, opening));) {
					expect(portion.from).toBe(done[portion.stage]);
					expect(portion.to - portion.from).toBeGreaterThan(0);
					expect(portion.to - portion.from).toBeLessThanOrEqual(stages[portion.stage].batch);
					done[portion.stage] = portion.to;
				}
				expect(done).toEqual(wanted);
			})
		);
	});

	it('fill every opening before anything else', () => {
		const stages = [{ batch: 4 }, { batch: 1 }];
		const done = [0, 0];
		for (let portion; (portion = nextPortion(stages, done, [1000, 3], [10, 3]));) {
			if (done[0] > 10) expect(done[1]).toBe(3);
			done[portion.stage] = portion.to;
		}
		expect(done).toEqual([1000, 3]);
	});
});
