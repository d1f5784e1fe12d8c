import type { Contribution } from '../../argument/contributions';
import { essayArgument } from '../../argument/nodes';
import type { ArgumentNode } from '../../argument/node';
import { canBeByHand } from '../../argument/node';
import { evaluationOf, evaluator } from './evaluation';
import type { Params } from './params';
import { tables, type Quantile, type Sensitivity } from './tables';

export { init, observe, step, type World } from './live';
export { STEPS } from './steps';

/**
 * The whole argument: mechanisms from the chapters, made one probability by credences that only a reader can give.
 *
 * P = ℓ·P_language + (1 − ℓ)·P_brainlike. P_language pools the mechanisms; P_brainlike weighs two kinds of reward.
 *
 * Assumes: mechanisms are rival accounts of one outcome, and their answers are probabilities of it
 * Checks:  equal mechanisms give their common answer; contributions sum to the verdict; live worlds agree
 * Source:  the pools, Stone 1961 and Genest & Zidek 1986; which mechanisms, and how they meet, is this essay’s reading
 */
export interface Outputs {
	readonly p: number;
	/** The same numbers with mechanisms pooled by one rule and by the other. */
	readonly pLinear: number;
	readonly pLogarithmic: number;
	readonly contributions: readonly Contribution[];
	/** Of the verdict under doubt about the mechanisms, parameters being points. */
	readonly quantiles: readonly Quantile[];
	/** Shares of the variance of the verdict’s log-odds, under the same doubt, by mechanism. */
	readonly sensitivity: readonly Sensitivity[];
	/** `pOrdering`, `pLanguage`, …: every probability of the graph. */
	readonly [output: string]: unknown;
}

const output = (id: string): string => (id === 'p' ? 'p' : `p${id[0].toUpperCase()}${id.slice(1)}`);

/** Nodes that are probabilities of the outcome, and so outputs. */
export const probabilityNodes: readonly ArgumentNode[] = essayArgument.nodes.filter(canBeByHand);

/** Cost: every mechanism once, and of a table that is read what it takes. */
export const solve = (params: Params): Outputs => {
	const { byNode } = evaluationOf(params);
	return {
		...Object.fromEntries(probabilityNodes.map(({ id }) => [output(id), byNode[id]])),
		p: byNode.p,
		pLinear: evaluator.conclusion({ ...params, pooling: 'linear' }),
		pLogarithmic: evaluator.conclusion({ ...params, pooling: 'logarithmic' }),
		get contributions() {
			return tables.contributions(params);
		},
		get quantiles() {
			return tables.quantiles(params);
		},
		get sensitivity() {
			return tables.sensitivity(params);
		}
	};
};

export const nodeOutputs = probabilityNodes.map(({ id, label }) => ({ id: output(id), label }));
