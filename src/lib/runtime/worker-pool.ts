import { emptyTally, talliedRuns, talliesMerged, type Tally } from '../kernel/estimate';
import type { AnySimulation } from '../kernel/simulation';
import type { ParameterValues } from '../kernel/parameter';

export interface WorkerTask {
	readonly task: number;
	readonly sim: string;
	readonly values: ParameterValues;
	readonly seed: number;
	readonly from: number;
	readonly to: number;
}

export interface WorkerAnswer {
	readonly task: number;
	readonly tally: Tally;
}

export interface Batch {
	readonly sim: AnySimulation;
	readonly values: ParameterValues;
	readonly seed: number;
	/** Runs `from` … `to` − 1. */
	readonly from: number;
	readonly to: number;
	readonly signal?: AbortSignal;
	/** @param done  runs counted so far, of the batch */
	readonly progress?: (done: number) => void;
}

/** What a pool needs of a worker; tests put their own in its place. */
export interface WorkerLike {
	postMessage(task: WorkerTask): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

const CHUNK = 200;

/**
 * Runs many runs off the main thread, in chunks that any worker may take.
 *
 * The result doesn't depend on the number of workers: chunks are merged in their order. A chunk whose worker dies is
 * done again; where no worker can be had, the page does it itself, a chunk at a time, and stays responsive.
 */
export class WorkerPool {
	#idle: WorkerLike[] = [];
	#count = 0;

	constructor(
		private readonly size: number,
		private readonly made: () => WorkerLike
	) {}

	/** @throws DOMException  AbortError when the signal fires; nothing is kept then */
	async tally(batch: Batch): Promise<Tally> {
		const starts = Array.from({ length: Math.ceil((batch.to - batch.from) / CHUNK) }, (_, i) => batch.from + i * CHUNK);
		const parts: Tally[] = [];
		let next = 0;
		let done = 0;
		const lane = async () => {
			while (next < starts.length) {
				batch.signal?.throwIfAborted();
				const at = next++;
				const to = Math.min(batch.to, starts[at] + CHUNK);
				parts[at] = await this.#chunk(batch, starts[at], to);
				done += to - starts[at];
				batch.progress?.(done);
			}
		};
		await Promise.all(Array.from({ length: Math.min(this.size, starts.length) }, lane));
		batch.signal?.throwIfAborted();
		return parts.reduce(talliesMerged, emptyTally);
	}

	close(): void {
		for (const worker of this.#idle.splice(0)) worker.terminate();
	}

	async #chunk(batch: Batch, from: number, to: number): Promise<Tally> {
		const task: WorkerTask = {
			task: this.#count++,
			sim: batch.sim.id,
			values: batch.values,
			seed: batch.seed,
			from,
			to
		};
		try {
			return await this.#sent(task, batch.signal);
		} catch (error) {
			if (batch.signal?.aborted) throw error;
			await new Promise((resolve) => setTimeout(resolve));
			return talliedRuns(batch.sim, batch.values, batch.seed, from, to);
		}
	}

	#sent(task: WorkerTask, signal?: AbortSignal): Promise<Tally> {
		const worker = this.#idle.pop() ?? this.made();
		return new Promise<Tally>((resolve, reject) => {
			const abort = () => {
				worker.terminate();
				reject(signal!.reason);
			};
			signal?.addEventListener('abort', abort, { once: true });
			worker.onmessage = ({ data }) => {
				signal?.removeEventListener('abort', abort);
				this.#idle.push(worker);
				resolve(data.tally);
			};
			worker.onerror = (event) => {
				signal?.removeEventListener('abort', abort);
				worker.terminate();
				reject(new Error(event.message));
			};
			worker.postMessage(task);
		});
	}
}

/** The page's own pool, made when it is first needed. */
let shared: WorkerPool | null = null;

export const sharedPool = (): WorkerPool =>
	(shared ??= new WorkerPool(
		Math.max(1, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1)),
		() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerLike
	));
