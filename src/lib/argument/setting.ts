import { defaultValues, type NumberParameter, type ParameterValues } from '../kernel/parameter';
import type { Argument } from './argument';
import { numberParameter } from './argument';
import { drawsOf, type Range, type Ranges } from './range';

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

/** Shares of one whole divided by what they sum to, so that they keep their ratios; where all are 0, as they stood. */
export const sharesScaled = ({ shares }: Argument, values: ParameterValues, before: ParameterValues): ParameterValues => {
	const scaled: Record<string, number | string> = { ...values };
	for (const { parameters, sum } of shares) {
		const total = parameters.reduce((all, id) => all + Number(values[id]), 0);
		if (total === sum) continue;
		for (const id of parameters) scaled[id] = total > 0 ? (Number(values[id]) * sum) / total : before[id];
	}
	return scaled;
};

/** From numbers that are uniform on [0, 1), one for each ranged parameter, to a setting of points. */
export const drawnFrom = (argument: Argument, setting: Setting): ((uniforms: ArrayLike<number>) => ParameterValues) => {
	const ranged = rangedParameters(argument, setting);
	const draws = ranged.map(({ parameter, range }) => drawsOf(parameter, range));
	const sharesMove = argument.shares.some(({ parameters }) => parameters.some((id) => id in setting.ranges));
	return (uniforms) => {
		const values: Record<string, number | string> = { ...setting.values };
		for (let i = 0; i < ranged.length; i++) values[ranged[i].parameter.id] = draws[i](uniforms[i]);
		return sharesMove ? sharesScaled(argument, values, setting.values) : values;
	};
};
