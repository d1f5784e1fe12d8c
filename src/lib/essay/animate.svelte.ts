import { frames } from '../runtime/clock';
import { figureFrames } from '../runtime/figure-frames';
import { reducedMotion } from '../runtime/reduced-motion';
import type { Run } from '../runtime/run.svelte';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.splice(0).forEach((drawn) => drawn());

/** A message posted in a frame arrives when the browser has drawn it. */
const afterFrame = (drawn: () => void): void => {
	if (waiting.push(drawn) === 1) channel.port2.postMessage(null);
};

/** A figure's frames: only while something has to follow, or is in sight and moves. */
export const animate = (root: HTMLElement, run: Run, write: () => void): void => {
	let visible = $state(false);
	let stop: (() => void) | null = null;
	const frame = figureFrames(run, {
		calm: reducedMotion(),
		visible: () => visible,
		write,
		afterFrame,
		now: () => performance.now()
	});
	const rest = () => {
		stop?.();
		stop = null;
	};
	new IntersectionObserver(([entry]) => (visible = entry.isIntersecting)).observe(root);
	$effect.root(() => {
		$effect(() => {
			void visible;
			void run.values;
			void run.seed;
			void run.playing;
			void run.frame;
			stop ??= frames.each((elapsed) => frame(elapsed) || rest());
		});
	});
};
