import { StepDebt } from './clock';
import type { Run } from './run.svelte';

/** ms of each frame that live runs may take to follow new settings. */
const DERIVE_MS = 4;
/** ms between two updates of the live runs, and of large tables, during a drag: each a frame of its own. */
const LIVE_MS = 50;
const TABLE_MS = 100;
/** ms that a complete cohort stays in view before the next one begins, at speed 1. */
const FINISHED_MS = 900;
/** Parts of a run that reduced motion shows. */
const CALM_PARTS = 6;

/**
 * What a figure does in a frame. The frame in which a control moved belongs to the numbers, which are there already; in the
 * next one the charts are drawn; live runs follow up to twenty times a second, large tables up to ten. Owed steps are all taken.
 *
 * @param calm  reduced motion: runs advance by sixths
 * @returns the function to call each frame with the ms since the last; it says whether there is more to do
 */
export const figureFrames = (run: Run, calm: boolean): ((elapsed: number) => boolean) => {
	const debt = new StepDebt();
	let seen = run.answer;
	let sinceLive = 0;
	let sinceTables = 0;
	let sinceComplete = 0;
	let held = 0;

	/** At most one kind of work a frame: charts first, then live runs, then tables. */
	const follow = (elapsed: number) => {
		sinceLive += elapsed;
		sinceTables += elapsed;
		if (run.drawn !== run.answer) {
			run.draw();
			if (sinceLive < LIVE_MS) return;
		}
		if (run.live.stale > 0 && !run.sample) {
			sinceLive = 0;
			const start = performance.now();
			run.derive(() => performance.now() - start > DERIVE_MS);
		} else if (run.calm !== run.drawn && sinceTables > TABLE_MS) {
			sinceTables = 0;
			run.rest();
		}
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
		if (run.answer !== seen) {
			seen = run.answer;
			return true;
		}
		follow(elapsed);
		if (run.sample) return run.calm !== run.drawn;
		if (run.playing && run.live.stale === 0) play(elapsed);
		return run.playing || run.live.stale > 0 || run.calm !== run.drawn;
	};
};
