import { formatOdds, formatPercent } from '../../kernel/format';
import { simulation, type Output } from '../../kernel/simulation';
import { alone } from './alone';
import { equationValues } from './equation-values';
import { init, observe, solve, step, STEPS_PER_RUN, type ModelState, type Outputs } from './model';
import { equations, leavesOut } from './notes';
import { parameters, presets, type Params } from './params';

const outputs: readonly Output[] = [
	{ id: 'pDeceptive', label: 'Deceptively aligned', unit: 'probability', estimator: 'proportion' },
	{ id: 'pAligned', label: 'Aligned', unit: 'probability', estimator: 'proportion' },
	{ id: 'pVisibleProxy', label: 'Visible proxy', unit: 'probability', estimator: 'proportion' },
	{ id: 'pNoGoal', label: 'No goal', unit: 'probability', estimator: 'proportion' },
	{ id: 'orders', label: 'Orders of arrival', unit: 'table of probabilities' },
	{ id: 'pDangerousOrder', label: 'Deceptive without a window', unit: 'probability', estimator: 'proportion' },
	{ id: 'expectedWindow', label: 'Expected correction window', unit: 'examples' }
];

/** @returns at most 40 words */
const sentence = (_: Params, { pDeceptive, pAligned, pVisibleProxy, pNoGoal, pDangerousOrder }: Outputs): string =>
	`${formatPercent(pDeceptive)} of models (${formatOdds(pDeceptive)}) end deceptively aligned, ` +
	`${formatPercent(pAligned)} aligned, ${formatPercent(pVisibleProxy)} visible proxies, ${formatPercent(pNoGoal)} goalless. ` +
	`${formatPercent(pDangerousOrder)} with a proxy understand the base goal too late for correction.`;

export const propertyOrdering = simulation<Params, Outputs, ModelState>({
	id: 'property-ordering',
	title: 'Which comes first?',
	question: 'Does it matter in which order training produces the four properties of deceptive alignment?',
	modelVersion: 1,
	parameters,
	outputs,
	headline: 'pDeceptive',
	presets,
	equations,
	equationValues,
	leavesOut,
	solve,
	alone,
	sentence,
	live: {
		unit: 'one model',
		stepUnit: 'a hundredth of a stage',
		stepsPerRun: () => STEPS_PER_RUN,
		shown: 120,
		crowds: [500, 2000],
		pace: 60,
		init,
		step,
		observe
	}
});
