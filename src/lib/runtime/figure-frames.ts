import { StepDebt } from './clock';
import { FrameBudget } from './frame-budget';
import type { Answer, Run } from './run.svelte';

/** ms of a frame that live runs may take to follow new settings. */
const DERIVE_MS = 4;
/** ms that a frame in which a control moved may take, so that the control keeps to the hand; and any other frame. */
const MOVED_MS = 5;
const FREE_MS = 11;
/** ms before anything was measured: numbers and charts just fit beside a moving control; of the rest too much rather than too little, for code runs slowest the first time. */
const GUESSES = { frame: 1, numbers: 1.5, charts: 2.5, live: 5, prose: 4, tables: 4, play: 3 } as const;
/** ms that a complete cohort stays in view before the next one begins, at speed 1. */
const FINISHED_MS = 900;
/** Parts of a run that reduced motion shows. */
const CALM_PARTS = 6;

type Work = 'numbers' | 'charts' | 'live' | 'prose' | 'tables';
/** ms between two updates of each during a drag; the first of equals goes first. */
const EVERY: Readonly<Record<Work, number>> = { numbers: 0, charts: 0, live: 50, prose: 80, tables: 100 };
/** What a reader may hear or read while the figure itself is out of sight. */
const OUT_OF_SIGHT: ReadonlySet<Work> = new Set(['numbers', 'prose']);

export interface FigureFramesOptions {
	/** Reduced motion: runs advance by sixths. */
	readonly calm: boolean;
	readonly visible: () => boolean;
	/** Writes the figure's values into the prose. */
	readonly write: () => void;
	/** Calls back as soon as the frame under way has been drawn. */
	readonly afterFrame: (drawn: () => void) => void;
	readonly now: () => number;
}

/**
 * What a figure does in a frame. A control moves at once; numbers, charts, live runs, values in the prose and tables follow
 * in the same frame where the machine is quick enough, else in the next ones, what has waited longest first. No work waits
 * because of a hand that never rests, and owed steps of the live runs are all taken.
 *
 * @returns the function to call each frame with the ms since the last; it says whether there is more to do
 */
export const figureFrames = (
	run: Run,
	{ calm, visible, write, afterFrame, now }: FigureFramesOptions
): ((elapsed: number) => boolean) => {
	const budget = new FrameBudget<Work | 'play'>(GUESSES);
	const waited: Record<Work, number> = { numbers: 0, charts: 0, live: 0, prose: 0, tables: 0 };
	const debt = new StepDebt();
	let seen = run.values;
	let written: Answer | null = null;
	let postponed = false;
	let sinceComplete = 0;
	let held = 0;

	const stale: Readonly<Record<Work, () => boolean>> = {
		numbers: () => run.said !== run.answer,
		charts: () => run.drawn !== run.answer,
		live: () => run.live.stale > 0 && !run.sample,
		prose: () => written !== run.answer,
		tables: () => run.calm !== run.answer
	};
	const follow: Readonly<Record<Work, () => void>> = {
		numbers: () => run.say(),
		charts: () => run.draw(),
		live: () => {
			const start = now();
			run.derive(() => now() - start > DERIVE_MS);
		},
		prose: () => {
			write();
			written = run.answer;
		},
		tables: () => run.rest()
	};

	const waiting = (): Work[] =>
		(Object.keys(EVERY) as Work[]).filter((work) => (visible() || OUT_OF_SIGHT.has(work)) && stale[work]());

	/**
	 * Does what fits; in a frame in which nothing moved, or after one that postponed everything, at least one thing.
	 *
	 * @param besides  what the frame does anyway
	 */
	const catchUp = (moved: boolean, besides: readonly 'play'[]): Work[] => {
		const overdue = (work: Work) => waited[work] - EVERY[work];
		const due = waiting()
			.filter((work) => overdue(work) >= 0)
			.sort((a, b) => overdue(b) - overdue(a));
		const hurried = moved && !postponed;
		const done: Work[] = [];
		for (const work of due) {
			const must = done.length === 0 && !hurried;
			if (!must && budget.estimate([...besides, ...done, work]) > (hurried ? MOVED_MS : FREE_MS)) continue;
			follow[work]();
			if (!stale[work]()) waited[work] = 0;
			done.push(work);
		}
		postponed = due.length > 0 && done.length === 0;
		return done;
	};

	const play = (elapsed: number) => {
		const { live } = run;
		sinceComplete = live.isComplete ? sinceComplete + elapsed * run.speed : 0;
		if (sinceComplete > 0 && sinceComplete < FINISHED_MS) return;
		held += debt.owed(elapsed, run.sim.live.pace * run.speed);
		if (held === 0 || (calm && held < live.stepsPerRun / CALM_PARTS)) return;
		const left = live.isComplete ? live.stepsPerRun : live.stepsPerRun - live.playhead;
		run.advance(Math.min(held, left));
		held = Math.max(0, held - left);
	};

	return (elapsed) => {
		const start = now();
		for (const work of Object.keys(waited) as Work[]) waited[work] += elapsed;
		const moved = run.values !== seen;
		seen = run.values;
		const willPlay = () => visible() && run.playing && !run.sample && run.live.stale === 0;
		const done = catchUp(moved, willPlay() ? ['play'] : []);
		const plays = willPlay();
		if (plays) play(elapsed);
		const works = plays ? [...done, 'play' as const] : done;
		afterFrame(() => budget.took(works, now() - start));
		return plays || waiting().length > 0;
	};
};
