import { contributionsTo, type Contribution } from '../../argument/contributions';
import { distributionOf, drawnConclusions, LEVELS } from '../../argument/distribution';
import { logOdds } from '../../argument/log-odds';
import { essayArgument } from '../../argument/nodes';
import { conclusionFrom, inputsOf } from '../../argument/setting';
import { sobolIndices, sobolRows } from '../../argument/sobol';
import { evaluationOf, evaluator } from './evaluation';
import type { Params } from './params';

export type Quantile = { readonly level: number; readonly value: number; readonly low: number; readonly high: number };

export type Sensitivity = { readonly node: string; readonly first: Interval; readonly total: Interval };
type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** For the indices: enough to tell a tenth of the variance from a third. */
const ROWS = 100;
/** For the quantiles: enough for two digits, and a millisecond. */
const DRAWS = 400;
const SEED = 1;

const contributions = (params: Params): readonly Contribution[] =>
	contributionsTo(essayArgument, params, evaluationOf(params).byNode);

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

/** Some 1,100 poolings in all. */
export const tables = { contributions, quantiles, sensitivity };
