import type { AnySimulation } from '../kernel/simulation';
import { LedgerHost, type LedgerAnswer, type LedgerLike, type LedgerRequest } from './ledger-host';
import { SampleRun, type SampleTools } from './sample-run';
import type { LargeSample } from './run.svelte';
import { newWorker, WorkerPool, type WorkerLike } from './worker-pool';

const MOST_WORKERS = 8;

/** Ledgers in this thread, where the browser gives no worker. */
class LedgerHere implements LedgerLike {
	onmessage: LedgerLike['onmessage'] = null;
	onerror: LedgerLike['onerror'] = null;
	#host: LedgerHost;

	constructor(sim: AnySimulation) {
		const say = (data: LedgerAnswer) => this.onmessage?.({ data } as MessageEvent<LedgerAnswer>);
		this.#host = new LedgerHost(async () => sim, say);
	}

	postMessage(request: LedgerRequest): void {
		this.#host.take(request).catch((error: Error) => this.onerror?.({ message: error.message } as ErrorEvent));
	}

	terminate(): void {
		this.onmessage = null;
	}
}

const ledgerOf = (sim: AnySimulation): LedgerLike => {
	try {
		return newWorker() as LedgerLike;
	} catch {
		return new LedgerHere(sim);
	}
};

/** A worker for each processor that draws, and one for the ledgers, which seldom has much to do. */
export const pageTools = async (sim: AnySimulation): Promise<SampleTools> => ({
	pool: new WorkerPool(
		Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency ?? 2)),
		() => newWorker() as WorkerLike
	),
	ledger: ledgerOf(sim)
});

/** Begins a sample that is drawn with the page’s workers; they start when there is something to draw. */
export const beginSample: LargeSample['begin'] = (sim, values, seed, opened, changed) =>
	new SampleRun(sim, values, seed, opened, pageTools, changed);
