import type { AnySimulation } from '../kernel/simulation';
import { LedgerHost, type LedgerAnswer, type LedgerLike, type LedgerRequest } from './ledger-host';
import type { SampleBegun } from './sample-run';
import { SampleWork } from './sample-work';
import { newWorker, WorkerPool, type WorkerLike } from './worker-pool';

const MOST_WORKERS = 8;

/** What a sample is drawn with; made when first needed, so that a page that only shows one starts no worker. */
export interface SampleTools {
	readonly pool: WorkerPool;
	readonly ledger: LedgerLike;
	/** The simulation with what draws it, for when there is no worker. */
	readonly whole: () => Promise<AnySimulation>;
}

/** Loads a simulation with what draws it, where a page gets no worker to do so. */
export type Whole = () => Promise<AnySimulation>;

/** Ledgers in this thread, where the browser gives no worker. */
class LedgerHere implements LedgerLike {
	onmessage: LedgerLike['onmessage'] = null;
	onerror: LedgerLike['onerror'] = null;
	#host: LedgerHost;

	constructor(whole: Whole) {
		const say = (data: LedgerAnswer) => this.onmessage?.({ data } as MessageEvent<LedgerAnswer>);
		this.#host = new LedgerHost(whole, say);
	}

	postMessage(request: LedgerRequest): void {
		this.#host.take(request).catch((error: Error) => this.onerror?.({ message: error.message } as ErrorEvent));
	}

	terminate(): void {
		this.onmessage = null;
	}
}

const newLedger = (whole: Whole): LedgerLike => {
	try {
		return newWorker() as LedgerLike;
	} catch {
		return new LedgerHere(whole);
	}
};

/** A worker for each processor that draws, and one for the ledgers, which seldom has much to do. */
const pageTools = (whole: Whole): SampleTools => ({
	pool: new WorkerPool(
		Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency ?? 2)),
		() => newWorker() as WorkerLike
	),
	ledger: newLedger(whole),
	whole
});

/** A sample at work in a page. */
export const begunInPage =
	(whole: Whole): SampleBegun =>
	async (needs) =>
		new SampleWork(() => pageTools(whole), needs);
