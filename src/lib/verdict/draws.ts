import { distributionOf, drawnConclusions, type Distribution } from '../argument/distribution';
import { logOdds } from '../argument/log-odds';
import { conclusionFrom, inputsOf, type Setting } from '../argument/setting';
import { sobolIndices, sobolRows, type SobolIndex } from '../argument/sobol';
import { ChunkPool, spareProcessors, type Watching, type WorkerOf } from '../runtime/chunk-pool';
import { theVerdict } from './the-verdict';

/** Draws or rows `from` … `to` − 1 of a setting, for a worker. */
export interface Chunk {
	readonly what: 'conclusions' | 'sobol';
	readonly setting: Setting;
	readonly seed: number;
	readonly from: number;
	readonly to: number;
}

/** What a worker does with a chunk, and the page where there is no worker. */
export const answerTo = ({ what, setting, seed, from, to }: Chunk): Float64Array => {
	const { argument } = theVerdict;
	if (what === 'conclusions') return drawnConclusions(argument, setting, seed, from, to);
	const conclusion = conclusionFrom(argument, setting);
	return sobolRows((uniforms) => logOdds(conclusion(uniforms)), inputsOf(argument, setting).length, seed, from, to);
};

let pool: ChunkPool<Chunk, Float64Array> | null = null;

const shared = (): ChunkPool<Chunk, Float64Array> =>
	(pool ??= new ChunkPool(
		spareProcessors(),
		() => new Worker(new URL('./draws-worker.ts', import.meta.url), { type: 'module' }) as WorkerOf<Chunk, Float64Array>,
		answerTo
	));

const chunked = (job: Omit<Chunk, 'from' | 'to'>, count: number, size: number): Chunk[] =>
	Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
		...job,
		from: at * size,
		to: Math.min(count, (at + 1) * size)
	}));

const joined = (parts: readonly Float64Array[]): Float64Array => {
	const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
	parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
	return whole;
};

export const DRAWS = 10_000;
const DRAWS_A_CHUNK = 500;

/** @throws DOMException  AbortError when the signal fires */
export const distributionIn = async (setting: Setting, seed: number, watching: Watching): Promise<Distribution> => {
	const chunks = chunked({ what: 'conclusions', setting, seed }, DRAWS, DRAWS_A_CHUNK);
	const parts = await shared().answers(chunks, { ...watching, progress: (n) => watching.progress?.(n / chunks.length) });
	return distributionOf(joined(parts));
};

export const ROWS = 2048;
const ROWS_A_CHUNK = 32;

export interface Sensitivity {
	readonly rows: number;
	/** By input of the setting; null where nothing varies. */
	readonly indices: readonly SobolIndex[] | null;
}

/** @throws DOMException  AbortError when the signal fires */
export const sensitivityIn = async (setting: Setting, seed: number, watching: Watching): Promise<Sensitivity> => {
	const inputs = inputsOf(theVerdict.argument, setting).length;
	const chunks = chunked({ what: 'sobol', setting, seed }, ROWS, ROWS_A_CHUNK);
	const parts = await shared().answers(chunks, { ...watching, progress: (n) => watching.progress?.(n / chunks.length) });
	return { rows: ROWS, indices: inputs === 0 ? null : sobolIndices(joined(parts), inputs) };
};
