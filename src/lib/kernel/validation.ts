import { formatDomain } from './format';
import { defaultValues, type NumberParameter, type Parameter, type ParameterValues } from './parameter';
import type { AnySimulation } from './simulation';

/** Everything that was wrong with a set of values, one sentence each; nothing is clamped or guessed. */
export class ParameterError extends RangeError {
	override name = 'ParameterError';
	constructor(readonly problems: readonly string[]) {
		super(problems.join(' '));
	}
}

export interface Checked {
	/** Every parameter; where something was refused, its fallback. */
	readonly values: ParameterValues;
	/** One sentence each, naming the parameter, the value and what was expected. */
	readonly problems: readonly string[];
}

const shown = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(value));

/** @returns the sentence that refuses `value`, or null when it is in the domain. */
export const refusal = (parameter: Parameter, value: unknown): string | null => {
	const expected = `${parameter.id} is ${shown(value)}; expected ${formatDomain(parameter)}.`;
	if (parameter.scale === 'table') return isTable(value, parameter.mostInputs) ? null : expected;
	if (parameter.scale === 'choice') return parameter.options.some((o) => o.id === value) ? null : expected;
	return typeof value === 'number' && inDomain(parameter, value) ? null : expected;
};

const isTable = (value: unknown, mostInputs: number): boolean =>
	typeof value === 'string' &&
	/^[01]{2,}$/.test(value) &&
	Math.log2(value.length) % 1 === 0 &&
	value.length <= 2 ** mostInputs;

const inDomain = (p: NumberParameter, value: number): boolean =>
	Number.isFinite(value) && value >= p.min && value <= p.max && (!p.integer || Number.isInteger(value));

const unknownNames = (sim: AnySimulation, given: Readonly<Record<string, unknown>>): string[] =>
	Object.keys(given)
		.filter((id) => !sim.parameters.some((p) => p.id === id))
		.map(
			(id) => `${id} is not a parameter of ${sim.id}; expected one of ${sim.parameters.map((p) => p.id).join(', ')}.`
		);

const shareProblems = (sim: AnySimulation, values: Record<string, unknown>, fallback: ParameterValues): string[] =>
	(sim.shares ?? []).flatMap(({ parameters, sum, tolerance }) => {
		const total = parameters.reduce((t, id) => t + Number(values[id]), 0);
		if (Math.abs(total - sum) <= tolerance) return [];
		const problem = `${parameters.join(' + ')} is ${Number(total.toPrecision(12))}; expected ${sum}, because they are shares of one whole.`;
		for (const id of parameters) values[id] = fallback[id];
		return [problem];
	});

/** What was asked for and does not fit is refused; what was not asked for makes room. */
const misfits = (
	sim: AnySimulation,
	values: Record<string, unknown>,
	given: Readonly<Record<string, unknown>>,
	fallback: ParameterValues
): string[] =>
	(sim.constraints ?? []).flatMap(({ parameters, problem, kept }) => {
		const found = problem(values as ParameterValues);
		if (found === null) return [];
		const isAsked = parameters.some((id) => Object.hasOwn(given, id));
		for (const id of parameters) values[id] = fallback[id];
		Object.assign(values, kept(values as ParameterValues, ''));
		return isAsked ? [found] : [];
	});

/**
 * Puts given values on top of a baseline.
 *
 * @param given  values by parameter id, from anywhere (a link, the command line, prose)
 * @param fallback  what is used for everything not given or refused; the defaults when absent
 */
export const checkedValues = (
	sim: AnySimulation,
	given: Readonly<Record<string, unknown>>,
	fallback: ParameterValues = defaultValues(sim.parameters)
): Checked => {
	const values: Record<string, unknown> = { ...fallback };
	const problems = unknownNames(sim, given);
	for (const parameter of sim.parameters) {
		if (!Object.hasOwn(given, parameter.id) || given[parameter.id] === values[parameter.id]) continue;
		const problem = refusal(parameter, given[parameter.id]);
		if (problem) problems.push(problem);
		else values[parameter.id] = given[parameter.id];
	}
	problems.push(...shareProblems(sim, values, fallback), ...misfits(sim, values, given, fallback));
	return { values: values as ParameterValues, problems };
};

/** @throws ParameterError  naming every refused value; for prose, the command line and code, where a wrong value is a mistake */
export const requiredValues = (
	sim: AnySimulation,
	given: Readonly<Record<string, unknown>>,
	fallback?: ParameterValues
): ParameterValues => {
	const { values, problems } = checkedValues(sim, given, fallback);
	if (problems.length) throw new ParameterError(problems);
	return values;
};

/** @throws ParameterError  when the simulation has no such preset */
export const presetValues = (sim: AnySimulation, id: string): ParameterValues => {
	const preset = sim.presets.find((p) => p.id === id);
	if (preset) return requiredValues(sim, preset.values);
	const known = sim.presets.map((p) => p.id).join(', ') || 'none';
	throw new ParameterError([`${sim.id} has no preset “${id}”; expected one of ${known}.`]);
};

/** The largest seed: 2³² − 1. */
export const MAX_SEED = 2 ** 32 - 1;

/** @throws ParameterError  when the text is no whole number from 0 to 2³² − 1 */
export const parsedSeed = (text: string): number => {
	const seed = /^\d{1,10}$/.test(text.trim()) ? Number(text) : NaN;
	if (seed <= MAX_SEED) return seed;
	throw new ParameterError([`seed is “${text}”; expected a whole number from 0 to ${MAX_SEED}.`]);
};
