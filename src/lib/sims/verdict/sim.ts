import { formatOdds, formatPercent } from '../../kernel/format';
import { simulation } from '../../kernel/simulation';
import { equationValues } from './equation-values';
import { init, nodeOutputs, observe, solve, step, STEPS, type Outputs, type World } from './model';
import { equations, leavesOut } from './notes';
import { parameters, shares, type Params } from './params';
import { presets } from './presets';
import { restsOn } from './rests-on';
import { tables } from './tables';

const sentence = ({ pooling }: Params, { p, pLanguage, pBrainlike, pLinear, pLogarithmic }: Outputs): string => {
	const other =
		pooling === 'linear'
			? `Logarithmic pooling would make it ${formatPercent(pLogarithmic)}`
			: `Linear pooling would make it ${formatPercent(pLinear)}`;
	return `The verdict is ${formatPercent(p)} (${formatOdds(p)}): ${formatPercent(Number(pLanguage))} if it is a language model, ${formatPercent(Number(pBrainlike))} if it is brain-like. ${other}.`;
};

export const verdict = simulation<Params, Outputs, World>({
	id: 'verdict',
	title: 'The whole argument',
	question: 'How likely is deceptive alignment, with these numbers?',
	modelVersion: 2,
	parameters,
	shares,
	headline: 'p',
	presets,
	restsOn,
	outputs: [
		{ id: 'p', label: 'The verdict', unit: 'probability', estimator: 'proportion' },
		...nodeOutputs.filter(({ id }) => id !== 'p').map((output) => ({ ...output, unit: 'probability' })),
		{ id: 'pLinear', label: 'With linear pooling', unit: 'probability' },
		{ id: 'pLogarithmic', label: 'With logarithmic pooling', unit: 'probability' },
		{ id: 'contributions', label: 'What each node gives', unit: 'table of contributions', onDemand: true },
		{ id: 'quantiles', label: 'Quantiles under doubt about mechanisms', unit: 'table of quantiles', onDemand: true },
		{ id: 'sensitivity', label: 'What the variance comes from', unit: 'table of Sobol indices', onDemand: true }
	],
	equations,
	equationValues,
	leavesOut,
	solve,
	tables,
	sentence,
	live: {
		unit: 'one world, in which one account of training is the right one',
		stepUnit: 'one fork of the graph, then the outcome',
		stepsPerRun: () => STEPS,
		shown: 200,
		crowds: [1000],
		pace: 2,
		init,
		step,
		observe
	}
});
