import type { AnySimulation } from '../kernel/simulation';
import { sampleBeginning } from '../runtime/sample-tools';
import SampleBar from './SampleBar.svelte';

/**
 * What the `index.ts` of a simulation whose run is a large sample adds.
 *
 * @param whole  loads its `sim.ts`, for a page that gets no worker
 */
export const largeSample = (whole: () => Promise<AnySimulation>) => ({ Bar: SampleBar, begin: sampleBeginning(whole) });
