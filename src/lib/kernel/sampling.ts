import { numberOf } from './interval';
import type { Live, Observation, Output, OutputValues } from './simulation';

/**
 * A run that is one large sample. Its items are numbered; any of them can be drawn anywhere, at any time; what was drawn is
 * taken up in the order of the numbers, so that neither workers nor batches show in the result.
 *
 * Drawing is pure. What is kept of the items is a ledger, which grows in place: a sample may have 10⁸ items.
 */
export interface Sampling<P, O extends OutputValues> {
	/** Drawn side by side, so that all are done together. */
	readonly stages: readonly Stage<P>[];
	/** Sizes at which tests run every law: parameters and their values. */
	readonly trial: Readonly<Record<string, number>>;
	/**
	 * What draws and counts. A page goes without: its script has the rest of a simulation only, and workers, which load
	 * `sim.ts`, have this.
	 */
	readonly work?: SamplingWork<P, O>;
}

export interface Stage<P> {
	/** What its items are, for readers: "networks drawn". */
	readonly label: string;
	/** How many of them a figure draws by itself, before a reader plays. */
	readonly opening: (params: P) => number;
	readonly size: (params: P) => number;
	/** Items that are drawn in one go: some tens of milliseconds of work. */
	readonly batch: number;
	/** Parameters that make a difference to an item; what was drawn outlives a change of the others. */
	readonly dependsOn: readonly string[];
}

export interface SamplingWork<P, O extends OutputValues> {
	/** By stage. @returns items `from` … `to` − 1, each the same number of words */
	readonly draw: readonly ((params: P, seed: number, from: number, to: number) => Uint32Array<ArrayBuffer>)[];
	/** By stage: a ledger that has taken up nothing. */
	readonly ledger: readonly ((params: P) => Ledger)[];
	/** @param ledgers  by stage */
	readonly outputs: (params: P, seed: number, ledgers: readonly Ledger[]) => O;
	/** A sentence for the reader about the machine it runs on; null when all is as it should be. */
	readonly remark: () => string | null;
}

/** @throws TypeError  in a page, which has workers for it */
export const workOf = <P, O extends OutputValues>({ work }: Sampling<P, O>): SamplingWork<P, O> => {
	if (!work)
		throw new TypeError('This simulation is declared without its work; expected the one that its sim.ts exports.');
	return work;
};

export interface Ledger {
	/** Takes up the items that follow those taken up before. */
	readonly add: (items: Uint32Array) => void;
}

/** Some consecutive items of one stage. */
export interface Portion {
	readonly stage: number;
	readonly from: number;
	readonly to: number;
}

/**
 * What is to be drawn next: first what a figure opens with, then the rest; of the stage that is furthest behind, so that
 * all are done together.
 *
 * @param done  items by stage
 * @param goals  items wanted, by stage
 * @param opening  items that a figure opens with, by stage
 * @returns null when there is nothing left
 */
export const nextPortion = (
	stages: readonly Pick<Stage<never>, 'batch'>[],
	done: readonly number[],
	goals: readonly number[],
	opening: readonly number[]
): Portion | null => {
	const first = goals.map((goal, at) => Math.min(goal, opening[at]));
	return portionTowards(stages, done, first) ?? portionTowards(stages, done, goals);
};

const portionTowards = (
	stages: readonly Pick<Stage<never>, 'batch'>[],
	done: readonly number[],
	goals: readonly number[]
): Portion | null => {
	let stage = -1;
	for (const [at, goal] of goals.entries()) {
		if (done[at] >= goal) continue;
		if (stage < 0 || done[at] / goal < done[stage] / goals[stage]) stage = at;
	}
	if (stage < 0) return null;
	return { stage, from: done[stage], to: Math.min(goals[stage], done[stage] + stages[stage].batch) };
};

/** Sizes of all stages. */
export const sizesOf = <P>(sampling: Pick<Sampling<P, never>, 'stages'>, params: P): number[] =>
	sampling.stages.map((stage) => stage.size(params));

