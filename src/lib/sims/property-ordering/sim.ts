import { formatOdds, formatPercent } from '../../kernel/format';
import { simulation, type Output } from '../../kernel/simulation';
import { equations, equationValues } from './equations';
import { init, observe, solve, step, STEPS_PER_RUN, type ModelState, type Outputs } from './model';
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

const leavesOut: readonly string[] = [
	'A property arrives whole and at a constant rate within a stage; in real training it grows by degrees, and four properties may share one cause.',
	'The rates are put in, not derived: whether any gradient points toward long horizons or awareness is for another figure.',
	'The pointer holds one goal; a model with different goals in different situations, or with none that lasts, fits none of the four outcomes well.',
	'Only examples of fine-tuning correct a goal, and only before the model is deceptively aligned; tests, interpretability and later training could still catch it, or could teach it to hide better.',
	'Aligned means that the model pursues what training aims at; whether that was worth aiming at, and models that pursue reward directly, are other questions.',
	'Goals given after training, by a prompt or a surrounding system, are not counted.'
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
