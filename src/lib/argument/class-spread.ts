import { studentQuantile975 } from '../kernel/interval';
import { isNumeric, type Parameter, type ParameterValues } from '../kernel/parameter';
import { lastPosition, positionOf } from '../kernel/scale';
import { emptySummary, quantile, summaryWith } from '../kernel/summary';
import type { Argument } from './argument';
import { playersOf, type Player } from './cruxes';
import { LEVELS } from './distribution';
import type { Evaluator } from './evaluation';
import { logOdds } from './log-odds';
import { sampledShapley, shapleyValues } from './shapley';

/** One member’s verdict, taken apart from where everybody starts. */
export interface Attribution {
	readonly values: ParameterValues;
	/** of their verdict, nats */
	readonly logOdds: number;
	/** By player: what they moved of it, nats; they sum to the difference from the start. */
	readonly gains: ReadonlyMap<string, number>;
}

/** Premises moved by one member up to which all coalitions are asked: 256 evaluations; beyond, pairs of random orders. */
const MOST_EXACT = 8;
const PAIRS = 12;

/**
 * What each premise that a member moved does to their verdict: Shapley values of going over from the start to their setting.
 *
 * Cost: 2ⁿ evaluations for n ≤ 8 premises moved, else 24 n.
 *
 * @param evaluator  one for all members: they share many settings
 */
export const attributionOf = (
	argument: Argument,
	evaluator: Evaluator,
	start: ParameterValues,
	values: ParameterValues
): Attribution => {
	const players = playersOf(argument, start, values, 'parameter');
	const worth = (isOver: (player: number) => boolean): number => {
		const mixed: Record<string, number | string> = { ...start };
		for (const [at, { parameters }] of players.entries())
			if (isOver(at)) for (const id of parameters) mixed[id] = values[id];
		return logOdds(evaluator.conclusion(mixed));
	};
	const gains =
		players.length <= MOST_EXACT
			? [...shapleyValues(players.length, (coalition) => worth((at) => (coalition >> at) % 2 === 1))]
			: sampledShapley(players.length, (isIn) => worth((at) => isIn[at]), 1, PAIRS).map(({ value }) => value);
	return {
		values,
		logOdds: worth(() => true),
		gains: new Map(players.map(({ id }, at) => [id, gains[at]]))
	};
};

/** How the members’ values of one parameter are spread. */
export interface ParameterSpread {
	readonly id: string;
	readonly label: string;
	/** At 5 %, 25 %, 50 %, 75 %, 95 %; null for a choice or a table. */
	readonly quantiles: readonly number[] | null;
	/** Of a choice or table: members by option. */
	readonly byOption: Readonly<Record<string, number>> | null;
	/** Interquartile range over the slider’s length, 0 to 1; of a choice, the chance that two members differ. */
	readonly spread: number;
}

export interface PremiseSpread extends Player {
	/** Members who moved it. */
	readonly moved: number;
	readonly parts: readonly ParameterSpread[];
	/** Of the variance of the members’ verdicts; null where they don’t differ. */
	readonly share: Share | null;
}

/** With a 95 % interval, which is not known (null) of fewer than four members. */
export interface Share {
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
}

/**
 * Where members of a group differ, and which premise’s spread explains most of the spread of their verdicts.
 *
 * Every verdict’s log-odds are the start’s plus the gains of the premises that were moved; so their variance is the sum of
 * the gains’ covariances with them, and each premise’s share is its own covariance over the variance. A share is negative
 * where a premise holds the verdicts together.
 *
 * Checks:  shares sum to 1; who is the only one to vary explains all; what nobody moved is not named
 * Source:  Shapley 1953; covariance decomposition after Genizi 1993 and Fields 2003, "Accounting for income inequality and its change"
 *
 * @returns what explains most first; the interval of a share is a delete-one jackknife’s, 95 %
 */
export const premiseSpreads = (
	argument: Argument,
	start: ParameterValues,
	members: readonly Attribution[]
): readonly PremiseSpread[] => {
	const players = new Map<string, Player>();
	for (const { values } of members)
		for (const player of playersOf(argument, start, values, 'parameter')) players.set(player.id, player);
	const rows = [...players.values()].map((player) => ({
		...player,
		moved: members.filter(({ gains }) => gains.has(player.id)).length,
		parts: player.parameters.map((id) => parameterSpread(argument, id, members)),
		share: shareOf(members, player.id)
	}));
	const weight = ({ share, parts }: PremiseSpread) =>
		share?.value ?? Math.max(...parts.map(({ spread }) => spread)) - 2;
	return rows.sort((a, b) => weight(b) - weight(a));
};

/** Sums that a member’s leaving changes by one term each. */
interface Sums {
	count: number;
	gain: number;
	verdict: number;
	product: number;
	square: number;
}

const ratioOf = ({ count, gain, verdict, product, square }: Sums): number =>
	(product - (gain * verdict) / count) / (square - (verdict * verdict) / count);

const shareOf = (members: readonly Attribution[], player: string): Share | null => {
	// From the mean, so that the sums of squares don’t cancel.
	const mean = members.reduce((all, { logOdds }) => all + logOdds, 0) / members.length;
	const pairs = members.map(({ gains, logOdds }) => [gains.get(player) ?? 0, logOdds - mean] as const);
	const sums: Sums = { count: pairs.length, gain: 0, verdict: 0, product: 0, square: 0 };
	for (const [gain, verdict] of pairs) add(sums, gain, verdict, 1);
	if (!(sums.square > 1e-18 * pairs.length)) return null;
	const value = ratioOf(sums);
	let without = emptySummary;
	for (const [gain, verdict] of pairs) {
		add(sums, gain, verdict, -1);
		const ratio = ratioOf(sums);
		if (Number.isFinite(ratio)) without = summaryWith(without, ratio);
		add(sums, gain, verdict, 1);
	}
	const { count, m2 } = without;
	if (count < 4) return { value, low: null, high: null };
	const halfWidth = studentQuantile975(count - 1) * Math.sqrt(((count - 1) / count) * m2);
	return { value, low: value - halfWidth, high: value + halfWidth };
};

const add = (sums: Sums, gain: number, verdict: number, sign: 1 | -1): void => {
	sums.count += sign;
	sums.gain += sign * gain;
	sums.verdict += sign * verdict;
	sums.product += sign * gain * verdict;
	sums.square += sign * verdict * verdict;
};

const parameterSpread = (argument: Argument, id: string, members: readonly Attribution[]): ParameterSpread => {
	const parameter = argument.parameters.find((one) => one.id === id)!;
	const values = members.map((member) => member.values[id]);
	return isNumeric(parameter)
		? numericSpread(parameter, values.map(Number))
		: { id, label: parameter.label, quantiles: null, ...optionSpread(values.map(String)) };
};

const numericSpread = (
	parameter: Extract<Parameter, { readonly min: number }>,
	values: readonly number[]
): ParameterSpread => {
	const sorted = [...values].sort((a, b) => a - b);
	const quantiles = LEVELS.map((level) => quantile(sorted, level));
	const positions = [quantiles[1], quantiles[3]].map((value) => positionOf(parameter, value));
	return {
		id: parameter.id,
		label: parameter.label,
		quantiles,
		byOption: null,
		spread: (positions[1] - positions[0]) / lastPosition(parameter)
	};
};

const optionSpread = (values: readonly string[]) => {
	const byOption: Record<string, number> = {};
	for (const value of values) byOption[value] = (byOption[value] ?? 0) + 1;
	const same = Object.values(byOption).reduce((sum, count) => sum + (count / values.length) ** 2, 0);
	return { byOption, spread: 1 - same };
};
