import type { Constraint, ParameterValues } from '../../kernel/parameter';
import type { Params } from './params';

const asParams = (values: ParameterValues): Params => values as Params;

/** Something must be held out, and something shown: the training set is smaller than the table. */
const heldOut: Constraint = {
	parameters: ['trainingSize'],
	problem: (values) => {
		const { inputs, trainingSize } = asParams(values);
		if (trainingSize < 2 ** inputs) return null;
		return `trainingSize is ${trainingSize}; expected 1–${2 ** inputs - 1}, fewer than the ${2 ** inputs} rows of a table of ${inputs} inputs.`;
	},
	kept: (values) => {
		const { inputs, trainingSize } = asParams(values);
		return trainingSize < 2 ** inputs ? values : { ...values, trainingSize: Math.max(1, 2 ** (inputs - 1)) };
	}
};

/** A table, repeated or cut to another length. */
const resized = (table: string, length: number): string =>
	table.length >= length ? table.slice(0, length) : table.repeat(length / table.length);

const ownTable: Constraint = {
	parameters: ['ownTarget'],
	problem: (values) => {
		const { inputs, target, ownTarget } = asParams(values);
		if (target !== 'own' || ownTarget.length === 2 ** inputs) return null;
		return `ownTarget has ${ownTarget.length} entries; expected ${2 ** inputs}, one for each combination of ${inputs} inputs.`;
	},
	kept: (values) => {
		const { inputs, target, ownTarget } = asParams(values);
		if (target !== 'own' || ownTarget.length === 2 ** inputs) return values;
		return { ...values, ownTarget: resized(ownTarget, 2 ** inputs) };
	}
};

export const constraints: readonly Constraint[] = [heldOut, ownTable];
