import type { ReaderNumbers } from '../runtime/reader-numbers';
import { checkedValues } from '../kernel/validation';
import { DEFAULT_SEED } from '../kernel/state-token';
import { parameterName } from '../argument/node';
import {
	checkedBefore,
	knownRange,
	type Before,
	type Position,
	type ReadPosition,
	type Verdict
} from '../argument/position';
import type { Range, Shape } from '../argument/range';
import { startOf } from '../argument/setting';

/**
 * The reader’s verdict in the one store of their numbers: chapters’ parameters under their figures’ names, where the
 * chapters keep them too; credences under `verdict`, ranges under `verdict-ranges`, the first guess under `before`.
 */
const RANGES = 'verdict-ranges';
const BEFORE = 'before';

interface Place {
	readonly figure: string;
	readonly name: string;
}

/** Where the store keeps each of the verdict’s parameters. */
const places = ({ sim, argument }: Verdict): ReadonlyMap<string, Place> => {
	const map = new Map(argument.parameters.map(({ id }): [string, Place] => [id, { figure: sim.id, name: id }]));
	for (const node of argument.nodes) {
		if (node.kind !== 'simulation' || node.sharesWith) continue;
		for (const { id } of node.sim.parameters)
			if (map.has(parameterName(node.id, id))) map.set(parameterName(node.id, id), { figure: node.figure, name: id });
	}
	return map;
};

/** Keeping a whole position anew; other numbers of a chapter’s figure, such as what the verdict holds fixed, stay. */
export const keepPosition = (
	verdict: Verdict,
	numbers: ReaderNumbers,
	{ values, ranges, before }: Position
): string | null => {
	const start = startOf(verdict.argument).values;
	const byFigure = new Map<string, Record<string, number | string>>();
	const of = (figure: string) => byFigure.get(figure) ?? byFigure.set(figure, { ...numbers.of(figure) }).get(figure)!;
	for (const [id, { figure, name }] of places(verdict)) {
		if (values[id] === start[id]) delete of(figure)[name];
		else of(figure)[name] = values[id];
	}
	byFigure.set(
		RANGES,
		Object.fromEntries(Object.entries(ranges).map(([id, { low, high, shape }]) => [id, `${low}_${high}_${shape}`]))
	);
	if (before) byFigure.set(BEFORE, { p: before.p, low: before.low, high: before.high });
	const problems = [...byFigure].map(([figure, kept]) => numbers.keep(figure, kept));
	return problems.find((problem) => problem !== null) ?? null;
};

export const keptBefore = (numbers: ReaderNumbers): Before | null => {
	const { p, low, high } = numbers.of(BEFORE);
	if (p === undefined) return null;
	return checkedBefore({ p: Number(p), low: Number(low), high: Number(high) }, []);
};

/** @returns a sentence for the reader when it could not be kept */
export const keepBefore = (numbers: ReaderNumbers, before: Before | null): string | null =>
	numbers.keep(BEFORE, before ? { ...before } : {});

/** What the store holds, checked like anything from outside. */
export const keptPosition = (
	verdict: Verdict,
	numbers: ReaderNumbers
): ReadPosition & { readonly position: Position } => {
	const given: Record<string, unknown> = {};
	for (const [id, { figure, name }] of places(verdict)) {
		const kept = numbers.of(figure)[name];
		if (kept !== undefined) given[id] = kept;
	}
	const { values, problems } = checkedValues(verdict.sim, given);
	const noted = problems.map((problem) => `Ignored from what this browser kept: ${problem}`);
	const ranges: Record<string, Range> = {};
	for (const [id, text] of Object.entries(numbers.of(RANGES))) {
		const [low, high, shape] = String(text).split('_');
		const range = knownRange(
			verdict.argument,
			id,
			{ low: Number(low), high: Number(high), shape: shape as Shape },
			noted
		);
		if (range) ranges[id] = range;
	}
	return { position: { values, ranges, seed: DEFAULT_SEED, before: keptBefore(numbers) }, problems: noted };
};
