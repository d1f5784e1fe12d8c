import { emptyTally, talliedRuns, talliesMerged, type Tally } from '../kernel/estimate';
import { workOf, type Portion } from '../kernel/sampling';
import type { AnySimulation } from '../kernel/simulation';
import type { ParameterValues } from '../kernel/parameter';

/** What a worker is asked for: a tally of runs, or items of one stage of a large sample. */
export interface WorkerTask {
	readonly task: number;
	readonly sim: string;
	readonly values: ParameterValues;
	readonly seed: number;
	/** Of a large sample; absent for runs. */
	readonly stage?: number;
	readonly from: number;
	readonly to: number;
}

export interface WorkerAnswer {
	readonly task: number;
	readonly tally?: Tally;
	readonly items?: Uint32Array<ArrayBuffer>;
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
		readonly size: number,
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

	/**
	 * Items of a large sample, each the same whoever draws them.
	 *
	 * @param whole  the simulation with what draws it, for when there is no worker
	 * @throws DOMException  AbortError when the signal fires
	 */
	async items(
		{ id: sim }: AnySimulation,
		run: Pick<Batch, 'values' | 'seed' | 'signal'>,
		portion: Portion,
		whole: () => Promise<AnySimulation>
	): Promise<Uint32Array<ArrayBuffer>> {
		const { values, seed, signal } = run;
		const { stage, from, to } = portion;
		const answer = await this.#done({ sim, values, seed, stage, from, to }, signal, async () => {
			const { sampling } = await whole();
			return { items: workOf(sampling!).draw[stage](values, seed, from, to) };
		});
		return answer.items!;
	}

	async #chunk(batch: Batch, from: number, to: number): Promise<Tally> {
		const { sim, values, seed, signal } = batch;
		const answer = await this.#done({ sim: sim.id, values, seed, from, to }, signal, async () => ({
			tally: talliedRuns(sim, values, seed, from, to)
		}));
		return answer.tally!;
	}

	/** @param here  does the same in this thread, where a worker could not */
	async #done(
		task: Omit<WorkerTask, 'task'>,
		signal: AbortSignal | undefined,
		here: () => Promise<Omit<WorkerAnswer, 'task'>>
	): Promise<Omit<WorkerAnswer, 'task'>> {
		try {
			return await this.#sent({ ...task, task: this.#count++ }, signal);
		} catch (error) {
			if (signal?.aborted) throw error;
			await new Promise((resolve) => setTimeout(resolve));
			return here();
		}
	}

	#sent(task: WorkerTask, signal?: AbortSignal): Promise<WorkerAnswer> {
		const worker = this.#idle.pop() ?? this.made();
		return new Promise((resolve, reject) => {
			const abort = () => {
				worker.terminate();
				reject(signal!.reason);
			};
			signal?.addEventListener('abort', abort, { once: true });
			worker.onmessage = ({ data }) => {
				signal?.removeEventListener('abort', abort);
				this.#idle.push(worker);
				resolve(data);
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

export const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

export const sharedPool = (): WorkerPool =>
	(shared ??= new WorkerPool(
		Math.max(1, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1)),
		() => newWorker() as WorkerLike
	));
