import { elapsed, paused, started, STOPPED } from './lesson-clock';
import type { Shown } from './messages';

/** What changes what is shown; everything else that can be asked for concerns a window only. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'clock' | 'reset' | { readonly step: number };

export const isMove = (action: unknown): action is Move =>
	typeof action === 'object'
		? Number.isInteger((action as { step?: unknown } | null)?.step)
		: ['next', 'previous', 'first', 'last', 'blank', 'clock', 'reset'].includes(String(action));

/**
 * What the projector shows after a move. Leaving the first step sets the clock going, once; a blank screen shows again
 * whichever step is asked for.
 *
 * @param steps  how many there are, ≥ 1
 * @param now  milliseconds of the wall clock
 */
export const shownAfter = (shown: Shown, move: Move, steps: number, now: number): Shown => {
	const { step, blank, clock } = shown;
	if (move === 'blank') return { ...shown, blank: !blank };
	if (move === 'clock') return { ...shown, clock: clock.since === null ? started(clock, now) : paused(clock, now) };
	if (move === 'reset') return { ...shown, clock: STOPPED, entered: 0 };
	const asked = { next: step + 1, previous: step - 1, first: 0, last: steps - 1 };
	const to = Math.min(Math.max(typeof move === 'object' ? move.step : asked[move], 0), steps - 1);
	if (to === step) return { ...shown, blank: false };
	const begins = to > 0 && clock.since === null && elapsed(clock, now) === 0;
	const running = begins ? started(clock, now) : clock;
	return { step: to, blank: false, clock: running, entered: elapsed(running, now) };
};
