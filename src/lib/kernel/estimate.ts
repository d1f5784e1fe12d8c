import { meanInterval, wilsonInterval, type Interval } from './interval';
import { childSeed } from './seed';
import type { AnySimulation, Observation } from './simulation';
import { emptySummary, summaryMerged, summaryWith, type Summary } from './summary';

/**
 * What complete runs add up to: for each estimated output a running summary. Plain data, so that workers can send it.
 */
export interface Tally {
	readonly runs: number;
	readonly summaries: Readonly<Record<string, Summary>>;
}

export interface Estimate {
	readonly runs: number;
	/** 95 % intervals. */
	readonly outputs: Readonly<Record<string, Interval>>;
}

export const emptyTally: Tally = { runs: 0, summaries: {} };

export const tallyWith = (tally: Tally, observation: Observation): Tally => {
	const summaries: Record<string, Summary> = { ...tally.summaries };
	for (const [id, value] of Object.entries(observation)) {
		summaries[id] = summaryWith(summaries[id] ?? emptySummary, value);
	}
	return { runs: tally.runs + 1, summaries };
};

export const talliesMerged = (a: Tally, b: Tally): Tally => {
	const summaries: Record<string, Summary> = { ...a.summaries };
	for (const [id, summary] of Object.entries(b.summaries)) {
		summaries[id] = summaryMerged(summaries[id] ?? emptySummary, summary);
	}
	return { runs: a.runs + b.runs, summaries };
};

/** Wilson intervals for proportions, Student's t for means. */
export const estimateOf = (sim: AnySimulation, tally: Tally): Estimate => {
	const outputs: Record<string, Interval> = {};
	for (const output of sim.outputs) {
		const summary = tally.summaries[output.id];
		if (!summary || !output.estimator) continue;
		outputs[output.id] =
			output.estimator === 'proportion'
				? wilsonInterval(Math.round(summary.mean * summary.count), summary.count)
				: meanInterval(summary);
	}
	return { runs: tally.runs, outputs };
};

/**
 * Run `index` of a seed from its first to its last step: the same in the page, in a worker and on the command line.
 */
export const observedRun = (sim: AnySimulation, values: unknown, seed: number, index: number): Observation => {
	const start = sim.live.init(values, childSeed(seed, index));
	return sim.live.observe(sim.live.step(start, values, sim.live.stepsPerRun(values)), values);
};

/** @returns the tally of runs `from` … `to` − 1. */
export const talliedRuns = (sim: AnySimulation, values: unknown, seed: number, from: number, to: number): Tally => {
	let tally = emptyTally;
	for (let index = from; index < to; index++) tally = tallyWith(tally, observedRun(sim, values, seed, index));
	return tally;
};
