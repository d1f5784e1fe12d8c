import type { AnySimulation } from '../kernel/simulation';
import type { NumberParameter, ParameterSource, ParameterValue } from '../kernel/parameter';

/**
 * What the argument is made of. A node is one small declaration: what it reads, from which chapter, and what it means.
 * Parameters, sliders, the graph, sensitivity and cruxes all follow from these.
 */
interface Declared {
	/** camelCase public name. */
	readonly id: string;
	readonly label: string;
	/** Number of the chapter that explains it. */
	readonly chapter: number;
	/** One or two sentences for a reader: what the node says, and what it does not. */
	readonly says: string;
}

/** Outputs of one simulation, read as one number. */
export interface SimulationNode extends Declared {
	readonly kind: 'simulation';
	readonly sim: AnySimulation;
	/** Id of the figure whose parameters the reader moves, in the chapter. */
	readonly figure: string;
	/** What the chapter’s figure starts from, on top of the simulation’s defaults. */
	readonly set?: Readonly<Record<string, ParameterValue>>;
	/** Ids of the outputs that `value` reads. */
	readonly reads: readonly string[];
	/** @returns the node’s number; it says what an absent output (null) counts as */
	readonly value: (outputs: Readonly<Record<string, number | null>>) => number;
	/** `probability`, which can be pooled and set by hand, or the unit of a number that only feeds another node. */
	readonly unit: string;
	/** Parameters that this node holds fixed, whatever the reader sets. */
	readonly fixed?: Readonly<Record<string, ParameterValue>>;
	/** Another node of the same simulation, whose parameters this one shares. */
	readonly sharesWith?: string;
	/** Parameters that may take another node’s number in place of their own: parameter id → node id. */
	readonly takes?: Readonly<Record<string, string>>;
}

/** A probability that only the reader can give. */
export interface CredenceNode extends Declared {
	readonly kind: 'credence';
	readonly default: number;
	readonly symbol: string;
	/** Of shares of one whole `linear`, else `logit`. */
	readonly scale: 'linear' | 'logit';
	readonly sources: readonly ParameterSource[];
}

/** Several probabilities made one by the reader’s credences in them, which sum to one. */
export interface PoolNode extends Declared {
	readonly kind: 'pool';
	readonly of: readonly { readonly node: string; readonly credence: string }[];
}

/** `first` with a probability of `credence`, else `second`. */
export interface MixtureNode extends Declared {
	readonly kind: 'mixture';
	readonly credence: string;
	readonly first: string;
	readonly second: string;
}

export type ArgumentNode = SimulationNode | CredenceNode | PoolNode | MixtureNode;

/** Ids of the nodes that a node reads. */
export const inputsOf = (node: ArgumentNode): readonly string[] => {
	if (node.kind === 'pool') return node.of.flatMap(({ node: id, credence }) => [id, credence]);
	if (node.kind === 'mixture') return [node.first, node.second, node.credence];
	return node.kind === 'simulation' ? Object.values(node.takes ?? {}) : [];
};

/** Whether the node is a probability that the reader may set by hand. */
export const canBeByHand = (node: ArgumentNode): boolean =>
	node.kind === 'simulation' ? node.unit === 'probability' : node.kind !== 'credence';

/** Whether the node is a probability that a simulation gives. */
export const isMechanism = (node: ArgumentNode): boolean => node.kind === 'simulation' && node.unit === 'probability';

const capital = (id: string): string => id[0].toUpperCase() + id.slice(1);

/** The verdict’s name of a parameter of a chapter’s simulation: `ordering` + `preGoal` → `orderingPreGoal`. */
export const parameterName = (node: string, parameter: string): string => node + capital(parameter);
export const sourceName = (node: string): string => `${node}Source`;
export const byHandName = (node: string): string => `${node}ByHand`;
export const takesName = (node: string, parameter: string): string => `${parameterName(node, parameter)}Source`;

export const credenceParameter = (node: CredenceNode, group: string): NumberParameter => ({
	id: node.id,
	label: node.label,
	symbol: node.symbol,
	unit: 'probability',
	about: node.says,
	group,
	sources: node.sources,
	scale: node.scale,
	min: 0,
	max: 1,
	default: node.default,
	...(node.scale === 'logit' ? { smallest: 0.001 } : { step: 0.01 })
});
