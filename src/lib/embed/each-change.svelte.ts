import type { Run } from '../runtime/run.svelte';

const QUIET_MS = 250;

/**
 * Calls back when a reader has moved the figure and been quiet for a moment, and when an answer comes later than that.
 *
 * @returns the function that ends it
 */
export const eachChange = (run: Run, changed: () => void): (() => void) => {
	let [values, seed, isAnswered] = [run.values, run.seed, run.isAnswered];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const end = $effect.root(() => {
		$effect(() => {
			const isNews = run.values !== values || run.seed !== seed || (run.isAnswered && !isAnswered);
			isAnswered = run.isAnswered;
			if (!isNews) return;
			[values, seed] = [run.values, run.seed];
			clearTimeout(timer);
			timer = setTimeout(changed, QUIET_MS);
		});
	});
	return () => {
		clearTimeout(timer);
		end();
	};
};
