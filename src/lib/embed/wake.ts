import type { SimulationWithWidget } from '../essay/figure';
import type { FigureSession } from '../essay/figure-session.svelte';
import { started, wakeFigure, type Place } from '../essay/wake-figure';
import type { Run } from '../runtime/run.svelte';
import { eachChange } from './each-change.svelte';

const modules = import.meta.glob<{ default: SimulationWithWidget }>('../sims/*/index.ts');

export const simulationNames: readonly string[] = Object.keys(modules).map((path) => path.split('/')[2]);

/** Wakes an embedded figure. @param changed  told once now and after every change that a reader makes */
export const wakeEmbedded = async (
	root: HTMLElement,
	changed: (run: Run) => void,
	place?: Place
): Promise<{ session: FigureSession; end: () => void }> => {
	const { default: whole } = await modules[`../sims/${root.dataset.sim}/index.ts`]();
	const session = await wakeFigure(root, whole, null, place);
	started(root, session);
	changed(session.run);
	return { session, end: eachChange(session.run, () => changed(session.run)) };
};

const TOUCHES = ['pointerover', 'pointerdown', 'focusin'] as const;

/**
 * A page with ten figures fetches the buttons of those that a reader turns to. A press that comes before its button is awake
 * is done again once it is.
 */
const toolsWhenTouched = (root: HTMLElement, session: FigureSession): void => {
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
		await wakeTools(root, session);
		root.removeEventListener('click', press, true);
		root.dataset.tools = '';
		pressed?.click();
	};
	root.addEventListener('click', press, true);
	for (const name of TOUCHES) root.addEventListener(name, touched);
};

/** Wakes a figure that the server drew, when it comes near the screen. */
export const wakeNear = (root: HTMLElement, changed: (run: Run) => void): void => {
	const near = new IntersectionObserver(
		([entry]) => {
			if (!entry.isIntersecting) return;
			near.disconnect();
			void wakeEmbedded(root, changed).then(({ session }) => toolsWhenTouched(root, session));
		},
		{ rootMargin: '300px' }
	);
	near.observe(root);
};
