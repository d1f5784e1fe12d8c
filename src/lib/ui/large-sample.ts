import type { AnySimulation } from '../kernel/simulation';
import type { LargeSample } from '../runtime/run.svelte';
import { SampleRun, type SampleBegun } from '../runtime/sample-run';

/**
 * What the `index.ts` of a simulation whose run is a large sample adds. Workers are fetched when there is something to draw.
 *
 * @param whole  loads its `sim.ts`, for a page that gets no worker
 */
export const largeSample = (whole: () => Promise<AnySimulation>) => {
	const begun: SampleBegun = async (needs) => (await import('../runtime/sample-tools')).begunInPage(whole)(needs);
	const begin: LargeSample['begin'] = (sim, values, seed, opened, changed) =>
		new SampleRun(sim, values, seed, opened, begun, changed);
	return { begin };
};
