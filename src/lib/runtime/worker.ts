import { talliedRuns } from '../kernel/estimate';
import type { AnySimulation } from '../kernel/simulation';
import type { WorkerAnswer, WorkerTask } from './worker-pool';

/** The one worker of all simulations: it knows only their headless halves. */
const sims = import.meta.glob<Record<string, AnySimulation>>('../sims/*/sim.ts');

const simNamed = async (id: string): Promise<AnySimulation> => {
	const module = await sims[`../sims/${id}/sim.ts`]();
	return Object.values(module).find((value) => value?.id === id)!;
};

const answer = async ({ task, sim, values, seed, from, to }: WorkerTask): Promise<void> =>
	postMessage({ task, tally: talliedRuns(await simNamed(sim), values, seed, from, to) } satisfies WorkerAnswer);

// A rejected promise alone would leave the page waiting for ever; a reported error reaches its `onerror`.
addEventListener('message', ({ data }: MessageEvent<WorkerTask>) => answer(data).catch(reportError));
