import { emptyTally, talliesMerged, tallyWith, type Tally } from '../kernel/estimate';
import { childSeed } from '../kernel/seed';
import type { AnySimulation } from '../kernel/simulation';
import type { ParameterValues } from '../kernel/parameter';

/**
 * The live runs that a figure shows: a cohort of runs side by side, stepped together; when it is complete it is counted
 * and the next cohort begins.
 *
 * Runs are numbered from 0; run `index` of a seed is the same here, in a worker and on the command line. A run is
 * extended, never recomputed; only a change of parameters or seed derives the cohort in view anew, run by run.
 */
export class LiveRuns {
	/** Runs in view; fewer than `shown` until they are first derived. */
	states: unknown[] = [];
	/** Steps that the cohort has taken; a figure opens with a complete first cohort. */
	playhead: number;
	tally: Tally = emptyTally;
	/** Runs side by side. */
	shown: number;
	#first = 0;
	#stale = 0;
	#counted = false;

	constructor(
		readonly sim: AnySimulation,
		private values: ParameterValues,
		private seed: number
	) {
		this.shown = sim.live.shown;
		this.playhead = this.stepsPerRun;
		this.#begin(0, this.playhead);
	}

	get stepsPerRun(): number {
		return this.sim.live.stepsPerRun(this.values);
	}

	/** Runs whose state still belongs to the settings before; none can be derived before what steps them is there (`late-parts.ts`). */
	get stale(): number {
		return (this.sim.live.init as unknown) ? this.#stale : 0;
	}

	/** Another number of runs side by side. */
	show(count: number): void {
		this.shown = count;
		this.states = this.states.slice(0, count);
		this.renew(this.values, this.seed);
	}

	get isComplete(): boolean {
		return this.playhead >= this.stepsPerRun && this.#stale === 0;
	}

	/** New settings: the cohort in view is the first again, at the same playhead, and nothing is counted yet. */
	renew(values: ParameterValues, seed: number): void {
		const share = this.playhead / this.stepsPerRun;
		this.values = values;
		this.seed = seed;
		this.tally = emptyTally;
		this.#begin(0, Math.round(share * this.stepsPerRun));
	}

	/**
	 * Derives stale runs until `enough` says stop: a long drag never blocks a frame.
	 *
	 * @returns whether every run in view is up to date
	 */
	derive(enough: () => boolean = () => false): boolean {
		while (this.#stale > 0) {
			const at = this.shown - this.#stale;
			const start = this.sim.live.init(this.values, childSeed(this.seed, this.#first + at));
			this.states[at] = this.playhead > 0 ? this.sim.live.step(start, this.values, this.playhead) : start;
			this.#stale--;
			if (enough()) break;
		}
		if (this.#stale === 0) this.#countWhenComplete();
		return this.#stale === 0;
	}

	/** Takes every one of `count` steps, through as many cohorts as that needs. */
	advance(count: number): void {
		this.derive();
		let left = count;
		while (left > 0) {
			if (this.playhead >= this.stepsPerRun) this.nextCohort();
			const steps = Math.min(left, this.stepsPerRun - this.playhead);
			this.states = this.states.map((state) => this.sim.live.step(state, this.values, steps));
			this.playhead += steps;
			left -= steps;
			this.#countWhenComplete();
		}
	}

	/** Completes the cohort in view. */
	complete(): void {
		this.advance(this.stepsPerRun - this.playhead);
	}

	nextCohort(): void {
		this.#begin(this.#counted ? this.tally.runs : this.#first, 0);
		this.derive();
	}

	restart(): void {
		this.tally = emptyTally;
		this.#begin(0, 0);
		this.derive();
	}

	/** Adds runs that were counted elsewhere; they follow the last run counted here, so that the cohort in view is among them. */
	add(tally: Tally): void {
		this.tally = talliesMerged(this.tally, tally);
		if (tally.runs > 0) this.#counted = true;
	}

	#begin(first: number, playhead: number): void {
		this.#first = first;
		this.playhead = playhead;
		this.#stale = this.shown;
		this.#counted = false;
	}

	#countWhenComplete(): void {
		if (this.#counted || this.playhead < this.stepsPerRun) return;
		this.#counted = true;
		for (const state of this.states) this.tally = tallyWith(this.tally, this.sim.live.observe(state, this.values));
	}
}
