import type { Estimate, Tally } from '../kernel/estimate';
import { estimateOf } from '../kernel/estimate';
import { numberOf, type Interval } from '../kernel/interval';
import type { ParameterValue, ParameterValues } from '../kernel/parameter';
import { childSeed } from '../kernel/seed';
import type { AnySimulation, OutputValues, Preset } from '../kernel/simulation';
import { DEFAULT_SEED } from '../kernel/state-token';
import { MAX_SEED, ParameterError, presetValues, requiredValues } from '../kernel/validation';
import { valuesKept } from '../kernel/shares';
import { LiveRuns } from './live-runs';
import type { SampleRun } from './sample-run';

interface Snapshot {
	readonly values: ParameterValues;
	readonly seed: number;
}

/** Outputs with the settings that they are of: the exact answer or, of a large sample, what was found so far. */
export interface Answer {
	readonly values: ParameterValues;
	readonly exact: OutputValues | null;
}

export interface Pin extends Snapshot {
	readonly exact: OutputValues | null;
	readonly label: string;
}

/** What a run that is a large sample needs besides: only figures of such simulations load it. */
export interface LargeSample {
	readonly begin: (
		sim: AnySimulation,
		values: ParameterValues,
		seed: number,
		opened: OutputValues | null,
		changed: () => void
	) => SampleRun;
	/** Outputs of the opening part, worked out before. */
	readonly opened: OutputValues | null;
}

/** How a run opens. */
export interface Opening {
	/** Where, instead of at the baseline: a state from a link. */
	readonly start?: Snapshot | null;
	readonly sample?: LargeSample | null;
}

const same = (a: ParameterValues, b: ParameterValues): boolean => Object.keys(a).every((id) => a[id] === b[id]);

/**
 * What a figure is doing: parameters, seed and playhead are its own, everything else is derived.
 *
 * A run is fully named by (sim, values, seed, steps). The authored `set` is the baseline that reset returns to.
 */
export class Run {
	values = $state.raw<ParameterValues>({});
	seed = $state(DEFAULT_SEED);
	pinned = $state.raw<Pin | null>(null);
	playing = $state(false);
	speed = $state(1);
	/** The answer as the sentence and the headline say it: where a machine is slow, a frame behind a moving control. */
	said = $state.raw<Answer>({ values: {}, exact: null });
	/** The answer as charts draw it: they may follow a frame after the numbers. */
	drawn = $state.raw<Answer>({ values: {}, exact: null });
	/** The answer as large tables show it: they follow a moving slider a few times a second. */
	calm = $state.raw<Answer>({ values: {}, exact: null });
	/** Raised whenever the live runs moved; read it to redraw. */
	frame = $state(0);
	/** Its simulation rests on others that have not come yet: it answers while they need not. */
	waits = $state(false);
	readonly baseline: ParameterValues;
	readonly live: LiveRuns;
	/** Where one run is a large sample. */
	readonly sample: SampleRun | null = null;
	readonly #solved: Answer = $derived.by(() => this.#solution(this.values));
	/** The exact answer to the settings in force or, of a large sample, what is known so far. */
	readonly answer: Answer = $derived.by(() => {
		if (!this.sample) return this.#solved;
		void this.frame;
		return this.#answerOf(this.sample);
	});
	readonly preset: Preset | null = $derived.by(
		() => this.#presets.find(({ values }) => same(this.values, values))?.preset ?? null
	);
	readonly changed: boolean = $derived.by(() => !same(this.values, this.baseline) || this.seed !== DEFAULT_SEED);
	#past = $state.raw<readonly Snapshot[]>([]);
	#future = $state.raw<readonly Snapshot[]>([]);
	#gesture: string | null = null;
	#latest: Answer | null = null;
	#found: { readonly of: unknown; readonly answer: Answer } | null = null;
	#presets = $state.raw<readonly { preset: Preset; values: ParameterValues }[]>([]);
	/** Parameters that whoever embeds the figure has fixed: what would change one of them changes nothing. */
	locked: readonly string[] = [];

