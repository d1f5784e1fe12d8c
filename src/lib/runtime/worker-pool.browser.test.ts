import { expect, it } from 'vitest';
import { talliedRuns } from '../kernel/estimate';
import { defaultValues } from '../kernel/parameter';
import { propertyOrdering as sim } from '../sims/property-ordering/sim';
import { sharedPool, WorkerPool } from './worker-pool';

const values = defaultValues(sim.parameters);
const batch = { sim, values, seed: 6, from: 10, to: 1010 };

/** The same chunks done here, without any worker. */
const here = () =>
	new WorkerPool(1, () => {
		throw new Error('no workers');
	}).tally(batch);

it('real workers give what the page gives, to the last bit', async () => {
	const tally = await sharedPool().tally(batch);
	expect(tally).toEqual(await here());
	expect(tally.runs).toBe(talliedRuns(sim, values, 6, 10, 1010).runs);
});

it('a worker that cannot load its simulation does not leave the page waiting', async () => {
	expect(await sharedPool().tally({ ...batch, sim: { ...sim, id: 'not-there' } })).toEqual(await here());
});
