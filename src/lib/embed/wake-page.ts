import { toolsWhenNeeded } from '../essay/late-tools';
import { encodedState } from '../kernel/state-token';
import type { Run } from '../runtime/run.svelte';
import { changeOf } from './change';
import { wakeEmbedded } from './wake';

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
			void wakeEmbedded(root, following).then(({ session, whole }) =>
				toolsWhenNeeded(root, session, whole, { seen: false })
			);
		},
		{ rootMargin: '300px' }
	);
	near.observe(root);
};