/**
 * Draws and takes up `goals` items of each stage here and now.
 *
 * @param progress  told the number of items done, of all stages
 */
export const sampledHere = <P, O extends OutputValues>(
	sampling: Sampling<P, O>,
	params: P,
	seed: number,
	goals: readonly number[] = sizesOf(sampling, params),
	progress: (done: number) => void = () => {}
): O => {
	const { draw, ledger, outputs } = workOf(sampling);
	const ledgers = ledger.map((empty) => empty(params));
	const done = goals.map(() => 0);
	const opening = openingGoals(sampling, params);
	for (let portion; (portion = nextPortion(sampling.stages, done, goals, opening));) {
		const { stage, from, to } = portion;
		ledgers[stage].add(draw[stage](params, seed, from, to));
		done[stage] = to;
		progress(done.reduce((sum, count) => sum + count, 0));
	}
	return outputs(params, seed, ledgers);
};

/** What a figure shows before a reader plays. */
export const openingGoals = <P>(sampling: Pick<Sampling<P, never>, 'stages'>, params: P): number[] =>
	sampling.stages.map((stage) => Math.min(stage.opening(params), stage.size(params)));

/** What a whole sample contributes where several of them are averaged. */
export const observationOf = (outputs: readonly Output[], sampled: OutputValues): Observation =>
	Object.fromEntries(
		outputs.flatMap(({ id, estimator }) => {
			const value = estimator ? numberOf(sampled[id]) : null;
			return value === null ? [] : [[id, value]];
		})
	);

/** A sample on its way, as plain data: its seed and what was drawn, by stage. */
export interface SampledState {
	readonly seed: number;
	readonly drawn: readonly Uint32Array<ArrayBuffer>[];
	readonly done: readonly number[];
}

/**
 * The same sample as a live run, a batch a step. It keeps every item, so it is for small samples: figures and the command
 * line use ledgers.
 */
export const sampledLive = <P, O extends OutputValues>(
	sampling: Sampling<P, O>,
	outputs: readonly Output[],
	words: Pick<Live<P, SampledState>, 'unit' | 'stepUnit' | 'pace'>
): Live<P, SampledState> => ({
	...words,
	shown: 1,
	stepsPerRun: (params) =>
		sampling.stages.reduce((sum, { opening, batch, size }) => {
			const first = Math.min(opening(params), size(params));
			return sum + Math.ceil(first / batch) + Math.ceil((size(params) - first) / batch);
		}, 0),
	init: (_, seed) => ({
		seed,
		drawn: sampling.stages.map(() => new Uint32Array(0)),
		done: sampling.stages.map(() => 0)
	}),
	step: (state, params, count) => stepped(sampling, state, params, count),
	observe: ({ seed, drawn }, params) => {
		const work = workOf(sampling);
		const ledgers = work.ledger.map((empty, at) => {
			const ledger = empty(params);
			ledger.add(drawn[at]);
			return ledger;
		});
		return observationOf(outputs, work.outputs(params, seed, ledgers));
	}
});

/** All that `count` portions add, put behind what was there in one go. */
const stepped = <P, O extends OutputValues>(
	sampling: Sampling<P, O>,
	{ seed, drawn, done }: SampledState,
	params: P,
	count: number
): SampledState => {
	const parts = drawn.map((items) => [items]);
	const next = [...done];
	const [sizes, opening] = [sizesOf(sampling, params), openingGoals(sampling, params)];
	for (let n = 0; n < count; n++) {
		const portion = nextPortion(sampling.stages, next, sizes, opening);
		if (!portion) break;
		const { stage, from, to } = portion;
		parts[stage].push(workOf(sampling).draw[stage](params, seed, from, to));
		next[stage] = to;
	}
	return { seed, drawn: parts.map(joined), done: next };
};

const joined = (parts: readonly Uint32Array[]): Uint32Array<ArrayBuffer> => {
	const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
};
