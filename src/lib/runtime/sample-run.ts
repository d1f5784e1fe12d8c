import type { ParameterValues } from '../kernel/parameter';
import { childSeed } from '../kernel/random';
import { openingGoals, sizesOf, type Portion, type Sampling } from '../kernel/sampling';
import type { AnySimulation, OutputValues } from '../kernel/simulation';
import { StepDebt } from './clock';
import type { LedgerAnswer, LedgerLike, LedgerRequest } from './ledger-host';
import { PortionQueue } from './portion-queue';
import type { WorkerPool } from './worker-pool';

/** What a sample is drawn with; made when first needed, so that a page that only shows one starts no worker. */
export interface SampleTools {
	readonly pool: WorkerPool;
	readonly ledger: LedgerLike;
	/** The simulation with what draws it, for when there is no worker. */
	readonly whole: () => Promise<AnySimulation>;
}

/** Outputs, with the settings that they are of. */
export interface Found {
	readonly values: ParameterValues;
	readonly seed: number;
	readonly outputs: OutputValues;
}

/** ms between two looks at the outputs, and how many times as long as they take to work out. */
const BETWEEN_MS = 100;
const COST_FACTOR = 8;

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
	#pace = Infinity;
	#debt = new StepDebt();
	#allowance = 0;
	#pacedAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#tools: SampleTools | null = null;
	/** Raised with every change of settings: answers to earlier ones count no more. */
	#run = 0;
	#queue: PortionQueue | null = null;
	#inFlight = 0;
	#summing: string | null = null;
	#summed = '';
	#summedAt = -Infinity;
	#cost = 0;
	#hasLostLedger = false;

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
		this.#pace = perSecond;
		this.#pacedAt = performance.now();
		this.#goal(this.sizes);
	}

	/** What is being drawn is still taken up. */
	pause(): void {
		this.#pace = Infinity;
		this.#goals = this.#queue ? [...this.#queue.issued] : this.taken;
	}

	/** A batch of every stage more. */
	step(): void {
		const { stages } = this.sampling;
		this.#goal(this.sizes.map((size, at) => Math.min(size, this.taken[at] + stages[at].batch)));
	}

	close(): void {
		this.#run++;
		this.#queue = null;
		clearTimeout(this.#timer);
		this.#tools?.ledger.terminate();
		this.#tools?.pool.close();
		this.#tools = null;
	}

	#goal(goals: readonly number[]): void {
		this.#goals = goals;
		if (this.#queue) this.#pump();
		else void this.#open(false);
	}

	async #open(fresh: boolean): Promise<void> {
		const run = ++this.#run;
		this.#queue = null;
		this.#summing = null;
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
		this.#queue = null;
		this.problem = `The sample could not be drawn (${message || 'the browser refused'}). What is shown still holds; “Restart” tries again.`;
		this.changed();
	}

	#send(request: LedgerRequest): void {
		this.#tools!.ledger.postMessage(request, request.ledger === 'add' ? [request.items.buffer] : []);
	}

	#heard({ taken, outputs, cost, remark }: LedgerAnswer): void {
		this.#queue ??= new PortionQueue(this.sampling.stages, taken);
		this.problem = null;
		if (outputs) {
			[this.#summed, this.#summing] = [this.#summing!, null];
			[this.#summedAt, this.#cost] = [performance.now(), cost!];
			this.remark = remark!;
			this.#hasLostLedger = false;
		}
		if (!this.#least.some((least, stage) => taken[stage] < least)) {
			this.taken = taken;
			if (outputs) this.found = { values: this.values, seed: this.seed, outputs };
			this.changed();
		}
		this.#look();
		this.#pump();
	}

	/** Asks for outputs when there is something new, not more often than they are worth. */
	#look(): void {
		const { handed } = this.#queue!;
		const state = `${this.#run} ${handed.join(' ')}`;
		if (this.#summing !== null || state === this.#summed || handed[0] === 0) return;
		const rested = performance.now() - this.#summedAt;
		if (rested < Math.max(BETWEEN_MS, COST_FACTOR * this.#cost) && !this.#queue!.isDone(this.#goals)) return;
		this.#summing = state;
		this.#send({ ledger: 'sum', run: this.#run });
	}

	/** Keeps every worker busy, as far as goals and pace allow. */
	#pump(): void {
		if (!this.#queue || !this.#tools) return;
		const most = this.#allowed();
		while (this.#inFlight < this.#tools.pool.size) {
			const portion = this.#queue.issue(this.#goals, most());
			if (!portion) return;
			this.#allowance -= portion.to - portion.from;
			void this.#draw(portion, this.#run);
		}
	}

	/** @returns how many items the pace allows now; a slow pace looks again a little later */
	#allowed(): () => number {
		const now = performance.now();
		const elapsed = now - this.#pacedAt;
		this.#pacedAt = now;
		clearTimeout(this.#timer);
		if (this.#pace === Infinity) return () => Infinity;
		this.#allowance = Math.max(0, this.#allowance) + this.#debt.owed(elapsed, this.#pace);
		if (this.#queue!.peek(this.#goals)) this.#timer = setTimeout(() => this.#pump(), BETWEEN_MS / 2);
		return () => this.#allowance;
	}

	async #draw(portion: Portion, run: number): Promise<void> {
		this.#inFlight++;
		try {
			const settings = { values: this.values, seed: childSeed(this.seed, 0) };
			const { pool, whole } = this.#tools!;
			const items = await pool.items(this.sim, settings, portion, whole);
			this.#inFlight--;
			if (run === this.#run) {
				for (const following of this.#queue!.returned(portion, items)) this.#send({ ledger: 'add', run, ...following });
			}
			this.#pump();
		} catch (error) {
			this.#inFlight--;
			if (run === this.#run) this.#failed(error as Error);
		}
	}
}
