import { describe, expect, it, vi } from 'vitest';
import { childSeed } from '../kernel/random';
import { sampledHere } from '../kernel/sampled';
import { openingGoals } from '../kernel/sampling';
import { workOf } from '../kernel/sampling-work';
import { requiredValues } from '../kernel/validation';
import type { Params } from '../sims/parameter-function-map/params';
import { parameterFunctionMap as sim } from '../sims/parameter-function-map/sim';
import { LedgerHost, type LedgerLike, type LedgerRequest } from './ledger-host';
import { SampleRun } from './sample-run';
import { SampleWork } from './sample-work';
import { WorkerPool, type WorkerAnswer, type WorkerLike, type WorkerTask } from './worker-pool';

const values = requiredValues(sim, { inputs: 3, width: 4, samples: 14_000, networks: 9, epochs: 3 });
const SEED = 5;
const whole = sampledHere(sim.sampling!, values as never, childSeed(SEED, 0));

/** A worker in this thread; some take longer than others, and the one with a fate dies at its second task. */
class FakeWorker implements WorkerLike {
	onmessage: WorkerLike['onmessage'] = null;
	onerror: WorkerLike['onerror'] = null;
	terminate = vi.fn();
	#tasks = 0;

	constructor(
		private readonly turns: number,
		private readonly dies: boolean
	) {}

	postMessage(task: WorkerTask): void {
		void this.#answer(task);
	}

	async #answer({ task, values, seed, stage, from, to }: WorkerTask): Promise<void> {
		for (let turn = 0; turn < this.turns; turn++) await new Promise((resolve) => setImmediate(resolve));
		if (this.dies && ++this.#tasks > 1) return this.onerror?.({ message: 'out of memory' } as ErrorEvent);
		const items = workOf(sim.sampling!).draw[stage!](values as never, seed, from, to);
		this.onmessage?.({ data: { task, items } } as MessageEvent<WorkerAnswer>);
	}
}

class FakeLedger implements LedgerLike {
	onmessage: LedgerLike['onmessage'] = null;
	onerror: LedgerLike['onerror'] = null;
	terminate = vi.fn();
	#host = new LedgerHost(
		async () => sim,
		(data) => this.onmessage?.({ data } as MessageEvent)
	);
	#requests = 0;

	constructor(private readonly diesAt: number) {}

	postMessage(request: LedgerRequest): void {
		if (++this.#requests === this.diesAt) this.onerror?.({ message: 'no memory' } as ErrorEvent);
		else void this.#host.take(request);
	}
}

interface Fates {
	readonly workers?: number;
	readonly firstWorkerDies?: boolean;
	/** At which request each ledger in turn dies. */
	readonly ledgersDieAt?: readonly number[];
}

const begun = ({ workers = 2, firstWorkerDies = false, ledgersDieAt = [] }: Fates = {}) => {
	let [made, ledgers] = [-1, 0];
	const heard: (() => void)[] = [];
	const run = new SampleRun(
		sim,
		values,
		SEED,
		null,
		async (needs) =>
			new SampleWork(
				() => ({
					pool: new WorkerPool(workers, () => new FakeWorker(1 + ((++made * 7) % 5), firstWorkerDies && made === 0)),
					ledger: new FakeLedger(ledgersDieAt[ledgers++] ?? 0),
					whole: async () => sim
				}),
				needs
			),
		() => heard.forEach((tell) => tell())
	);
	const until = (isSo: () => boolean) =>
		new Promise<void>((resolve) => {
			const look = () => isSo() && resolve();
			heard.push(look);
			look();
		});
	return { run, until };
};

const complete = async (fates: Fates = {}) => {
	const { run, until } = begun(fates);
	run.play(Infinity);
	await until(() => run.isComplete && run.found?.outputs.drawn === values.samples && run.taken[1] === values.networks);
	await until(() => (run.found!.outputs.trained as { tried: number }).tried === values.networks);
	return run;
};

describe('a large sample in workers', () => {
	it('adds up to what it is in one thread, however many workers draw it', async () => {
		for (const workers of [1, 2, 5]) expect((await complete({ workers })).found!.outputs).toEqual(whole);
	});

	it('is the same when a worker dies on the way', async () => {
		expect((await complete({ firstWorkerDies: true })).found!.outputs).toEqual(whole);
	});

	it('is drawn again, with the same result, when its ledgers are lost once', async () => {
		const run = await complete({ ledgersDieAt: [9] });
		expect(run.problem).toBeNull();
		expect(run.found!.outputs).toEqual(whole);
	});

	it('says so when its ledgers are lost again, and keeps what is shown', async () => {
		const { run, until } = begun({ ledgersDieAt: [1, 1] });
		run.play(Infinity);
		await until(() => run.problem !== null);
		expect(run.problem).toMatch(/could not be drawn \(no memory\).*Restart/);
	});

	it('pauses with what was given out, goes on from there, and ends the same', async () => {
		const { run, until } = begun();
		run.play(Infinity);
		await until(() => run.taken[0] > 2000);
		run.pause();
		await until(() => run.found !== null);
		expect(run.isComplete).toBe(false);
		run.play(Infinity);
		await until(() => run.isComplete && run.found?.outputs.drawn === values.samples);
		await until(() => (run.found!.outputs.trained as { tried: number }).tried === values.networks);
		expect(run.found!.outputs).toEqual(whole);
	});

	it('opens as far as it was to, although its bar comes meanwhile and says that nothing plays', async () => {
		const { run, until } = begun();
		const opening = openingGoals(sim.sampling!, values as Params);
		run.renew(values, SEED, false);
		await until(() => run.taken[0] > 0);
		expect(run.taken[0]).toBeLessThan(opening[0]);
		run.pause();
		await until(() => run.taken.every((taken, stage) => taken >= opening[stage]));
		expect(run.taken).toEqual(opening);
	});

	it('keeps drawn networks when only the target changes, and none when the network does', async () => {
		const run = await complete();
		const heard = vi.fn();
		Object.assign(run, { changed: heard });
		const settled = async (given: object) => {
			const next = requiredValues(sim, { ...values, ...given });
			run.renew(next, SEED, false);
			await vi.waitFor(() => expect(run.found!.values).toBe(next));
			return run.found!.outputs;
		};
		expect((await settled({ target: 'parity' })).drawn).toBe(14_000);
		expect((await settled({ width: 5 })).drawn).toBeLessThanOrEqual(10_000);
	});

	it('opens by itself, unless what it opens with was worked out before', async () => {
		const { run, until } = begun();
		run.begin();
		await until(() => run.found !== null);
		const work = vi.fn();
		const known = new SampleRun(sim, values, SEED, run.found!.outputs, work, () => {});
		known.begin();
		expect(work).not.toHaveBeenCalled();
	});

	it('opens with its opening part alone', async () => {
		const { run, until } = begun();
		run.renew(values, SEED, false);
		await until(() => run.found?.outputs.drawn === 10_000);
		expect(run.taken).toEqual([10_000, 9]);
	});

	it('needs no timer and no clock that runs, so that it goes on in a hidden tab', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'requestAnimationFrame', 'performance'] });
		try {
			expect((await complete()).found!.outputs).toEqual(whole);
			expect(vi.getTimerCount()).toBe(0);
		} finally {
			vi.useRealTimers();
		}
	});
});
