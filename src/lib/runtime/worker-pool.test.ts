import { describe, expect, it, vi } from 'vitest';
import { emptyTally, talliedRuns } from '../kernel/estimate';
import { defaultValues } from '../kernel/parameter';
import { propertyOrdering as sim } from '../sims/property-ordering/sim';
import { WorkerPool, type Batch, type WorkerAnswer, type WorkerLike, type WorkerTask } from './worker-pool';

const values = defaultValues(sim.parameters);
const batch = (part: Partial<Batch> = {}): Batch => ({ sim, values, seed: 2, from: 30, to: 1130, ...part });

type Fate = 'answers' | 'dies' | 'is silent';

/** A worker in this thread that answers after as many turns of the event loop as its number says, dies, or is silent. */
class FakeWorker implements WorkerLike {
	onmessage: WorkerLike['onmessage'] = null;
	onerror: WorkerLike['onerror'] = null;
	terminate = vi.fn();
	readonly tasks: WorkerTask[] = [];

	constructor(
		private readonly turns: number,
		private readonly fate: Fate
	) {}

	postMessage(task: WorkerTask): void {
		this.tasks.push(task);
		if (this.fate !== 'is silent') void this.#later(task, this.turns);
	}

	async #later(task: WorkerTask, turns: number): Promise<void> {
		for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
		if (this.fate === 'dies') return this.onerror?.({ message: 'out of memory' } as ErrorEvent);
		const tally = talliedRuns(sim, task.values, task.seed, task.from, task.to);
		this.onmessage?.({ data: { task: task.task, tally } } as MessageEvent<WorkerAnswer>);
	}
}

const pool = (size: number, ...fates: Fate[]) => {
	const made: FakeWorker[] = [];
	const whole = new WorkerPool(size, () => {
		made.push(new FakeWorker(1 + ((made.length * 7) % 5), fates[made.length] ?? 'answers'));
		return made.at(-1)!;
	});
	return { whole, made };
};

describe('a pool of workers', () => {
	it('gives the same to the last bit whatever its size, and the runs that were asked for', async () => {
		const one = await pool(1).whole.tally(batch());
		for (const size of [2, 3, 8]) expect(await pool(size).whole.tally(batch())).toEqual(one);
		const alone = talliedRuns(sim, values, 2, 30, 1130);
		expect(one.runs).toBe(1100);
		for (const [id, { count, mean }] of Object.entries(one.summaries)) {
			expect(count).toBe(1100);
			// a mean of 0s and 1s is a count over 1100: half a count off is another number
			expect(Math.round(mean * count)).toBe(Math.round(alone.summaries[id].mean * 1100));
		}
	});

	it('does the chunk of a dead worker again, and lets that worker go', async () => {
		const { whole, made } = pool(2, 'dies');
		expect(await whole.tally(batch())).toEqual(await pool(2).whole.tally(batch()));
		expect(made[0].terminate).toHaveBeenCalledOnce();
	});

	it('does everything itself where no worker can be had', async () => {
		const none = new WorkerPool(3, () => {
			throw new Error('workers are blocked');
		});
		expect(await none.tally(batch())).toEqual(await pool(1).whole.tally(batch()));
	});

	it('reports progress that only grows, to the end', async () => {
		const done: number[] = [];
		await pool(3, 'answers', 'dies').whole.tally(batch({ progress: (n) => done.push(n) }));
		expect(done).toEqual([...done].sort((a, b) => a - b));
		expect(done.at(-1)).toBe(1100);
		expect(done.length).toBeGreaterThan(3);
	});

	it('stops when it is cancelled, keeps nothing, and works again', async () => {
		const { whole, made } = pool(2, 'is silent', 'is silent');
		const abort = new AbortController();
		const cancelled = whole.tally(batch({ signal: abort.signal }));
		abort.abort();
		await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
		for (const worker of made) expect(worker.terminate).toHaveBeenCalledOnce();
		expect((await whole.tally(batch())).runs).toBe(1100);
	});

	it('does not begin what is cancelled already', async () => {
		const { whole, made } = pool(2);
		await expect(whole.tally(batch({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ name: 'AbortError' });
		expect(made).toEqual([]);
	});

	it('keeps its workers for the next batch, and closes', async () => {
		const { whole, made } = pool(2);
		await whole.tally(batch());
		await whole.tally(batch());
		expect(made).toHaveLength(2);
		whole.close();
		for (const worker of made) expect(worker.terminate).toHaveBeenCalledOnce();
	});

	it('counts no runs where none are asked for', async () => {
		expect(await pool(2).whole.tally(batch({ to: 30 }))).toEqual(emptyTally);
	});
});
