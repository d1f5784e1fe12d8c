import type { AnySimulation } from '../kernel/simulation';
import { decodedState, encodedState, DEFAULT_SEED } from '../kernel/state-token';
import type { Argument } from './argument';
import { numberParameter } from './argument';
import { migrated, type Migration } from './migrations';
import { parameterName } from './node';
import { checkedRange, type Range, type Ranges, type Shape } from './range';
import { startOf, type Setting } from './setting';

/** The reader’s guess before anything was shown. */
export interface Before {
	readonly p: number;
	readonly low: number;
	readonly high: number;
}

/** All that somebody’s verdict consists of: a link, a file and the page hold the same. */
export interface Position extends Setting {
	readonly seed: number;
	readonly before: Before | null;
}

/** The verdict as links name it: its simulation, its argument, and how earlier versions are carried over. */
export interface Verdict {
	readonly sim: AnySimulation;
	readonly argument: Argument;
	readonly migrations: readonly Migration[];
}

export interface ReadPosition {
	/** null when nothing could be read */
	readonly position: Position | null;
	/** What was ignored, put right or carried over, one sentence each. */
	readonly problems: readonly string[];
}

const FORMAT = '1';
const number = (value: number): string => String(Number(value.toPrecision(10)));

export const freshPosition = ({ argument }: Verdict): Position => ({
	...startOf(argument),
	seed: DEFAULT_SEED,
	before: null
});

const rangeText = ([id, { low, high, shape }]: [string, Range]): string =>
	`${id}_${number(low)}_${number(high)}_${shape}`;

/** `verdict=…&ranges=…&before=…`: what follows the `#` of a link; only differences from the start. */
export const positionFragment = ({ sim }: Verdict, { values, ranges, seed, before }: Position): string => {
	const parts = [`${sim.id}=${encodedState(sim, { values, seed })}`];
	const spans = Object.entries(ranges);
	if (spans.length) parts.push(`ranges=${[FORMAT, ...spans.map(rangeText)].join('~')}`);
	if (before) parts.push(`before=${FORMAT}~${[before.p, before.low, before.high].map(number).join('_')}`);
	return parts.join('&');
};

const decoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** Reads a link, its fragment, or a bare token. Never throws: what cannot be had is said, and the rest holds. */
export const positionFromLink = (verdict: Verdict, link: string): ReadPosition => {
	const fragment = decoded(link.trim().replace(/^[^#]*#/, ''));
	const parts = new Map(
		fragment.split('&').map((part): [string, string] => {
			const [, figure = verdict.sim.id, token] = /^(?:([a-z0-9-]+)=)?(.*)$/s.exec(part)!;
			return [figure, token];
		})
	);
	const isBare = /^\d/.test(fragment);
	const problems: string[] = [];
	const figures = figureValues(verdict, parts, problems);
	const token = isBare || fragment.includes(`${verdict.sim.id}=`) ? parts.get(verdict.sim.id) : undefined;
	if (token === undefined && Object.keys(figures).length === 0)
		return { position: null, problems: ['This is no link to a verdict; expected one that holds “#verdict=…”.'] };
	const state =
		token === undefined
			? { values: startOf(verdict.argument).values, seed: DEFAULT_SEED }
			: stateOf(verdict, token, problems);
	return {
		position: {
			values: { ...state.values, ...figures },
			seed: state.seed,
			ranges: rangesFrom(verdict.argument, parts.get('ranges'), problems),
			before: beforeFrom(parts.get('before'), problems)
		},
		problems: problems.filter((text, at) => problems.indexOf(text) === at)
	};
};

const stateOf = ({ sim, migrations }: Verdict, token: string, problems: string[]) => {
	const [, format, version, rest] = /^(\d+)\.(\d+)(?:~(.*))?$/s.exec(token) ?? [];
	if (format === undefined || Number(version) >= sim.modelVersion || format !== FORMAT)
		return noted(decodedState(sim, token), problems);
	const pairs = Object.fromEntries(
		(rest ?? '')
			.split('~')
			.filter(Boolean)
			.map((pair) => {
				const at = pair.indexOf('_');
				return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
			})
	);
	const carried = migrated(migrations, Number(version), pairs);
	problems.push(`This link is older than the model here. ${carried.says.join(' ')}`);
	const today = [
		`${FORMAT}.${sim.modelVersion}`,
		...Object.entries(carried.pairs).map(([id, value]) => `${id}_${value}`)
	];
	return noted(decodedState(sim, today.join('~')), problems);
};

const noted = (state: ReturnType<typeof decodedState>, problems: string[]) => {
	problems.push(...state.problems);
	return state;
};

/** Settings of chapters’ figures, as their own links name them: a link to a figure moves its node. */
const figureValues = ({ argument }: Verdict, parts: ReadonlyMap<string, string>, problems: string[]) => {
	const values: Record<string, number | string> = {};
	for (const node of argument.nodes) {
		if (node.kind !== 'simulation' || node.sharesWith || !parts.has(node.figure)) continue;
		const state = noted(decodedState(node.sim, parts.get(node.figure)!), problems);
		for (const [id, value] of Object.entries(state.values)) {
			const name = parameterName(node.id, id);
			if (argument.parameters.some((parameter) => parameter.id === name)) values[name] = value;
		}
	}
	return values;
};

export const rangesFrom = (argument: Argument, token: string | undefined, problems: string[]): Ranges => {
	if (token === undefined) return {};
	const [format, ...texts] = token.split('~');
	if (format !== FORMAT) {
		problems.push(`The link’s ranges are damaged, or of a newer version; every parameter is a point.`);
		return {};
	}
	const ranges: Record<string, Range> = {};
	for (const text of texts) {
		const [id, low, high, shape] = text.split('_');
		const range = knownRange(argument, id, { low: end(low), high: end(high), shape: shape as Shape }, problems);
		if (range) ranges[id] = range;
	}
	return ranges;
};

const end = (text: string | undefined): number => (text === undefined || text === '' ? NaN : Number(text));

/** A range under a name that may be anything. */
export const knownRange = (argument: Argument, id: string, given: Range, problems: string[]): Range | null => {
	try {
		const { range, problem } = checkedRange(numberParameter(argument, id), given);
		if (problem) problems.push(problem);
		return range;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		problems.push(`Ignored: ${error.message}`);
		return null;
	}
};

const isProbability = (x: unknown): x is number => typeof x === 'number' && x >= 0 && x <= 1;

/** A guess from anywhere: its range holds it, in the right order. */
export const checkedBefore = (given: Before, problems: string[]): Before | null => {
	const { p, low, high } = given;
	if (![p, low, high].every(isProbability)) {
		problems.push('The first guess is not made of probabilities from 0 to 1, and is left out.');
		return null;
	}
	const [least, most] = [Math.min(low, high), Math.max(low, high)];
	return { p, low: Math.min(p, least), high: Math.max(p, most) };
};

const beforeFrom = (token: string | undefined, problems: string[]): Before | null => {
	if (token === undefined) return null;
	const [p, low, high] = token.replace(/^1~/, '').split('_').map(end);
	return checkedBefore({ p, low: low ?? p, high: high ?? p }, problems);
};
