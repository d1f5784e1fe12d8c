import type { Evaluation } from '../../argument/evaluation';
import { essayArgument } from '../../argument/nodes';
import type { Params } from './params';

export const evaluator = essayArgument.evaluator();
const evaluations = new WeakMap<Params, Evaluation>();

/** Kept for as long as the parameters are: a thousand live worlds need it once. */
export const evaluationOf = (params: Params): Evaluation => {
	const known = evaluations.get(params);
	if (known) return known;
	const evaluation = evaluator.evaluation(params);
	evaluations.set(params, evaluation);
	return evaluation;
};
