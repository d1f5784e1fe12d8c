import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, STOPPED } from './lesson-clock';
import type { Shown } from './messages';
import { isMove, shownAfter, type Move } from './shown';

const START: Shown = { step: 0, blank: false, clock: STOPPED, entered: 0 };
const moves = fc.array(
	fc.record({
		move: fc.oneof(
			fc.constantFrom<Move>('next', 'previous', 'first', 'last', 'blank', 'clock', 'reset'),
			fc.record({ step: fc.integer({ min: -3, max: 12 }) })
		),
		wait: fc.integer({ min: 0, max: 600_000 })
	}),
	{ maxLength: 30 }
);

describe('what the projector shows', () => {
	it('is always one of its steps, entered no later than now', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9 }), moves, (steps, list) => {
				let [shown, now] = [START, 1_700_000_000_000];
				for (const { move, wait } of list) {
					now += wait;
					const before = shown;
					shown = shownAfter(shown, move, steps, now);
					expect(shown.step).toBeGreaterThanOrEqual(0);
					expect(shown.step).toBeLessThan(steps);
					expect(shown.entered).toBeLessThanOrEqual(elapsed(shown.clock, now));
					if (shown.step !== before.step) expect(shown.blank).toBe(false);
					if (move === 'blank') expect(shown).toEqual({ ...before, blank: !before.blank });
				}
			})
		);
	});

	it('starts its clock on leaving the first step, and never again by itself', () => {
		const second = shownAfter(START, 'next', 6, 1000);
		expect(second.clock).toEqual({ since: 1000, before: 0 });
		const stopped = shownAfter(second, 'clock', 6, 5000);
		expect(shownAfter(stopped, 'next', 6, 9000).clock).toEqual({ since: null, before: 4000 });
		expect(shownAfter(START, 'previous', 6, 1000)).toEqual(START);
	});

	it('comes back from blank at the end as well, where there is nothing after it', () => {
		const last = { ...START, step: 5, blank: true };
		expect(shownAfter(last, 'next', 6, 0)).toEqual({ ...last, blank: false });
	});
});

it.each([
	['next', true],
	[{ step: 2 }, true],
	[{ step: 0.5 }, false],
	[null, false],
	['full', false],
	[3, false],
	['constructor', false]
])('%j moves it: %s', (action, moves) => expect(isMove(action)).toBe(moves));
