import { parsedValue } from '../lib/kernel/parse';
import type { ParameterValues } from '../lib/kernel/parameter';
import type { AnySimulation } from '../lib/kernel/simulation';
import { DEFAULT_SEED } from '../lib/kernel/state-token';
import { ParameterError, checkedValues, parsedSeed, presetValues } from '../lib/kernel/validation';
import type { Arguments } from './arguments';

/** A question to one simulation, checked: it can be answered. */
export interface Request {
	readonly sim: AnySimulation;
	readonly values: ParameterValues;
	readonly seed: number;
	/** How many live runs; null for none. */
	readonly runs: number | null;
}

/** What was asked for cannot be done; one sentence for each reason. */
export class Refusal extends Error {
	override name = 'Refusal';
	constructor(readonly problems: readonly string[]) {
		super(problems.join('\n'));
	}
}

const MAX_RUNS = 1e9;

/** @returns the value, or the fallback after noting why there is none. */
const kept = <T>(problems: string[], value: () => T, fallback: T): T => {
	try {
		return value();
	} catch (error) {
		if (!(error instanceof ParameterError)) throw error;
		problems.push(...error.problems);
		return fallback;
	}
};

const parsedRuns = (text: string): number => {
	const runs = /^\d+(e\d+)?$/i.test(text.trim()) ? Number(text) : NaN;
	if (runs >= 1 && runs <= MAX_RUNS) return runs;
	throw new ParameterError([`runs is “${text}”; expected a whole number from 1 to ${MAX_RUNS}.`]);
};

const valuesOf = (sim: AnySimulation, { set, preset }: Arguments, problems: string[]): ParameterValues => {
	const start = preset === undefined ? undefined : kept(problems, () => presetValues(sim, preset), undefined);
	const given: Record<string, unknown> = Object.create(null);
	const refused: string[] = [];
	for (const [name, text] of set) {
		const parameter = sim.parameters.find((p) => p.id === name);
		const value = parameter ? kept(refused, () => parsedValue(parameter, text), undefined) : text;
		if (value !== undefined) given[name] = value;
	}
	const checked = checkedValues(sim, given, start);
	const isPartial = refused.length > 0 || (preset !== undefined && start === undefined);
	problems.push(...refused, ...(isPartial ? checked.problems.filter((p) => !isOfShares(sim, p)) : checked.problems));
	return checked.values;
};

/** A sum of shares says nothing while one of them, or the preset that gives the others, is refused. */
const isOfShares = (sim: AnySimulation, problem: string): boolean =>
	(sim.shares ?? []).some(({ parameters }) => problem.startsWith(parameters.join(' + ')));

/** @throws Refusal  with every problem, those of the command line first */
export const requestOf = (sim: AnySimulation, words: Arguments): Request => {
	const problems = [...words.problems];
	const { seed, runs } = words;
	const request: Request = {
		sim,
		values: valuesOf(sim, words, problems),
		seed: seed === undefined ? DEFAULT_SEED : kept(problems, () => parsedSeed(seed), DEFAULT_SEED),
		// Where there is no exact answer one run is implied.
		runs: runs === undefined ? (sim.solve ? null : 1) : kept(problems, () => parsedRuns(runs), null)
	};
	if (problems.length) throw new Refusal(problems);
	return request;
};
