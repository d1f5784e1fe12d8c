import { emptyTally, estimateOf, observedRun, tallyWith } from '../lib/kernel/estimate';
import type { ParameterValues } from '../lib/kernel/parameter';
import { childSeed } from '../lib/kernel/random';
import { observationOf, sampledHere } from '../lib/kernel/sampled';
import { sizesOf } from '../lib/kernel/sampling';
import type { AnySimulation, Observation, OutputValues } from '../lib/kernel/simulation';
import type { Request } from './request';

/** An estimate with its 95 % interval; null where the runs say nothing. */
export interface Estimated {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** What `--json` prints: the same numbers as the figure. */
export interface Answer {
	readonly sim: string;
	readonly modelVersion: number;
	readonly params: ParameterValues;
	readonly seed: number;
	readonly exact: Readonly<Record<string, unknown>> | null;
	/** Of one large sample: its outputs as they are, numbers with their intervals, tables and curves. */
	readonly estimate: { readonly runs: number; readonly outputs: Readonly<Record<string, unknown>> } | null;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Typed arrays as plain arrays, numbers that JSON can't hold as null, integers beyond 2⁵³ as their digits. */
const plain = (value: unknown): unknown => {
	if (typeof value === 'number') return finite(value);
	if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (ArrayBuffer.isView(value) || Array.isArray(value)) return Array.from(value as ArrayLike<unknown>, plain);
	if (typeof value !== 'object' || value === null) return value ?? null;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
};

const exactOf = (sim: AnySimulation, values: ParameterValues): Answer['exact'] => {
	const solved = sim.solve?.(values);
	return solved ? Object.fromEntries(sim.outputs.map(({ id }) => [id, plain(solved[id])])) : null;
};

/** Run 0 of the seed, which is one large sample. */
const sampled = ({ sim, values, seed }: Request, progress: (done: number) => void): OutputValues =>
	sampledHere(sim.sampling!, values, childSeed(seed, 0), sizesOf(sim.sampling!, values), progress);

/** One run of several; a large sample is added up as it is drawn. */
const observed = ({ sim, values, seed }: Omit<Request, 'runs'>, index: number): Observation =>
	sim.sampling
		? observationOf(sim.outputs, sampledHere(sim.sampling, values, childSeed(seed, index)))
		: observedRun(sim, values, seed, index);

const estimated = (
	{ sim, values, seed }: Request,
	runs: number,
	progress: (done: number) => void
): Answer['estimate'] => {
	let tally = emptyTally;
	for (let index = 0; index < runs; index++) {
		tally = tallyWith(tally, observed({ sim, values, seed }, index));
		progress(index + 1);
	}
	const { outputs } = estimateOf(sim, tally);
	const shown = ({ id }: { id: string }): [string, Estimated] => {
		const { value, low, high } = outputs[id] ?? { value: NaN, low: NaN, high: NaN };
		return [id, { value: finite(value), low: finite(low), high: finite(high) }];
	};
	return { runs, outputs: Object.fromEntries(sim.outputs.filter((o) => o.estimator).map(shown)) };
};

/** What progress counts: the items of one large sample, else runs. */
export const workIn = ({ sim, values, runs }: Request): { readonly all: number; readonly unit: string } =>
	sim.sampling && runs === 1
		? { all: sizesOf(sim.sampling, values).reduce((sum, size) => sum + size, 0), unit: 'networks' }
		: { all: runs ?? 0, unit: 'runs' };

const estimateOfRequest = (request: Request, progress: (done: number) => void): Answer['estimate'] => {
	if (request.runs === null) return null;
	if (request.sim.sampling && request.runs === 1)
		return { runs: 1, outputs: plain(sampled(request, progress)) as Readonly<Record<string, unknown>> };
	return estimated(request, request.runs, progress);
};

/** @param progress  told how much of the work is done */
export const answerTo = (request: Request, progress: (done: number) => void = () => {}): Answer => ({
	sim: request.sim.id,
	modelVersion: request.sim.modelVersion,
	params: request.values,
	seed: request.seed,
	exact: exactOf(request.sim, request.values),
	estimate: estimateOfRequest(request, progress)
});
