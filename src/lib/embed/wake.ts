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
): Promise<{ session: FigureSession; whole: SimulationWithWidget; end: () => void }> => {
	const { default: whole } = await modules[`../sims/${root.dataset.sim}/index.ts`]();
	const session = await wakeFigure(root, whole, null, place);
	started(root, session);
	changed(session.run);
	return { session, whole, end: eachChange(session.run, () => changed(session.run)) };
};
