import { drawnElsewhere } from '../../kernel/sampling';
import { simulation, type Output } from '../../kernel/simulation';
import { constraints } from './constraints';
import { equationValues } from './equation-values';
import { equations, leavesOut } from './notes';
import { parameters, presets } from './params';
import { sampling } from './sampling';
import { sentence } from './words';

export const outputs: readonly Output[] = [
	{ id: 'drawn', label: 'Networks drawn', unit: 'networks' },
	{ id: 'distinct', label: 'Different functions', unit: 'functions', estimator: 'mean' },
	{ id: 'top', label: 'Most frequent functions', unit: 'functions' },
	{ id: 'rankCurve', label: 'Probability by rank', unit: 'curve by rank' },
	{ id: 'complexity', label: 'Complexity of frequent functions', unit: 'bits by function' },
	{ id: 'drawnComplexity', label: 'Mean complexity, drawn networks', unit: 'bits', estimator: 'mean' },
	{ id: 'uniformComplexity', label: 'Mean complexity, counting functions', unit: 'bits' },
	{ id: 'entropy', label: 'Entropy of the sample', unit: 'bits', estimator: 'mean' },
	{ id: 'onesCount', label: 'Number of ones', unit: 'probabilities by number of ones' },
	{ id: 'advantage', label: 'Commonest function over its uniform share', unit: 'ratio', estimator: 'mean' },
	{ id: 'remainder', label: 'Not kept apart', unit: 'probability' },
	{ id: 'target', label: 'Target', unit: 'truth table' },
	{ id: 'trainingSet', label: 'Rows shown in training', unit: 'truth table' },
	{ id: 'trained', label: 'Networks trained', unit: 'networks' },
	{ id: 'heldOutAccuracy', label: 'Held-out accuracy', unit: 'probability', estimator: 'mean' },
	{ id: 'uniformPrediction', label: 'Predicted by counting functions', unit: 'probability' },
	{ id: 'samplingPrediction', label: 'Predicted by sampling parameters', unit: 'accuracy', estimator: 'mean' },
	{ id: 'majorityBaseline', label: 'Guessing the commoner label', unit: 'probability' },
	{ id: 'distinctSolutions', label: 'Different trained functions', unit: 'functions', estimator: 'mean' }
];

export const inWords = {
	unit: 'one whole sample of drawn and trained networks',
	stepUnit: 'one batch of networks',
	pace: 1000
};

/** Everything but what draws the networks: what a page loads. */
export const declared = simulation({
	id: 'parameter-function-map',
	title: 'Functions and parameters',
	question: 'A counting argument counts functions; training picks parameters. How different are the two?',
	modelVersion: 1,
	parameters,
	constraints,
	presets,
	outputs,
	equations,
	equationValues,
	leavesOut,
	sentence,
	sampling,
	live: drawnElsewhere(inWords)
});
