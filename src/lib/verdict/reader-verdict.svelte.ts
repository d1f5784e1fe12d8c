import type { Distribution } from '../argument/distribution';
import { byHandName, sourceName } from '../argument/node';
import { numberParameter } from '../argument/argument';
import { freshPosition, type Before, type Position } from '../argument/position';
import { checkedRange, middleOf, type Range, type Ranges } from '../argument/range';
import { DEFAULT_SEED } from '../kernel/state-token';
import type { ParameterValue, ParameterValues } from '../kernel/parameter';
import { sharesKept } from '../kernel/shares';
import { presetValues, requiredValues } from '../kernel/validation';
import type { Steered } from '../runtime/steered';
import type { Sensitivity } from './draws';
import { theVerdict } from './the-verdict';

type Snapshot = Pick<Position, 'values' | 'ranges' | 'seed'>;

/** Background work: what it gave last, how far it is, what went wrong. */
export interface Work<T> {
	readonly of: Snapshot;
	readonly result: T;
}

/**
 * The reader’s verdict on the page: points, ranges, seed and first guess, with undo; everything else is derived.
 */
export class ReaderVerdict implements Steered {
	values = $state.raw<ParameterValues>(freshPosition(theVerdict).values);
	ranges = $state.raw<Ranges>({});
	seed = $state(DEFAULT_SEED);
	before = $state.raw<Before | null>(null);
	notices = $state.raw<readonly string[]>([]);
	/** A link’s position is on screen; the reader’s own waits. */
	visiting = $state(false);
	own = $state.raw<Position | null>(null);
	/** The reader’s numbers at the end of their last visit. */
	earlier = $state.raw<Position | null>(null);
	distribution = $state.raw<Work<Distribution> | null>(null);
	sensitivity = $state.raw<Work<Sensitivity> | null>(null);
	readonly pinned = null;
	readonly #evaluator = theVerdict.argument.evaluator();
	readonly evaluation = $derived.by(() => this.#evaluator.evaluation(this.values));
	readonly p: number = $derived.by(() => this.evaluation.byNode.p);
	readonly isFresh: boolean = $derived.by(() => {
		const start = freshPosition(theVerdict).values;
		return Object.keys(this.ranges).length === 0 && Object.keys(start).every((id) => start[id] === this.values[id]);
	});
	#past = $state.raw<readonly Snapshot[]>([]);
	#future = $state.raw<readonly Snapshot[]>([]);
	#gesture: string | null = null;

	get position(): Position {
		return { values: this.values, ranges: this.ranges, seed: this.seed, before: this.before };
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/** The verdict under other values, by the same evaluator. */
	pAt(values: ParameterValues): number {
		return this.#evaluator.conclusion(values);
	}

	set(id: string, value: ParameterValue): void {
		if (this.values[id] === value) return;
		const values = sharesKept(theVerdict.sim, { ...this.values, [id]: value }, id);
		this.#move({ ...this.#now, values: requiredValues(theVerdict.sim, values, this.values) }, id);
	}

	setFitting(id: string, value: ParameterValue): void {
		this.set(id, value);
	}

	/** Several premises at once. @throws ParameterError */
	setTogether(values: Readonly<Record<string, ParameterValue>>): void {
		this.#move({ ...this.#now, values: requiredValues(theVerdict.sim, { ...this.values, ...values }) }, null);
	}

	settled(): void {
		this.#gesture = null;
	}

	/**
	 * A range in place of a point, which moves to the range’s middle; null for the point again.
	 *
	 * @returns what was refused or put right, else null
	 */
	setRange(id: string, given: Range | null): string | null {
		const ranges = { ...this.ranges };
		delete ranges[id];
		if (given === null) {
			this.#move({ ...this.#now, ranges }, null);
			return null;
		}
		const parameter = numberParameter(theVerdict.argument, id);
		const { range, problem } = checkedRange(parameter, given);
		if (range) {
			const middle = Number(middleOf(parameter, range).toPrecision(3));
			const values = sharesKept(theVerdict.sim, { ...this.values, [id]: middle }, id);
			this.#move({ ...this.#now, values, ranges: { ...ranges, [id]: range } }, null);
		}
		return problem;
	}

	/** A node’s number by hand; null: computed again. */
	override(node: string, value: number | null): void {
		if (value === null) this.set(sourceName(node), 'computed');
		else this.setTogether({ [sourceName(node)]: 'by-hand', [byHandName(node)]: value });
	}

	usePreset(id: string): void {
		this.#move({ values: presetValues(theVerdict.sim, id), ranges: {}, seed: this.seed }, null);
	}

	reset(): void {
		const { values, ranges, seed } = freshPosition(theVerdict);
		this.#move({ values, ranges, seed }, null);
	}

	useSeed(seed: number): void {
		this.#move({ ...this.#now, seed }, null);
	}

	/** A whole position from elsewhere, as a step that can be undone. */
	visit({ values, ranges, seed }: Position): void {
		this.#move({ values, ranges, seed }, null);
	}

	/** What the page starts from: no step of its own. */
	load({ values, ranges, seed, before }: Position): void {
		[this.values, this.ranges, this.seed, this.before] = [values, ranges, seed, before];
	}

	/** The numbers of a link become the reader’s own. */
	adopt(): void {
		this.visiting = false;
		this.own = null;
	}

	/** Away from a link’s numbers, to the reader’s own. */
	goBack(): void {
		if (this.own) this.load(this.own);
		this.adopt();
	}

	undo(): void {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#future = [this.#now, ...this.#future];
		this.#past = this.#past.slice(0, -1);
		this.#apply(last);
	}

	redo(): void {
		const next = this.#future[0];
		if (!next) return;
		this.#past = [...this.#past, this.#now];
		this.#future = this.#future.slice(1);
		this.#apply(next);
	}

	note(...notices: readonly (string | null)[]): void {
		const fresh = notices.filter((notice): notice is string => notice !== null && !this.notices.includes(notice));
		if (fresh.length) this.notices = [...this.notices, ...fresh];
	}

	dismiss(notice: string): void {
		this.notices = this.notices.filter((one) => one !== notice);
	}

	get #now(): Snapshot {
		return { values: this.values, ranges: this.ranges, seed: this.seed };
	}

	#move(to: Snapshot, gesture: string | null): void {
		const continues = gesture !== null && gesture === this.#gesture;
		if (!continues) this.#past = [...this.#past.slice(-99), this.#now];
		this.#future = [];
		this.#apply(to);
		this.#gesture = gesture;
	}

	#apply({ values, ranges, seed }: Snapshot): void {
		[this.values, this.ranges, this.seed] = [values, ranges, seed];
		this.#gesture = null;
	}
}
