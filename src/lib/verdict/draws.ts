import { comparisonOf, type Comparison, type CruxUnit } from '../argument/cruxes';
import { distributionOf, drawnConclusions, type Distribution } from '../argument/distribution';
import { logOdds } from '../argument/log-odds';
import { conclusionFrom, everyRange, inputsOf, type Setting } from '../argument/setting';
import { sobolIndices, sobolRows, type SobolIndex } from '../argument/sobol';
import { tornadoOf, type Bar } from '../argument/tornado';
import type { ParameterValues } from '../kernel/parameter';
import { allProcessors, ChunkPool, type Watching, type WorkerOf } from '../runtime/chunk-pool';
import { theVerdict } from './the-verdict';

/** Draws or rows `from` … `to` − 1 of a setting. */
interface Rows {
	readonly what: 'conclusions' | 'sobol';
	readonly setting: Setting;
	readonly seed: number;
	readonly from: number;
	readonly to: number;
}

/** What a worker may be asked. */
export type Question =
	| Rows
	| { readonly what: 'tornado'; readonly setting: Setting }
	| {
			readonly what: 'comparison';
			readonly from: ParameterValues;
			readonly to: ParameterValues;
			readonly by: CruxUnit;
	  };

export type Answer = Float64Array | readonly Bar[] | Comparison;

/** One for all chunks: what stands still in a setting is asked for once. */
const evaluator = theVerdict.argument.evaluator();

/** What a worker does with a question, and the page where there is no worker. */
export const answerTo = (question: Question): Answer => {
	const { argument } = theVerdict;
	if (question.what === 'tornado') return tornadoOf(argument, question.setting);
	if (question.what === 'comparison') return comparisonOf(argument, question.from, question.to, question.by);
	const { what, setting, seed, from, to } = question;
	if (what === 'conclusions') return drawnConclusions(argument, setting, seed, from, to, evaluator);
	const conclusion = conclusionFrom(argument, setting, evaluator);
	return sobolRows((uniforms) => logOdds(conclusion(uniforms)), inputsOf(argument, setting).length, seed, from, to);
};

let pool: ChunkPool<Question, Answer> | null = null;

const shared = (): ChunkPool<Question, Answer> =>
	(pool ??= new ChunkPool(
		allProcessors(),
		() => new Worker(new URL('./draws-worker.ts', import.meta.url), { type: 'module' }) as WorkerOf<Question, Answer>
	));

/** Plain data, as a worker can take it: what the page holds may be a proxy. */
const plain = (setting: Setting): Setting => ({ values: { ...setting.values }, ranges: { ...setting.ranges } });

/** Of `count` draws or rows, from the `from`-th on. */
const chunked = (job: Omit<Rows, 'from' | 'to'>, count: number, size: number, from = 0): Rows[] =>
	Array.from({ length: Math.ceil((count - from) / size) }, (_, at) => ({
		...job,
		from: from + at * size,
		to: Math.min(count, from + (at + 1) * size)
	}));

const joined = (parts: readonly Float64Array[]): Float64Array => {
	const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
	parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
	return whole;
};

export const DRAWS = 10_000;
const FIRST_DRAWS = 500;
const DRAWS_A_CHUNK = 250;
/** After which a worker’s draws go at their pace. */
const WARMING_DRAWS = 2_000;
let warming: Promise<unknown> | null = null;

/** Has workers compile, once, what draws take when every number has a range: that took as long as ten thousand draws. */
const warmUp = ({ values }: Setting): void => {
	const job = {
		what: 'conclusions',
		setting: plain({ values, ranges: everyRange(theVerdict.argument, values) }),
		seed: 0
	} as const;
	warming ??= shared().answers(chunked(job, WARMING_DRAWS, DRAWS_A_CHUNK), () => new Float64Array());
};

/**
 * @param first  is given what the first draws amount to, as soon as it is there
 * @throws DOMException  AbortError when the signal fires
 */
export const distributionIn = async (
	setting: Setting,
	seed: number,
	{ signal, progress }: Watching,
	first: (distribution: Distribution) => void
): Promise<Distribution> => {
	const job = { what: 'conclusions', setting: plain(setting), seed } as const;
	const opening = await shared().answers(chunked(job, FIRST_DRAWS, DRAWS_A_CHUNK), answerTo, { signal });
	first(distributionOf(joined(opening as Float64Array[])));
	const chunks = chunked(job, DRAWS, DRAWS_A_CHUNK, FIRST_DRAWS);
	const done = (count: number) => (opening.length + count) / (opening.length + chunks.length);
	const rest = await shared().answers(chunks, answerTo, { signal, progress: (count) => progress?.(done(count)) });
	warmUp(setting);
	return distributionOf(joined([...opening, ...rest] as Float64Array[]));
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
	const chunks = chunked({ what: 'sobol', setting: plain(setting), seed }, ROWS, ROWS_A_CHUNK);
	const parts = await shared().answers(chunks, answerTo, {
		...watching,
		progress: (n) => watching.progress?.(n / chunks.length)
	});
	return { rows: ROWS, indices: inputs === 0 ? null : sobolIndices(joined(parts as Float64Array[]), inputs) };
};

/** @throws DOMException  AbortError when the signal fires */
export const tornadoIn = async (setting: Setting, watching: Watching): Promise<readonly Bar[]> => {
	const [bars] = await shared().answers([{ what: 'tornado', setting: plain(setting) }], answerTo, watching);
	return bars as readonly Bar[];
};

/** @throws DOMException  AbortError when the signal fires */
export const comparisonIn = async (
	from: ParameterValues,
	to: ParameterValues,
	by: CruxUnit,
	watching: Watching
): Promise<Comparison> => {
	const [comparison] = await shared().answers(
		[{ what: 'comparison', from: { ...from }, to: { ...to }, by }],
		answerTo,
		watching
	);
	return comparison as Comparison;
};
