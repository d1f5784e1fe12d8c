import type { ParameterValues } from '../kernel/parameter';
import type { Argument } from './argument';
import { isCertain, logOdds } from './log-odds';
import { byHandName, sourceName } from './node';
import { MOST_EXACT, sampledShapley, shapleyValues } from './shapley';

export type CruxUnit = 'parameter' | 'chapter';

/** Parameters that move together from one setting to the other. */
export interface Player {
	readonly id: string;
	readonly label: string;
	readonly chapter: number;
	readonly parameters: readonly string[];
}

export interface Crux extends Player {
	/** Of the difference; null where there is none. */
	readonly share: number | null;
	/** nats, with a 95 % interval, which is a point where the value is exact */
	readonly logOdds: number;
	readonly low: number;
	readonly high: number;
}

export interface Comparison {
	readonly pFrom: number;
	readonly pTo: number;
	/** of `to` over `from`, nats */
	readonly logOddsDifference: number;
	/** The largest first; they sum to the difference. */
	readonly cruxes: readonly Crux[];
	readonly isExact: boolean;
	/** An end is so near 0 or 1 that its log-odds were held at ±27.6. */
	readonly isHeld: boolean;
}

/** Pairs of orders of a sampled comparison. */
const PAIRS = 400;

/**
 * What two settings differ in, by what it does to the difference of their verdicts in log-odds: the Shapley value of
 * going over from one to the other, a premise at a time, over all orders of doing so.
 *
 * Cost: 2ⁿ evaluations for n ≤ 12 premises that differ, else 800 n.
 */
export const comparisonOf = (
	argument: Argument,
	from: ParameterValues,
	to: ParameterValues,
	by: CruxUnit,
	seed = 1
): Comparison => {
	const players = playersOf(argument, from, to, by);
	const evaluator = argument.evaluator(true);
	const conclusionOf = (isOver: (player: number) => boolean): number => {
		const values: Record<string, number | string> = { ...from };
		for (const [at, { parameters }] of players.entries())
			if (isOver(at)) for (const id of parameters) values[id] = to[id];
		return evaluator.conclusion(values);
	};
	const isExact = players.length <= MOST_EXACT;
	const gains = isExact
		? [...shapleyValues(players.length, (coalition) => logOdds(conclusionOf((at) => (coalition >> at) % 2 === 1)))].map(
				(value) => ({ value, low: value, high: value })
			)
		: sampledShapley(players.length, (isIn) => logOdds(conclusionOf((at) => isIn[at])), seed, PAIRS);
	const [pFrom, pTo] = [conclusionOf(() => false), conclusionOf(() => true)];
	const difference = logOdds(pTo) - logOdds(pFrom);
	const cruxes = players.map((player, at) => ({
		...player,
		share: difference === 0 ? null : gains[at].value / difference,
		logOdds: gains[at].value,
		low: gains[at].low,
		high: gains[at].high
	}));
	return {
		pFrom,
		pTo,
		logOddsDifference: difference,
		cruxes: cruxes.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)),
		isExact,
		isHeld: isCertain(pFrom) || isCertain(pTo)
	};
};

/** What differs, each premise once: shares of one whole move together, and so do a node’s source and its number by hand. */
export const playersOf = (
	argument: Argument,
	from: ParameterValues,
	to: ParameterValues,
	by: CruxUnit
): readonly Player[] => {
	const differ = (ids: readonly string[]) => ids.some((id) => from[id] !== to[id]);
	return (by === 'chapter' ? byChapter(argument) : byPremise(argument)).filter(({ parameters }) => differ(parameters));
};

/** A chapter’s number with what it is about. */
const chapterLabel = ({ nodes }: Argument, chapter: number): string => {
	const titles = nodes.flatMap((node) =>
		node.kind === 'simulation' && node.chapter === chapter ? [node.sim.title] : []
	);
	return `Chapter ${chapter} (${titles.length ? [...new Set(titles)].join(', ') : 'credences'})`;
};

const byChapter = (argument: Argument): readonly Player[] => {
	const { owned } = argument;
	const chapters = [...new Set(owned.map(({ chapter }) => chapter))].sort((a, b) => a - b);
	return chapters.map((chapter) => ({
		id: `chapter-${chapter}`,
		label: chapterLabel(argument, chapter),
		chapter,
		parameters: owned.filter((one) => one.chapter === chapter).map(({ parameter }) => parameter.id)
	}));
};

const byPremise = (argument: Argument): readonly Player[] => {
	const groups = [
		...argument.shares.map(({ parameters }) => parameters),
		...argument.nodes.map(({ id }) => [sourceName(id), byHandName(id)])
	];
	const players = new Map<string, Player>();
	for (const { parameter, chapter } of argument.owned) {
		const parameters = groups.find((group) => group.includes(parameter.id)) ?? [parameter.id];
		const id = parameters.length > 1 ? parameters.join('+') : parameter.id;
		if (!players.has(id)) players.set(id, { id, label: labelOf(argument, parameters), chapter, parameters });
	}
	return [...players.values()];
};

/** Of several that move together, what they are shares of. */
const labelOf = (argument: Argument, parameters: readonly string[]): string => {
	const labels = parameters.map((id) => argument.parameters.find((one) => one.id === id)!.label);
	if (parameters.length === 2 && labels[1].endsWith('by hand')) return `${labels[0]}, set by hand`;
	return labels.join(' : ');
};
