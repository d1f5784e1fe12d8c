import { talliedRuns } from '../kernel/estimate';
import { workOf } from '../kernel/sampling-work';
import type { AnySimulation } from '../kernel/simulation';
import { LedgerHost, type LedgerAnswer, type LedgerRequest } from './ledger-host';
import type { WorkerAnswer, WorkerTask } from './worker-pool';

/** The one worker of all simulations: it knows only their headless halves. */
const sims = import.meta.glob<Record<string, AnySimulation>>('../sims/*/sim.ts');

const simNamed = async (id: string): Promise<AnySimulation> => {
	const module = await sims[`../sims/${id}/sim.ts`]();
	return Object.values(module).find((value) => value?.id === id)!;
};

const answer = async ({ task, sim: id, values, seed, stage, from, to }: WorkerTask): Promise<void> => {
	const sim = await simNamed(id);
	if (stage === undefined) {
		postMessage({ task, tally: talliedRuns(sim, values, seed, from, to) } satisfies WorkerAnswer);
		return;
	}
	const items = workOf(sim.sampling!).draw[stage](values, seed, from, to);
	postMessage({ task, items } satisfies WorkerAnswer, { transfer: [items.buffer] });
};

const host = new LedgerHost(simNamed, (said: LedgerAnswer) => postMessage(said));

// A rejected promise alone would leave the page waiting for ever; a reported error reaches its `onerror`.
addEventListener('message', ({ data }: MessageEvent<WorkerTask | LedgerRequest>) =>
	('ledger' in data ? host.take(data) : answer(data)).catch(reportError)
);
