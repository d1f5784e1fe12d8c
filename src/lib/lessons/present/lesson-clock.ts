/**
 * A stopwatch as plain data, so that two windows can show the same one. Times are milliseconds of the wall clock.
 */
export interface LessonClock {
	/** When it was last set going; null while it stands. */
	readonly since: number | null;
	/** What had run before that. */
	readonly before: number;
}

export const STOPPED: LessonClock = { since: null, before: 0 };

/** @returns milliseconds, ≥ 0 also where the wall clock was put back */
export const elapsed = ({ since, before }: LessonClock, now: number): number =>
	before + (since === null ? 0 : Math.max(0, now - since));

export const started = (clock: LessonClock, now: number): LessonClock =>
	clock.since === null ? { since: now, before: clock.before } : clock;

export const paused = (clock: LessonClock, now: number): LessonClock => ({ since: null, before: elapsed(clock, now) });

/** `4:05`; an hour is 60:00. */
export const clockText = (ms: number): string => {
	const seconds = Math.floor(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/**
 * How far a lesson is from its plan, in words.
 *
 * @param ms  elapsed in all
 * @param from, minutes  when the step in hand should begin, and how long it should take
 */
export const paceText = (ms: number, from: number, minutes: number): string => {
	const now = ms / 60_000;
	const off = now < from ? now - from : Math.max(0, now - from - minutes);
	const whole = Math.round(Math.abs(off));
	if (whole === 0) return 'on time';
	return `${whole} ${whole === 1 ? 'minute' : 'minutes'} ${off < 0 ? 'ahead' : 'behind'}`;
};
