import type { ParameterValues } from '../kernel/parameter';
import { openingGoals, sizesOf, type Sampling } from '../kernel/sampling';
import type { AnySimulation, OutputValues } from '../kernel/simulation';
import type { LedgerAnswer } from './ledger-host';
import type { SampleNeeds, SampleWork } from './sample-work';

/** Outputs, with the settings that they are of. */
export interface Found {
	readonly values: ParameterValues;
	readonly seed: number;
	readonly outputs: OutputValues;
}

/** Fetches what draws a sample. */
export type SampleBegun = (needs: SampleNeeds) => Promise<SampleWork>;

/**
 * One large sample on its way. It opens with a small part; playing draws the rest, at a pace or as fast as it goes; pausing
 * keeps what there is. It goes on in a hidden tab, since its work is finite and asked for. What draws (`sample-work.ts`)
 * is fetched when there is something to draw.
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
	#perSecond = Infinity;
	#coming: Promise<SampleWork> | null = null;
	#work: SampleWork | null = null;
	/** Raised with every change of settings: what was to be opened before is not. */
	#asked = 0;
	#isPlaying = false;

	/**
	 * @param opened  outputs of the opening part, worked out before
	 * @param begun  how to get at what draws
	 * @param changed  called whenever there is something new to show
	 */
	constructor(
		readonly sim: AnySimulation,
		private values: ParameterValues,
		private seed: number,
		opened: OutputValues | null,
		private readonly begun: SampleBegun,
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

	/** Whether what was found is of these settings. */
	isOf(values: ParameterValues, seed: number): boolean {
		return this.found?.values === values && this.found.seed === seed;
	}

	/** Draws what it opens with, unless that was worked out before. */
	begin(): void {
		if (!this.found) void this.#open(false);
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
		this.#perSecond = perSecond;
		this.#goOn(this.sizes);
	}

	/** What is being drawn is still taken up; what opens a sample comes from no play, and ends by itself. */
	pause(): void {
		if (!this.#isPlaying) return;
		this.#isPlaying = false;
		this.#perSecond = Infinity;
		this.#goals = [...(this.#work?.issued ?? this.taken)];
		this.#work?.goOn();
	}

	/** A batch of every stage more. */
	step(): void {
		const { stages } = this.sampling;
		this.#goOn(this.sizes.map((size, at) => Math.min(size, this.taken[at] + stages[at].batch)));
	}

	close(): void {
		this.#asked++;
		this.#work?.close();
	}

	#goOn(goals: readonly number[]): void {
		this.#goals = goals;
		if (!this.#work?.goOn()) void this.#open(false);
	}

	async #open(fresh: boolean): Promise<void> {
		const asked = ++this.#asked;
		this.#work?.end();
		try {
			this.#coming ??= this.begun({
				sim: this.sim,
				goals: () => this.#goals,
				pace: () => this.#perSecond,
				heard: (answer) => this.#heard(answer),
				failed: (error) => this.#failed(error)
			});
			this.#work = await this.#coming;
			if (asked !== this.#asked) return;
			const { values, seed } = this;
			this.#work.open({ values, seed, opening: openingGoals(this.sampling, values) }, fresh);
		} catch (error) {
			this.#coming = null;
			this.#failed(error as Error);
		}
	}

	#failed({ message }: Error): void {
		this.#work?.end();
		this.problem = `The sample could not be drawn (${message || 'the browser refused'}). What is shown still holds; “Restart” tries again.`;
		this.changed();
	}

	#heard({ taken, outputs, remark }: LedgerAnswer): void {
		this.problem = null;
		if (outputs) this.remark = remark!;
		if (this.#least.some((least, stage) => taken[stage] < least)) return;
		this.taken = taken;
		if (outputs) this.found = { values: this.values, seed: this.seed, outputs };
		this.changed();
	}
}
