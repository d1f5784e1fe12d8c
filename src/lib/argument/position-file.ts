import { DEFAULT_SEED } from '../kernel/state-token';
import { checkedValues, MAX_SEED } from '../kernel/validation';
import { migrated } from './migrations';
import { checkedBefore, knownRange, type Before, type Position, type ReadPosition, type Verdict } from './position';
import type { Range } from './range';

const KIND = 'deceptive-alignment verdict';
const FORMAT = 1;

/** A verdict in full is about 6 kB; a file a hundred times as long is none of ours. */
export const MOST_BYTES = 1_000_000;

/** What “Export” writes: every value, so that the file can be read without the model’s defaults. */
export const positionFile = ({ sim, argument }: Verdict, { values, ranges, seed, before }: Position): string =>
	JSON.stringify(
		{
			kind: KIND,
			format: FORMAT,
			modelVersion: sim.modelVersion,
			verdict: argument.evaluator().conclusion(values),
			seed,
			values,
			ranges,
			before
		},
		null,
		2
	);

const refused = (problem: string): ReadPosition => ({ position: null, problems: [problem] });
const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what `positionFile` wrote, perhaps edited by hand since. Never throws. */
export const positionFromFile = (verdict: Verdict, text: string): ReadPosition => {
	if (text.length > MOST_BYTES) return refused(tooLarge(text.length));
	let given: unknown;
	try {
		given = JSON.parse(text);
	} catch {
		return refused('This file is not JSON; expected one that this page exported.');
	}
	if (!isObject(given) || given.kind !== KIND)
		return refused(`This file is not a verdict of this essay; expected "kind": "${KIND}".`);
	if (typeof given.format !== 'number' || given.format > FORMAT)
		return refused(`This file has format ${String(given.format)}; this page reads ${FORMAT}.`);
	return read(verdict, given);
};

export const tooLarge = (bytes: number): string =>
	`This file has ${(bytes / 1e6).toFixed(1)} MB; a verdict has a few kB, and ${MOST_BYTES / 1e6} MB is the most that is read.`;

const read = ({ sim, argument, migrations }: Verdict, given: Record<string, unknown>): ReadPosition => {
	const problems: string[] = [];
	const version = Number(given.modelVersion);
	let values = isObject(given.values) ? given.values : {};
	if (version < sim.modelVersion) {
		const carried = migrated(migrations, version, texts(values));
		problems.push(`This file is older than the model here. ${carried.says.join(' ')}`);
		values = numbers(carried.pairs);
	} else if (version !== sim.modelVersion)
		problems.push(
			`This file was made with version ${String(given.modelVersion)} of the model; this page runs ${sim.modelVersion}.`
		);
	const checked = checkedValues(sim, values);
	problems.push(...checked.problems);
	const ranges: Record<string, Range> = {};
	for (const [id, span] of Object.entries(isObject(given.ranges) ? given.ranges : {})) {
		const range = isObject(span) ? knownRange(argument, id, span as unknown as Range, problems) : null;
		if (!isObject(span)) problems.push(`The range of ${id} is ${String(span)}; expected low, high and shape.`);
		if (range) ranges[id] = range;
	}
	return {
		position: {
			values: checked.values,
			ranges,
			seed: seedOf(given.seed, problems),
			before: isObject(given.before) ? checkedBefore(given.before as unknown as Before, problems) : null
		},
		problems
	};
};

const texts = (values: Record<string, unknown>): Record<string, string> =>
	Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)]));

const numbers = (pairs: Readonly<Record<string, string>>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(pairs).map(([id, text]) => [id, Number.isNaN(Number(text)) ? text : Number(text)]));

const seedOf = (given: unknown, problems: string[]): number => {
	if (typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= MAX_SEED) return given;
	problems.push(`seed is ${String(given)}; expected a whole number from 0 to ${MAX_SEED}. It is ${DEFAULT_SEED}.`);
	return DEFAULT_SEED;
};
