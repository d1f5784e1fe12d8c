import { formatNumber, formatOdds, formatPercent } from '../../kernel/format';
import { simulation } from '../../kernel/simulation';
import { alone } from './alone';
import { equationValues } from './equation-values';
import { init, observe, solve, step, stepsPerRun, type Outputs } from './model';
import { equations, leavesOut } from './notes';
import { parameters, presets, type Params } from './params';

/** When the concept takes the lead, in words. */
const lead = ({ steps }: Params, { stepsToFlip }: Outputs): string => {
	if (stepsToFlip === null) return 'the concept never overtakes';
	if (stepsToFlip === 0) return 'the concept led from the start';
	return `the concept ${stepsToFlip <= steps ? 'overtook' : 'would overtake'} at example ${formatNumber(stepsToFlip, 5)}`;
};

/** Percent and plain words. */
const sentence = (params: Params, outputs: Outputs): string => {
	const { differentialShare, baseWeight, proxyWeight } = outputs;
	const examples = `${formatNumber(params.steps, 5)} ${params.steps === 1 ? 'example' : 'examples'}`;
	const telling =
		params.proxyCorrelation === 1
			? 'none of which tells goal and proxy apart'
			: `of which ${formatPercent(differentialShare)} (${formatOdds(differentialShare)}) tell goal and proxy apart`;
	const weights = `the model weighs the concept ${formatNumber(baseWeight)} and the proxy ${formatNumber(proxyWeight)}`;
	return `After ${examples}, ${telling}, ${weights}; ${lead(params, outputs)}.`;
};

export const proxyUnlearning = simulation({
	id: 'proxy-unlearning',
	title: 'Unlearning a proxy',
	question: 'Do proxies survive examples that tell them from the base goal?',
	modelVersion: 1,
	parameters,
	presets,
	outputs: [
		{ id: 'baseWeight', label: 'Weight on the concept', unit: 'weight', estimator: 'mean' },
		{ id: 'proxyWeight', label: 'Weight on the proxy', unit: 'weight', estimator: 'mean' },
		{ id: 'limitBaseWeight', label: 'Concept’s weight in the limit', unit: 'weight' },
		{ id: 'limitProxyWeight', label: 'Proxy’s weight in the limit', unit: 'weight' },
		{ id: 'stepsToFlip', label: 'Concept takes the lead', unit: 'examples' },
		{ id: 'behaviourGap', label: 'Gap to an aligned model', unit: 'variances of the base goal' },
		{ id: 'differentialShare', label: 'Differential examples', unit: 'probability', estimator: 'mean' },
		{ id: 'stepByPoint', label: 'Points of the curves', unit: 'curve of examples' },
		{ id: 'baseWeightCurve', label: 'Weight on the concept over training', unit: 'curve of weights' },
		{ id: 'proxyWeightCurve', label: 'Weight on the proxy over training', unit: 'curve of weights' }
	],
	equations,
	equationValues,
	leavesOut,
	solve,
	alone,
	sentence,
	live: {
		unit: 'one training',
		stepUnit: 'a two-hundredth of training, at least one example',
		stepsPerRun,
		shown: 12,
		pace: 40,
		init,
		step,
		observe
	}
});