	/**
	 * @throws ParameterError  when the authored values are wrong: a mistake in the prose
	 */
	constructor(
		readonly sim: AnySimulation,
		set: Readonly<Record<string, unknown>> = {},
		{ start, sample }: Opening = {}
	) {
		this.baseline = requiredValues(sim, set);
		this.values = start ? requiredValues(sim, start.values) : this.baseline;
		this.seed = start?.seed ?? DEFAULT_SEED;
		this.live = new LiveRuns(sim, this.values, this.seed);
		if (sample) this.sample = sample.begin(sim, this.values, this.seed, sample.opened, () => this.#sampled());
		this.say();
		this.draw();
		this.rest();
		this.complete();
	}

	/** Its simulation is whole: named positions and what steps the live runs may come after the figure is awake. */
	complete(): void {
		const { sim } = this;
		this.#presets = sim.presets.map((preset) => ({ preset, values: presetValues(sim, preset.id) }));
		this.waits = false;
		this.frame++;
	}

	/** Null where there is no exact answer. */
	get exact(): OutputValues | null {
		return this.#solved.exact;
	}

	/** Whether the answer is to the settings in force: of a large sample once some of it has been drawn. */
	get isAnswered(): boolean {
		if (!this.sample) return true;
		void this.frame;
		return this.sample.isOf(this.values, this.seed);
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	get estimate(): Estimate {
		void this.frame;
		return this.sample ? this.#sampleEstimate() : estimateOf(this.sim, this.live.tally);
	}

	/**
	 * Sets one parameter; shares of the same whole make room. Changes of one parameter up to `settled` are one undo step.
	 *
	 * @throws ParameterError  when the value is outside the domain
	 */
	set(id: string, value: ParameterValue): void {
		if (this.values[id] === value) return;
		this.setTogether(valuesKept(this.sim, { ...this.values, [id]: value }, id), `set ${id}`);
	}

	/**
	 * Sets what was typed: a value that would have to give way to others is refused, not bent.
	 *
	 * @throws ParameterError
	 */
	setFitting(id: string, value: ParameterValue): void {
		const given = { ...this.values, [id]: value };
		const problem = this.sim.constraints?.map((constraint) => constraint.problem(given)).find(Boolean);
		if (problem && valuesKept(this.sim, given, id)[id] !== value) throw new ParameterError([problem]);
		this.set(id, value);
	}

	/** Another state as a whole, from a link in the prose: one undo step. @throws ParameterError */
	visit(state: Snapshot): void {
		this.#move({ values: requiredValues(this.sim, state.values), seed: state.seed }, null);
	}

	/** Several parameters moved by one handle: one undo step up to `settled`. @throws ParameterError */
	setTogether(values: Readonly<Record<string, ParameterValue>>, gesture: string): void {
		this.#move({ values: requiredValues(this.sim, values, this.values), seed: this.seed }, gesture);
	}

	/** A slider was let go: the next change is a new undo step. */
	settled(): void {
		this.#gesture = null;
	}

	usePreset(id: string): void {
		this.#move({ values: presetValues(this.sim, id), seed: this.seed }, null);
	}

	reset(): void {
		this.#move({ values: this.baseline, seed: DEFAULT_SEED }, null);
	}

	useSeed(seed: number): void {
		this.#move({ values: this.values, seed }, null);
	}

	newSeed(): void {
		this.useSeed((childSeed(this.seed, 0) % (MAX_SEED + 1)) % 1_000_000);
	}

	/** Another state as a whole: from a link or the reader's stored numbers; not an undo step of its own. */
	load(state: Snapshot): void {
		this.values = requiredValues(this.sim, state.values);
		this.seed = state.seed;
		this.#gesture = null;
		this.#renew();
	}

	undo(): void {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [{ values: this.values, seed: this.seed }, ...this.#future];
		this.#apply(last);
	}

	redo(): void {
		const next = this.#future[0];
		if (!next) return;
		this.#past = [...this.#past, { values: this.values, seed: this.seed }];
		this.#future = this.#future.slice(1);
		this.#apply(next);
	}

	pin(label: string): void {
		const { values, exact } = this.answer;
		this.pinned = { values, seed: this.seed, exact, label };
	}

	unpin(): void {
		this.pinned = null;
	}

	advance(steps: number): void {
		this.live.advance(steps);
		this.frame++;
	}

	/** @param count  live runs side by side */
	show(count: number): void {
		this.live.show(count);
		this.frame++;
	}

	restart(): void {
		this.live.restart();
		this.frame++;
	}

	completeCohort(): void {
		this.live.complete();
		this.frame++;
	}

	/** Sentence and headline catch up with the settings. */
	say(): void {
		this.said = this.answer;
	}

	/** Charts catch up with the settings. */
	draw(): void {
		this.drawn = this.answer;
	}

	/** Large tables catch up with the settings. */
	rest(): void {
		this.calm = this.answer;
	}

	/** @param enough  says when this frame's time is used up */
	derive(enough: () => boolean): void {
		if (this.live.stale === 0) return;
		this.live.derive(enough);
		this.frame++;
	}

	addTally(tally: Tally): void {
		this.live.add(tally);
		this.frame++;
	}

	/** Solved once for the same settings, also where nothing keeps derived values: on the server. */
	#solution(values: ParameterValues): Answer {
		if (this.#latest?.values !== values) this.#latest = { values, exact: this.sim.solve?.(values) ?? null };
		return this.#latest;
	}

	/** The same object while nothing new was found, so that charts are not drawn again. */
	#answerOf({ found }: SampleRun): Answer {
		if (!this.#found || this.#found.of !== found)
			this.#found = { of: found, answer: { values: found?.values ?? this.values, exact: found?.outputs ?? null } };
		return this.#found.answer;
	}

	#sampled(): void {
		if (this.sample!.isComplete || this.sample!.problem) this.playing = false;
		this.frame++;
	}

	/** A sample’s numbers carry their intervals. */
	#sampleEstimate(): Estimate {
		const found = Object.entries(this.sample!.found?.outputs ?? {});
		const outputs = Object.fromEntries(
			found.filter((entry): entry is [string, Interval] => numberOf(entry[1]) !== null && typeof entry[1] === 'object')
		);
		return { runs: found.length ? 1 : 0, outputs };
	}

	#move(to: Snapshot, gesture: string | null): void {
		if (same(to.values, this.values) && to.seed === this.seed) return;
		if (this.locked.some((id) => to.values[id] !== this.values[id])) return;
		const continues = gesture !== null && gesture === this.#gesture;
		if (!continues) this.#past = [...this.#past.slice(-99), { values: this.values, seed: this.seed }];
		this.#gesture = gesture;
		if (this.#future.length) this.#future = [];
		this.#apply(to, true);
	}

	#apply(state: Snapshot, keepGesture = false): void {
		this.values = state.values;
		this.seed = state.seed;
		if (!keepGesture) this.#gesture = null;
		this.#renew();
	}

	#renew(): void {
		this.live.renew(this.values, this.seed);
		this.sample?.renew(this.values, this.seed, this.playing);
	}
}
