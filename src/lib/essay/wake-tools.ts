import PlayBar from '../ui/PlayBar.svelte';
import type { SimulationWithWidget } from './figure';
import FigureTools from './FigureTools.svelte';
import type { FigureSession } from './figure-session.svelte';
import { wake, type Place } from './wake-figure';

/** The parts of a figure that are there to be pressed: play bar, named positions, foot line; `data-tools` says that they are awake. */
export const wakeTools = async (
	root: HTMLElement,
	session: FigureSession,
	{ begin }: SimulationWithWidget,
	place?: Place
): Promise<void> => {
	const { run } = session;
	await session.whole;
	const Bar = begin ? (await import('../ui/SampleBar.svelte')).default : PlayBar;
	const island = (part: string) => root.querySelector<HTMLElement>(`[data-island="${part}"]`);
	await wake(island('play'), Bar, { run }, place);
	await wake(island('tools'), FigureTools, { run, session }, place);
	root.dataset.tools = '';
};
