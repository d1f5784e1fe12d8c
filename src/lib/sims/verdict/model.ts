import { contributionsTo, type Contribution } from '../../argument/contributions';
import { distributionOf, drawnConclusions, LEVELS } from '../../argument/distribution';
import { essayArgument } from '../../argument/nodes';
import { logOdds } from '../../argument/log-odds';
import type { Evaluation } from '../../argument/evaluation';
import type { ArgumentNode } from '../../argument/node';
import { canBeByHand } from '../../argument/node';
import { conclusionFrom, inputsOf } from '../../argument/setting';
import { sobolIndices, sobolRows } from '../../argument/sobol';
import type { Params } from './params';

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

export type Quantile = { readonly level: number; readonly value: number; readonly low: number; readonly high: number };

export type Sensitivity = { readonly node: string; readonly first: Interval; readonly total: Interval };
type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** For the indices: enough to tell a tenth of the variance from a third. */
const ROWS = 100;
/** For the quantiles: enough for two digits, and a millisecond. */
const DRAWS = 400;
const SEED = 1;

const evaluator = essayArgument.evaluator();
const evaluations = new WeakMap<Params, Evaluation>();

/** Kept for as long as the parameters are: a thousand live worlds need it once. */
export const evaluationOf = (params: Params): Evaluation => {
	const known = evaluations.get(params);
	if (known) return known;
	const evaluation = evaluator.evaluation(params);
	evaluations.set(params, evaluation);
	return evaluation;
};

const output = (id: string): string => (id === 'p' ? 'p' : `p${id[0].toUpperCase()}${id.slice(1)}`);

/** Nodes that are probabilities of the outcome, and so outputs. */
export const probabilityNodes: readonly ArgumentNode[] = essayArgument.nodes.filter(canBeByHand);

/** Cost: every mechanism once, then some 1,100 poolings. */
export const solve = (params: Params): Outputs => {
	const { byNode } = evaluationOf(params);
	return {
		...Object.fromEntries(probabilityNodes.map(({ id }) => [output(id), byNode[id]])),
		p: byNode.p,
		pLinear: evaluator.conclusion({ ...params, pooling: 'linear' }),
		pLogarithmic: evaluator.conclusion({ ...params, pooling: 'logarithmic' }),
		contributions: contributionsTo(essayArgument, params, byNode),
		quantiles: quantiles(params),
		sensitivity: sensitivity(params)
	};
};

export const nodeOutputs = probabilityNodes.map(({ id, label }) => ({ id: output(id), label }));

const quantiles = (params: Params): readonly Quantile[] => {
	const draws = drawnConclusions(essayArgument, { values: params, ranges: {} }, SEED, 0, DRAWS, evaluator);
	return distributionOf(draws).quantiles.map((quantile, at) => ({ level: LEVELS[at], ...quantile }));
};

const sensitivity = (params: Params): readonly Sensitivity[] => {
	const setting = { values: params, ranges: {} };
	const inputs = inputsOf(essayArgument, setting);
	const conclusion = conclusionFrom(essayArgument, setting, evaluator);
	const rows = sobolRows((uniforms) => logOdds(conclusion(uniforms)), inputs.length, SEED, 0, ROWS);
	const indices = inputs.length ? sobolIndices(rows, inputs.length) : null;
	return (indices ?? []).map(({ first, total }, at) => ({ node: inputs[at].id.replace('doubt:', ''), first, total }));
};
