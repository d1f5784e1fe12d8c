import { beginSample } from '../runtime/sample-tools';
import SampleBar from './SampleBar.svelte';

/** What the `index.ts` of a simulation whose run is a large sample adds. */
export const largeSample = { Bar: SampleBar, begin: beginSample };
