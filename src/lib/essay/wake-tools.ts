import PlayBar from '../ui/PlayBar.svelte';
import FigureTools from './FigureTools.svelte';
import type { FigureSession } from './figure-session.svelte';
import { wake, type Place } from './wake-figure';

/** The parts of a figure that are there to be pressed: play bar, named positions, foot line. */
export const wakeTools = async (root: HTMLElement, session: FigureSession, place?: Place): Promise<void> => {
	const { run } = session;
	await wake(root.querySelector('[data-island="play"]'), PlayBar, { run }, place);
	await wake(root.querySelector('[data-island="tools"]'), FigureTools, { run, session }, place);
};
