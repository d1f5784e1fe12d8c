import { emptyTally, talliedRuns, talliesMerged, type Tally } from '../kernel/estimate';
import type { AnySimulation } from '../kernel/simulation';
import type { ParameterValues } from '../kernel/parameter';
import { ChunkPool, spareProcessors, type WorkerOf } from './chunk-pool';

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
	readonly #sims = new Map<string, AnySimulation>();

	constructor(size: number, made: () => WorkerLike) {
		this.#pool = new ChunkPool(size, made, ({ task, sim, values, seed, from, to }) => ({
			task,
			tally: talliedRuns(this.#sims.get(sim)!, values, seed, from, to)
		}));
	}

	/** @throws DOMException  AbortError when the signal fires; nothing is kept then */
	async tally({ sim, values, seed, from, to, signal, progress }: Batch): Promise<Tally> {
		this.#sims.set(sim.id, sim);
		const starts = Array.from({ length: Math.ceil((to - from) / CHUNK) }, (_, i) => from + i * CHUNK);
		const chunks = starts.map((start): WorkerTask => {
			const task = this.#count++;
			return { task, sim: sim.id, values, seed, from: start, to: Math.min(to, start + CHUNK) };
		});
		const answers = await this.#pool.answers(chunks, {
			signal,
			progress: (done) => progress?.(Math.min(to - from, done * CHUNK))
		});
		return answers.map(({ tally }) => tally).reduce(talliesMerged, emptyTally);
	}

	close(): void {
		this.#pool.close();
	}
}

/** The page's own pool, made when it is first needed. */
let shared: WorkerPool | null = null;

export const sharedPool = (): WorkerPool =>
	(shared ??= new WorkerPool(
		spareProcessors(),
		() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerLike
	));
