import { isNumeric, type NumberParameter, type Parameter, type ShareConstraint } from '../kernel/parameter';
import { ordered } from './graph';
import { Evaluator } from './evaluation';
import type { ArgumentNode } from './node';
import { ownedParameters, sharesOf, type Owned } from './parameters';

/** A declared argument that holds together: what it asks of a reader, and how it answers. */
export interface Argument {
	/** Each after what it reads; the conclusion last. */
	readonly nodes: readonly ArgumentNode[];
	readonly owned: readonly Owned[];
	readonly parameters: readonly Parameter[];
	readonly shares: readonly ShareConstraint[];
	/** A fresh evaluator, with a memory of its own; long, where premises change to and fro. */
	readonly evaluator: (remembers?: boolean) => Evaluator;
	/** Parameters take over what their simulations say of them by now. */
	readonly renew: () => void;
}

/** @throws ArgumentError  when the declarations do not hold together: a mistake in them */
export const argumentOf = (nodes: readonly ArgumentNode[], conclusion: string): Argument => {
	const inOrder = ordered(nodes, conclusion);
	const owned = ownedParameters(inOrder, conclusion);
	return {
		nodes: inOrder,
		owned,
		parameters: owned.map(({ parameter }) => parameter),
		shares: sharesOf(inOrder),
		evaluator: (remembers) => new Evaluator(inOrder, remembers),
		renew: () => {
			for (const [at, { parameter }] of ownedParameters(inOrder, conclusion).entries())
				Object.assign(owned[at].parameter, parameter);
		}
	};
};

export const nodeNamed = ({ nodes }: Argument, id: string): ArgumentNode => {
	const node = nodes.find((one) => one.id === id);
	if (node) return node;
	throw new RangeError(`There is no node “${id}”; expected one of ${nodes.map((one) => one.id).join(', ')}.`);
};

/** The numeric parameter of a name. @throws RangeError when there is none */
export const numberParameter = ({ parameters }: Argument, id: string): NumberParameter => {
	const found = parameters.find((parameter) => parameter.id === id);
	if (found && isNumeric(found)) return found;
	throw new RangeError(`${id} is ${found ? 'a choice and has no range' : 'not a parameter of the verdict'}.`);
};
