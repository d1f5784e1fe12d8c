import { frames } from '../runtime/clock';
import { figureFrames } from '../runtime/figure-frames';
import type { Run } from '../runtime/run.svelte';

/** A figure's frames: only while it is in sight and something moves. */
export const animate = (root: HTMLElement, run: Run): void => {
	const frame = figureFrames(run, matchMedia('(prefers-reduced-motion: reduce)').matches);
	let visible = $state(false);
	let stop: (() => void) | null = null;
	const rest = () => {
		stop?.();
		stop = null;
	};
	new IntersectionObserver(([entry]) => (visible = entry.isIntersecting)).observe(root);
	$effect.root(() => {
		$effect(() => {
			void run.values;
			void run.seed;
			void run.playing;
			void run.frame;
			if (!visible) rest();
			else stop ??= frames.each((elapsed) => frame(elapsed) || rest());
		});
	});
};
