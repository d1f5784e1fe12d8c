import { meanInterval, wilsonInterval, type Interval } from '../../kernel/interval';
import { randomFrom } from '../../kernel/random';
import { emptySummary, summaryWith } from '../../kernel/summary';
import { complexityOf } from './complexity';
import { FunctionCounts } from './function-counts';
import type { Params } from './params';
import {
	distinctSolutions,
	heldOutAccuracy,
	majorityBaseline,
	samplingPrediction,
	uniformPrediction,
	type Accuracy,
	type Problem
} from './predictions';
import {
	countsOfCounts,
	distinctInterval,
	mostFrequent,
	rankCurve,
	rounded,
	roundedInterval,
	sampleEntropy,
	type Counted,
	type RankPoint
} from './ranking';
import { targetOf, trainingInputs } from './target';
import { TrainedNetworks } from './trained-networks';
import { tableOf, textOfTable } from './truth-table';

/** A function with the probability that a drawn network computes it. */
export interface TopFunction {
	/** `0110…`, the output on input 0 first. */
	readonly table: string;
	readonly probability: number;
	readonly low: number;
	readonly high: number;
	/** Bits. */
	readonly complexity: number;
}

/** By function, the most frequent first. */
export interface Complexities {
	readonly bits: readonly number[];
	readonly probability: readonly number[];
}

export type Outputs = {
	/** Networks drawn so far. */
	readonly drawn: number;
	readonly distinct: Interval;
	readonly top: readonly TopFunction[];
	readonly rankCurve: readonly RankPoint[];
	readonly complexity: Complexities;
	/** Mean over drawn networks, and over tables drawn uniformly; bits. */
	readonly drawnComplexity: Interval;
	readonly uniformComplexity: Interval;
	readonly entropy: Interval;
	/** Share of networks with 0, 1, … 2ⁿ ones in their table. */
	readonly onesCount: readonly number[];
	readonly advantage: Interval;
	/** Share of networks whose function came too late to be kept apart. */
	readonly remainder: number;
	readonly target: string;
	/** `0110…`, 1 where a row is shown. */
	readonly trainingSet: string;
	readonly trained: { readonly tried: number; readonly reached: number; readonly meanEpochs: number | null };
	readonly heldOutAccuracy: Accuracy | null;
	readonly uniformPrediction: Interval;
	readonly samplingPrediction: (Accuracy & { readonly hits: number }) | null;
	readonly majorityBaseline: number;
	readonly distinctSolutions: Interval | null;
};

const SHOWN = 8;
/** Frequent functions from which those of the scatter plot are taken: the first ones all, then evenly on a log scale. */
const FREQUENT = 3000;
const ALL_OF = 40;
const PER_DECADE = 40;
const UNIFORM_TABLES = 200;

const meanComplexity = (tables: readonly string[]): Interval => {
	const summary = tables.map(complexityOf).reduce(summaryWith, emptySummary);
	const { value, low, high } = meanInterval(summary);
	return roundedInterval(summary.count > 1 ? { value, low, high } : { value, low: value, high: value });
};

const uniformBySize = new Map<number, Interval>();

/** Tables drawn uniformly: the same few hundred whenever it is asked. */
const uniformComplexity = (size: number): Interval => {
	const known = uniformBySize.get(size);
	if (known) return known;
	const random = randomFrom(size);
	const table = () => Array.from({ length: size }, () => +(random.uniform() < 0.5)).join('');
	const found = meanComplexity(Array.from({ length: UNIFORM_TABLES }, table));
	uniformBySize.set(size, found);
	return found;
};

const drawnBefore = new WeakMap<FunctionCounts, { readonly count: number; readonly mean: Interval }>();

/** Of the first networks of the sample; worked out again only while they come in. */
const drawnComplexity = (counts: FunctionCounts): Interval => {
	const count = Math.min(counts.drawn, counts.firstTables.length / 4);
	const known = drawnBefore.get(counts);
	if (known?.count === count) return known.mean;
	const tables = Array.from({ length: count }, (_, at) => textOfTable(counts.firstTables, counts.size, 4 * at));
	const mean = meanComplexity(tables);
	drawnBefore.set(counts, { count, mean });
	return mean;
};

const topFunction = ({ table, count }: Counted, { size, drawn }: FunctionCounts): TopFunction => {
	const text = textOfTable(table, size);
	const { value, low, high } = roundedInterval(wilsonInterval(count, drawn));
	return { table: text, probability: value, low, high, complexity: rounded(complexityOf(text)) };
};

const isScattered = (rank: number): boolean =>
	rank <= ALL_OF || Math.floor(PER_DECADE * Math.log10(rank)) > Math.floor(PER_DECADE * Math.log10(rank - 1));

const timesAll = ({ value, low, high }: Interval, factor: number): Interval =>
	roundedInterval({ value: value * factor, low: low * factor, high: high * factor });

const drawnOutputs = (counts: FunctionCounts) => {
	const { drawn, size } = counts;
	const byCount = countsOfCounts(counts);
	const frequent = mostFrequent(counts, byCount, FREQUENT);
	const scattered = frequent.filter((_, at) => isScattered(at + 1)).map((counted) => topFunction(counted, counts));
	const first = wilsonInterval(byCount[0][0], drawn);
	return {
		drawn,
		distinct: distinctInterval(byCount),
		top: scattered.slice(0, SHOWN),
		rankCurve: rankCurve(byCount, drawn),
		complexity: {
			bits: scattered.map(({ complexity }) => complexity),
			probability: scattered.map(({ probability }) => probability)
		},
		drawnComplexity: drawnComplexity(counts),
		uniformComplexity: uniformComplexity(size),
		entropy: sampleEntropy(byCount, drawn, counts.remainder),
		onesCount: Array.from(counts.byOnes, (count) => rounded(count / drawn)),
		advantage: timesAll(first, 2 ** size),
		remainder: counts.remainder / drawn
	};
};

const trainedOutputs = (problem: Problem, counts: FunctionCounts, networks: TrainedNetworks) => {
	const { epochs, tried, tables } = networks;
	const isShown = new Set(problem.shown);
	return {
		target: textOfTable(problem.target, problem.size),
		trainingSet: textOfTable(
			tableOf(problem.size, (x) => isShown.has(x)),
			problem.size
		),
		trained: {
			tried,
			reached: tables.length,
			meanEpochs: epochs.length ? rounded(epochs.reduce((a, b) => a + b) / epochs.length) : null
		},
		heldOutAccuracy: heldOutAccuracy(problem, networks),
		uniformPrediction: uniformPrediction(problem),
		samplingPrediction: samplingPrediction(problem, counts),
		majorityBaseline: majorityBaseline(problem),
		distinctSolutions: distinctSolutions(networks)
	};
};

/** Everything that the figure shows; at least one network has been drawn. */
export const outputsOf = (params: Params, seed: number, counts: FunctionCounts, networks: TrainedNetworks): Outputs => {
	const problem = { size: 2 ** params.inputs, target: targetOf(params, seed), shown: trainingInputs(params, seed) };
	return { ...drawnOutputs(counts), ...trainedOutputs(problem, counts, networks) };
};
