import { StepDebt } from './clock';
import type { Run } from './run.svelte';

/** ms of each frame that live runs may take to follow new settings. */
const DERIVE_MS = 4;
/** ms between two updates of large tables during a drag. */
const CALM_MS = 100;
/** ms that a complete cohort stays in view before the next one begins, at speed 1. */
const FINISHED_MS = 900;
/** Parts of a run that reduced motion shows. */
const CALM_PARTS = 6;

/**
 * What a figure does in a frame. The frame in which a control moved belongs to the numbers, which are there already; in the
 * next one the charts are drawn and the live runs follow; tables follow a few times a second. Owed steps are all taken.
 *
 * @param calm  reduced motion: runs advance by sixths
 * @returns the function to call each frame with the ms since the last; it says whether there is more to do
 */
export const figureFrames = (run: Run, calm: boolean): ((elapsed: number) => boolean) => {
	const debt = new StepDebt();
	let seen = run.exact;
	let sinceTables = 0;
	let sinceComplete = 0;
	let held = 0;

	const follow = (elapsed: number) => {
		if (run.drawn.exact !== run.exact || run.drawn.values !== run.values) run.draw();
		sinceTables += elapsed;
		if (run.calm !== run.drawn && sinceTables > CALM_MS) {
			run.rest();
			sinceTables = 0;
		}
		const start = performance.now();
		run.derive(() => performance.now() - start > DERIVE_MS);
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
		if (run.exact !== seen) {
			seen = run.exact;
			return true;
		}
		follow(elapsed);
		if (run.playing && run.live.stale === 0) play(elapsed);
		return run.playing || run.live.stale > 0 || run.calm !== run.drawn;
	};
};
