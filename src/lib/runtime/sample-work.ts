import type { ParameterValues } from '../kernel/parameter';
import type { Portion } from '../kernel/portion';
import { childSeed } from '../kernel/seed';
import type { AnySimulation } from '../kernel/simulation';
import type { LedgerAnswer, LedgerRequest } from './ledger-host';
import { SampleDrawing } from './sample-drawing';
import { SampleSummary } from './sample-summary';
import type { SampleTools } from './sample-tools';

/** What a sample at work needs to know, and whom it tells. */
export interface SampleNeeds {
	readonly sim: AnySimulation;
	/** Items wanted, by stage. */
	readonly goals: () => readonly number[];
	/** Items a second, Infinity for as fast as it goes. */
	readonly pace: () => number;
	/** Told after every portion how much there is, and now and then what it comes to. */
	readonly heard: (answer: LedgerAnswer) => void;
	readonly failed: (error: Error) => void;
}

interface Settings {
	readonly values: ParameterValues;
	readonly seed: number;
	/** Items that a figure opens with, by stage. */
	readonly opening: readonly number[];
}

/** Portions drawn by a pool of workers, and taken up in order by ledgers in a worker of their own. */
export class SampleWork {
	#tools: SampleTools | null = null;
	#drawing: SampleDrawing | null = null;
	#summary = new SampleSummary();
	#settings: Settings | null = null;
	/** Raised with every change of settings: answers to earlier ones count no more. */
	#run = 0;
	#hasLostLedger = false;

	/** @param tools  makes workers */
	constructor(
		private readonly tools: () => SampleTools,
		private readonly needs: SampleNeeds
	) {}

	/** Items given out, by stage; null until the ledgers have opened. */
	get issued(): readonly number[] | null {
		return this.#drawing?.queue?.issued ?? null;
	}

	/** @param fresh  whether to begin anew even where the settings are the same */
	open(settings: Settings, fresh: boolean): void {
		this.end();
		this.#settings = settings;
		this.#tools ??= this.#heeded(this.tools());
		const { values, seed } = settings;
		this.#send({ ledger: 'open', sim: this.needs.sim.id, values, seed: childSeed(seed, 0), fresh, run: this.#run });
	}

	/** Goals or pace are others. @returns whether anything can be given out yet */
	goOn(): boolean {
		this.#drawing?.pace.set(this.needs.pace());
		this.#drawing?.pump();
		return this.issued !== null;
	}

	/** What is on its way counts no more. */
	end(): void {
		this.#run++;
		this.#drawing?.end();
		this.#summary.forget();
	}

	close(): void {
		this.end();
		this.#tools?.ledger.terminate();
		this.#tools?.pool.close();
		[this.#tools, this.#drawing] = [null, null];
	}

	#heeded(tools: SampleTools): SampleTools {
		tools.ledger.onmessage = ({ data }) => {
			if (data.run === this.#run) this.#heard(data);
		};
		tools.ledger.onerror = ({ message }) => this.#lost(message);
		this.#drawing = new SampleDrawing({
			stages: this.needs.sim.sampling!.stages,
			workers: tools.pool.size,
			goals: this.needs.goals,
			draw: (portion) => this.#drawn(portion),
			follow: (following) => this.#send({ ledger: 'add', run: this.#run, ...following }),
			failed: this.needs.failed
		});
		this.#drawing.pace.set(this.needs.pace());
		return tools;
	}

	/** The ledgers are gone. Once, the sample is drawn again from its start, with the same result. */
	#lost(message: string): void {
		this.close();
		const run = this.#run;
		if (this.#hasLostLedger) this.needs.failed(new Error(message));
		// Not at once: what is being handed on belongs to the ledgers that are gone.
		else queueMicrotask(() => run === this.#run && this.open(this.#settings!, true));
		this.#hasLostLedger = true;
	}

	#send(request: LedgerRequest): void {
		this.#tools?.ledger.postMessage(request, request.ledger === 'add' ? [request.items.buffer] : []);
	}

	#heard(answer: LedgerAnswer): void {
		const drawing = this.#drawing!;
		const queue = drawing.begin(this.#settings!.opening, answer.taken);
		if (answer.outputs) {
			this.#summary.answered(answer.cost!);
			this.#hasLostLedger = false;
		}
		const run = this.#run;
		this.needs.heard(answer);
		if (run !== this.#run) return;
		const state = `${run} ${queue.handed.join(' ')}`;
		if (queue.handed[0] > 0 && this.#summary.isDue(state, queue.isDone(this.needs.goals())))
			this.#send({ ledger: 'sum', run });
		drawing.pump();
	}

	#drawn(portion: Portion): Promise<Uint32Array<ArrayBuffer>> {
		const { pool, whole } = this.#tools!;
		const { values, seed } = this.#settings!;
		return pool.items(this.needs.sim, { values, seed: childSeed(seed, 0) }, portion, whole);
	}
}
