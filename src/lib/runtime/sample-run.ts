import type { ParameterValues } from '../kernel/parameter';
import { childSeed } from '../kernel/seed';
import type { Portion } from '../kernel/portion';
import { openingGoals, sizesOf, type Sampling } from '../kernel/sampling';
import type { AnySimulation, OutputValues } from '../kernel/simulation';
import type { LedgerAnswer, LedgerRequest } from './ledger-host';
import type { SampleDrawing } from './sample-drawing';
import type { SampleTools } from './sample-tools';

/** Outputs, with the settings that they are of. */
export interface Found {
	readonly values: ParameterValues;
	readonly seed: number;
	readonly outputs: OutputValues;
}

/**
 * One large sample on its way: portions drawn by a pool of workers, taken up in order by ledgers in a worker of their own.
 * It opens with a small part; playing draws the rest, at a pace or as fast as it goes; pausing keeps what there is. It goes
 * on in a hidden tab, since its work is finite and asked for.
 */
export class SampleRun {
	/** The latest outputs; those of the settings before, until there are some of the new ones. */
	found: Found | null;
	/** Items in the ledgers, by stage. */
	taken: readonly number[];
	/** What a reader should know about the machine. */
	remark: string | null = null;
	problem: string | null = null;
	/** Outputs worked out before the page came stay in view until as much has been drawn here. */
	#least: readonly number[];
	#goals: readonly number[];
	#tools: SampleTools | null = null;
	/** Raised with every change of settings: answers to earlier ones count no more. */
	#run = 0;
	#drawing: SampleDrawing | null = null;
	#perSecond = Infinity;
	#hasLostLedger = false;
	#isPlaying = false;

	/**
	 * @param opened  outputs of the opening part, worked out before
	 * @param tools  how to get at workers
	 * @param changed  called whenever there is something new to show
	 */
	constructor(
		readonly sim: AnySimulation,
		private values: ParameterValues,
		private seed: number,
		opened: OutputValues | null,
		private readonly tools: () => Promise<SampleTools>,
		private readonly changed: () => void
	) {
		this.found = opened && { values, seed, outputs: opened };
		this.#goals = openingGoals(this.sampling, values);
		this.#least = opened ? this.#goals : [];
		this.taken = this.#goals.map((goal) => (opened ? goal : 0));
	}

	private get sampling(): Sampling<ParameterValues, OutputValues> {
		return this.sim.sampling!;
	}

	get sizes(): readonly number[] {
		return sizesOf(this.sampling, this.values);
	}

	get isComplete(): boolean {
		return this.sizes.every((size, stage) => this.taken[stage] >= size);
	}

	/** New settings: what is in view stays until some of the new sample is there. */
	renew(values: ParameterValues, seed: number, isPlaying: boolean): void {
		[this.values, this.seed, this.#least] = [values, seed, []];
		this.#goals = isPlaying ? this.sizes : openingGoals(this.sampling, values);
		void this.#open(false);
	}

	/** From the first item again. */
	restart(isPlaying: boolean): void {
		this.#least = [];
		this.#goals = isPlaying ? this.sizes : this.sizes.map((size) => Math.min(size, 1));
		void this.#open(true);
	}

	/** @param perSecond  items a second, Infinity for as fast as it goes */
	play(perSecond: number): void {
		this.#isPlaying = true;
		this.#setPace(perSecond);
		this.#goal(this.sizes);
	}

	/** What is being drawn is still taken up; what opens a sample comes from no play, and ends by itself. */
	pause(): void {
		if (!this.#isPlaying) return;
		this.#isPlaying = false;
		this.#setPace(Infinity);
		this.#goals = [...(this.#drawing?.queue?.issued ?? this.taken)];
	}

	/** A batch of every stage more. */
	step(): void {
		const { stages } = this.sampling;
		this.#goal(this.sizes.map((size, at) => Math.min(size, this.taken[at] + stages[at].batch)));
	}

	close(): void {
		this.#run++;
		this.#drawing?.end();
		this.#tools?.ledger.terminate();
		this.#tools?.pool.close();
		[this.#tools, this.#drawing] = [null, null];
	}

	#setPace(perSecond: number): void {
		this.#perSecond = perSecond;
		this.#drawing?.pace.set(perSecond);
	}

	#goal(goals: readonly number[]): void {
		this.#goals = goals;
		if (this.#drawing?.queue) this.#drawing.pump();
		else void this.#open(false);
	}

	async #open(fresh: boolean): Promise<void> {
		const run = ++this.#run;
		this.#drawing?.end();
		try {
			this.#tools ??= this.#heeded(await this.tools());
			if (run !== this.#run) return;
			const { sim, values, seed } = this;
			this.#send({ ledger: 'open', sim: sim.id, values, seed: childSeed(seed, 0), fresh, run });
		} catch (error) {
			this.#failed(error as Error);
		}
	}

	#heeded(tools: SampleTools): SampleTools {
		tools.ledger.onmessage = ({ data }) => {
			if (data.run === this.#run) this.#heard(data);
		};
		tools.ledger.onerror = ({ message }) => this.#lost(message);
		this.#drawing = tools.drawing({
			stages: this.sampling.stages,
			workers: tools.pool.size,
			goals: () => this.#goals,
			draw: (portion) => this.#drawn(portion),
			follow: (following) => this.#send({ ledger: 'add', run: this.#run, ...following }),
			failed: (error) => this.#failed(error)
		});
		this.#drawing.pace.set(this.#perSecond);
		return tools;
	}

	/** The ledgers are gone. Once, the sample is drawn again from its start, with the same result. */
	#lost(message: string): void {
		this.close();
		if (this.#hasLostLedger) this.#failed(new Error(message));
		else void this.#open(true);
		this.#hasLostLedger = true;
	}

	#failed({ message }: Error): void {
		this.#run++;
		this.#drawing?.end();
		this.problem = `The sample could not be drawn (${message || 'the browser refused'}). What is shown still holds; “Restart” tries again.`;
		this.changed();
	}

	#send(request: LedgerRequest): void {
		this.#tools!.ledger.postMessage(request, request.ledger === 'add' ? [request.items.buffer] : []);
	}

	#heard({ taken, outputs, cost, remark }: LedgerAnswer): void {
		const drawing = this.#drawing!;
		const queue = drawing.begin(openingGoals(this.sampling, this.values), taken);
		this.problem = null;
		if (outputs) {
			drawing.summary.answered(cost!);
			this.remark = remark!;
			this.#hasLostLedger = false;
		}
		if (!this.#least.some((least, stage) => taken[stage] < least)) {
			this.taken = taken;
			if (outputs) this.found = { values: this.values, seed: this.seed, outputs };
			this.changed();
		}
		const state = `${this.#run} ${queue.handed.join(' ')}`;
		if (queue.handed[0] > 0 && drawing.summary.isDue(state, queue.isDone(this.#goals)))
			this.#send({ ledger: 'sum', run: this.#run });
		drawing.pump();
	}

	#drawn(portion: Portion): Promise<Uint32Array<ArrayBuffer>> {
		const { pool, whole } = this.#tools!;
		return pool.items(this.sim, { values: this.values, seed: childSeed(this.seed, 0) }, portion, whole);
	}
}
