import { emptyTally, talliedRuns, talliesMerged, type Tally } from '../kernel/estimate';
import type { Portion } from '../kernel/portion';
import { workOf } from '../kernel/sampling-work';
import type { AnySimulation } from '../kernel/simulation';
import type { ParameterValues } from '../kernel/parameter';
import { ChunkPool, spareProcessors, type WorkerOf } from './chunk-pool';

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

export type WorkerLike = WorkerOf<WorkerTask, WorkerAnswer>;

const CHUNK = 200;

/**
 * Runs many runs off the main thread, in chunks that any worker may take.
 *
 * The result doesn't depend on the number of workers: chunks are merged in their order.
 */
export class WorkerPool {
	#count = 0;
	#pool: ChunkPool<WorkerTask, WorkerAnswer>;

	constructor(
		readonly size: number,
		made: () => WorkerLike
	) {
		this.#pool = new ChunkPool(size, made);
	}

	/** @throws DOMException  AbortError when the signal fires; nothing is kept then */
	async tally({ sim, values, seed, from, to, signal, progress }: Batch): Promise<Tally> {
		const starts = Array.from({ length: Math.ceil((to - from) / CHUNK) }, (_, i) => from + i * CHUNK);
		const chunks = starts.map((start) =>
			this.#task({ sim: sim.id, values, seed, from: start, to: Math.min(to, start + CHUNK) })
		);
		const here = (chunk: WorkerTask) => ({
			task: chunk.task,
			tally: talliedRuns(sim, values, seed, chunk.from, chunk.to)
		});
		const answers = await this.#pool.answers(chunks, here, {
			signal,
			progress: (done) => progress?.(Math.min(to - from, done * CHUNK))
		});
		return answers.map(({ tally }) => tally!).reduce(talliesMerged, emptyTally);
	}

	close(): void {
		this.#pool.close();
	}

	/**
	 * Items of a large sample, each the same whoever draws them.
	 *
	 * @param whole  the simulation with what draws it, for when there is no worker
	 * @throws DOMException  AbortError when the signal fires
	 */
	async items(
		{ id: sim }: AnySimulation,
		{ values, seed, signal }: Pick<Batch, 'values' | 'seed' | 'signal'>,
		{ stage, from, to }: Portion,
		whole: () => Promise<AnySimulation>
	): Promise<Uint32Array<ArrayBuffer>> {
		const chunk = this.#task({ sim, values, seed, stage, from, to });
		const here = async ({ task }: WorkerTask) => {
			const { sampling } = await whole();
			return { task, items: workOf(sampling!).draw[stage](values, seed, from, to) };
		};
		const [{ items }] = await this.#pool.answers([chunk], here, { signal });
		return items!;
	}

	#task(part: Omit<WorkerTask, 'task'>): WorkerTask {
		return { ...part, task: this.#count++ };
	}
}

/** The page's own pool, made when it is first needed. */
let shared: WorkerPool | null = null;

export const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

export const sharedPool = (): WorkerPool =>
	(shared ??= new WorkerPool(spareProcessors(), () => newWorker() as WorkerLike));
