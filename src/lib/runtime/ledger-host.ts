import type { ParameterValues } from '../kernel/parameter';
import type { Ledger } from '../kernel/sampling';
import { workOf } from '../kernel/sampling-work';
import type { AnySimulation, OutputValues } from '../kernel/simulation';

/** What a page asks of the ledgers of one run. */
export type LedgerRequest =
	| {
			readonly ledger: 'open';
			readonly sim: string;
			readonly values: ParameterValues;
			readonly seed: number;
			/** Whether to begin anew even where the settings are the same. */
			readonly fresh: boolean;
			readonly run: number;
	  }
	| {
			readonly ledger: 'add';
			readonly stage: number;
			readonly items: Uint32Array<ArrayBuffer>;
			readonly count: number;
			readonly run: number;
	  }
	| { readonly ledger: 'sum'; readonly run: number };

/** What they say: after every request how much they have taken up, and after `sum` the outputs. */
export interface LedgerAnswer {
	readonly run: number;
	/** Items by stage. */
	readonly taken: readonly number[];
	readonly outputs?: OutputValues;
	/** Milliseconds that it took to work the outputs out. */
	readonly cost?: number;
	readonly remark?: string | null;
}

/** What a page needs of them: a worker, or a host in its own thread. */
export interface LedgerLike {
	postMessage(request: LedgerRequest, transfer: Transferable[]): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<LedgerAnswer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

interface Kept {
	readonly key: string;
	readonly ledger: Ledger;
	taken: number;
}

/**
 * Keeps the ledgers of one figure's run, off the main thread: they may be large. New settings keep what does not depend on
 * what changed. Requests are answered one after the other; those of earlier settings come too late.
 */
export class LedgerHost {
	#sim: AnySimulation | null = null;
	#values: ParameterValues = {};
	#seed = 0;
	#run = 0;
	#kept: Kept[] = [];
	#last: Promise<void> = Promise.resolve();

	constructor(
		private readonly simNamed: (id: string) => Promise<AnySimulation>,
		private readonly say: (answer: LedgerAnswer) => void
	) {}

	take(request: LedgerRequest): Promise<void> {
		this.#last = this.#last.then(() => this.#taken(request));
		return this.#last;
	}

	async #taken(request: LedgerRequest): Promise<void> {
		const { run } = request;
		if (request.ledger === 'open') await this.#open(request);
		else if (run !== this.#run) return;
		else if (request.ledger === 'add') this.#add(request);

		const taken = this.#kept.map((kept) => kept.taken);
		this.say(request.ledger === 'sum' ? { run, taken, ...this.#sum() } : { run, taken });
	}

	async #open({ sim: id, values, seed, fresh, run }: Extract<LedgerRequest, { ledger: 'open' }>): Promise<void> {
		if (this.#sim?.id !== id) [this.#sim, this.#kept] = [await this.simNamed(id), []];
		[this.#values, this.#seed, this.#run] = [values, seed, run];
		const sampling = this.#sim.sampling!;
		this.#kept = sampling.stages.map((stage, at) => {
			const key = JSON.stringify([seed, ...stage.dependsOn.map((name) => values[name])]);
			const known = this.#kept[at];
			if (!fresh && known?.key === key && known.taken <= stage.size(values)) return known;
			return { key, ledger: workOf(sampling).ledger[at](values), taken: 0 };
		});
	}

	#add({ stage, items, count }: Extract<LedgerRequest, { ledger: 'add' }>): void {
		this.#kept[stage].ledger.add(items);
		this.#kept[stage].taken += count;
	}

	#sum(): Pick<LedgerAnswer, 'outputs' | 'cost' | 'remark'> {
		const work = workOf(this.#sim!.sampling!);
		const start = performance.now();
		const ledgers = this.#kept.map(({ ledger }) => ledger);
		const outputs = work.outputs(this.#values, this.#seed, ledgers) as OutputValues;
		return { outputs, cost: performance.now() - start, remark: work.remark() };
	}
}
