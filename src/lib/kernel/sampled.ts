import { numberOf } from './interval';
import { nextPortion } from './portion';
import { openingGoals, sizesOf, type SampleWords, type Sampling } from './sampling';
import { workOf } from './sampling-work';
import type { Live, Observation, Output, OutputValues } from './simulation';

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
	words: SampleWords
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
