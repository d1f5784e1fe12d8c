import { defaultValues, isNumeric, type NumberParameter, type ParameterValues } from '../kernel/parameter';
import type { Argument } from './argument';
import { numberParameter } from './argument';
import type { Shifts } from './evaluation';
import { inputsOf as sourcesOf, isMechanism, sourceName, type ArgumentNode } from './node';
import { normalQuantile } from './normal-quantile';
import { MODEL_DOUBT } from './parameters';
import { drawsOf, rangeAround, type Range, type Ranges } from './range';

/** What somebody sets: every parameter as a point, and some of them as ranges as well. */
export interface Setting {
	readonly values: ParameterValues;
	readonly ranges: Ranges;
}

export const startOf = ({ parameters }: Argument): Setting => ({ values: defaultValues(parameters), ranges: {} });

/** Parameters given as ranges, in the order of the argument’s table. */
export const rangedParameters = (
	argument: Argument,
	{ ranges }: Setting
): readonly { readonly parameter: NumberParameter; readonly range: Range }[] =>
	argument.parameters
		.filter(({ id }) => Object.hasOwn(ranges, id))
		.map(({ id }) => ({ parameter: numberParameter(argument, id), range: ranges[id] }));

/** A range about every number that may carry one, each a factor of two or a tenth of its scale to either side. */
export const everyRange = (argument: Argument, values: ParameterValues): Ranges => {
	const numeric = argument.parameters.filter((p) => isNumeric(p) && !/ByHand$|^modelDoubt$/.test(p.id));
	return Object.fromEntries(
		numeric.map(({ id }) => [id, rangeAround(numberParameter(argument, id), Number(values[id]))])
	);
};

/** Shares of one whole divided by what they sum to, so that they keep their ratios; where all are 0, as they stood. */
export const sharesScaled = (argument: Argument, values: ParameterValues, before: ParameterValues): ParameterValues => {
	const scaled = { ...values };
	scaleShares(argument, values, before, scaled);
	return scaled;
};

/** @param scaled  is given every share */
const scaleShares = (
	{ shares }: Argument,
	values: ParameterValues,
	before: ParameterValues,
	scaled: Record<string, number | string>
): void => {
	for (const { parameters, sum } of shares) {
		let total = 0;
		for (const id of parameters) total += Number(values[id]);
		for (const id of parameters) {
			if (total === sum) scaled[id] = values[id];
			else scaled[id] = total > 0 ? (Number(values[id]) * sum) / total : before[id];
		}
	}
};

/** What varies from draw to draw: parameters given as ranges, and what mechanisms may be off by. */
export interface Input {
	/** A parameter’s id, or `doubt:` and a node’s. */
	readonly id: string;
	readonly label: string;
	readonly chapter: number;
}

export interface Draw {
	readonly values: ParameterValues;
	readonly shifts: Shifts | undefined;
}

/** Mechanisms that may be off: those that are computed, while there is any doubt. */
const doubted = ({ nodes }: Argument, { values }: Setting): readonly ArgumentNode[] =>
	Number(values[MODEL_DOUBT] ?? 0) > 0
		? nodes.filter((node) => isMechanism(node) && values[sourceName(node.id)] !== 'by-hand')
		: [];

/** In the order in which a draw takes its uniform numbers. */
export const inputsOf = (argument: Argument, setting: Setting): readonly Input[] => [
	...rangedParameters(argument, setting).map(({ parameter: { id, label } }) => ({
		id,
		label,
		chapter: argument.owned.find((one) => one.parameter.id === id)!.chapter
	})),
	...doubted(argument, setting).map(({ id, label, chapter }) => ({
		id: `doubt:${id}`,
		label: `Doubt: ${label}`,
		chapter
	}))
];

/**
 * @returns from numbers that are uniform on [0, 1), one for each input, to one draw; it is written over by the next, since
 *   copying some eighty values would cost as much as the rest, and a number that stays needs no second quantile
 */
export const drawnFrom = (argument: Argument, setting: Setting): ((uniforms: ArrayLike<number>) => Draw) => {
	const ranged = rangedParameters(argument, setting).map(({ parameter, range }) => ({
		id: parameter.id,
		valueAt: drawsOf(parameter, range)
	}));
	const doubts = doubted(argument, setting).map(({ id }) => id);
	const deviation = Number(setting.values[MODEL_DOUBT] ?? 0);
	const sharesMove = argument.shares.some(({ parameters }) => parameters.some((id) => id in setting.ranges));
	const drawn: Record<string, number | string> = { ...setting.values };
	const values = sharesMove ? { ...drawn } : drawn;
	const shifts: Record<string, number> = {};
	const last = new Float64Array(ranged.length + doubts.length).fill(NaN);
	const set = (at: number, u: number): void => {
		if (at >= ranged.length) shifts[doubts[at - ranged.length]] = deviation * normalQuantile(Math.max(u, 2 ** -54));
		else values[ranged[at].id] = drawn[ranged[at].id] = ranged[at].valueAt(u);
		last[at] = u;
	};
	return (uniforms) => {
		for (let at = 0; at < last.length; at++) if (uniforms[at] !== last[at]) set(at, uniforms[at]);
		if (sharesMove) scaleShares(argument, drawn, setting.values, values);
		return { values, shifts: doubts.length ? shifts : undefined };
	};
};

/** Mechanisms that no range reaches: their answers are the same in every draw. */
const standing = ({ nodes, owned }: Argument, { ranges }: Setting): readonly string[] => {
	const moved = new Set(owned.filter(({ parameter }) => parameter.id in ranges).map(({ node }) => node));
	const moves = (node: ArgumentNode): boolean =>
		node.kind === 'simulation' &&
		[node.id, node.sharesWith, ...sourcesOf(node)].some((id) => id !== undefined && moved.has(id));
	return nodes.filter((node) => isMechanism(node) && !moves(node)).map(({ id }) => id);
};

/** The conclusion at one draw. @param evaluator  one that may know the mechanisms’ answers already */
export const conclusionFrom = (
	argument: Argument,
	setting: Setting,
	evaluator = argument.evaluator()
): ((uniforms: ArrayLike<number>) => number) => {
	const drawn = drawnFrom(argument, setting);
	const held = evaluator.computed(standing(argument, setting), setting.values);
	return (uniforms) => {
		const { values, shifts } = drawn(uniforms);
		return evaluator.drawnConclusion(values, shifts, held);
	};
};
