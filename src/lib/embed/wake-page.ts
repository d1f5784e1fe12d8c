import type { SimulationWithWidget } from '../essay/figure';
import type { FigureSession } from '../essay/figure-session.svelte';
import { encodedState } from '../kernel/state-token';
import type { Run } from '../runtime/run.svelte';
import { changeOf } from './change';
import { wakeEmbedded } from './wake';

const TOUCHES = ['pointerover', 'pointerdown', 'focusin'] as const;

/**
 * A page with ten figures fetches the buttons of those that a reader turns to. A press that comes before its button is awake
 * is done again once it is.
 */
const toolsWhenTouched = (root: HTMLElement, session: FigureSession, whole: SimulationWithWidget): void => {
	let pressed: HTMLElement | null = null;
	const press = (event: Event) => {
		const button = (event.target as Element).closest<HTMLElement>(
			'[data-island="play"] button, [data-island="tools"] button'
		);
		if (button) pressed = button;
	};
	const touched = async () => {
		for (const name of TOUCHES) root.removeEventListener(name, touched);
		const { wakeTools } = await import('../essay/wake-tools');
		await wakeTools(root, session, whole);
		root.removeEventListener('click', press, true);
		root.dataset.tools = '';
		pressed?.click();
	};
	root.addEventListener('click', press, true);
	for (const name of TOUCHES) root.addEventListener(name, touched);
};

/** The page's own line, and the page around it, follow the figure. */
const following = (run: Run): void => {
	const link = document.querySelector<HTMLAnchorElement>('[data-page-link]');
	if (link) link.hash = link.hash.replace(/=.*/, `=${encodedState(run.sim, run, null)}`);
	const seed = document.querySelector('[data-seed]');
	if (seed) seed.textContent = `seed ${run.seed}`;
	if (parent !== window) parent.postMessage({ type: 'deceptive-alignment:change', ...changeOf(run) }, '*');
};

/** Wakes the figure that the server drew, when it comes near the screen. */
export const wakePage = (root: HTMLElement): void => {
	const near = new IntersectionObserver(
		([entry]) => {
			if (!entry.isIntersecting) return;
			near.disconnect();
			void wakeEmbedded(root, following).then(({ session, whole }) => toolsWhenTouched(root, session, whole));
		},
		{ rootMargin: '300px' }
	);
	near.observe(root);
};
