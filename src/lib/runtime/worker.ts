import { talliedRuns } from '../kernel/estimate';
import type { AnySimulation } from '../kernel/simulation';
import type { WorkerAnswer, WorkerTask } from './worker-pool';

/** The one worker of all simulations: it knows only their headless halves. */
const sims = import.meta.glob<Record<string, AnySimulation>>('../sims/*/sim.ts');

const simNamed = async (id: string): Promise<AnySimulation> => {
	const module = await sims[`../sims/${id}/sim.ts`]();
	return Object.values(module).find((value) => value?.id === id)!;
};

addEventListener('message', async ({ data }: MessageEvent<WorkerTask>) => {
	const sim = await simNamed(data.sim);
	const tally = talliedRuns(sim, data.values, data.seed, data.from, data.to);
	postMessage({ task: data.task, tally } satisfies WorkerAnswer);
});
