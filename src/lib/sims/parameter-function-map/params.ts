import { declaredParameters, type ValuesOf } from '../../kernel/parameter';

export { presets } from './presets';

const network = { group: 'The network' } as const;
const initialisation = { group: 'How it is drawn' } as const;
const training = { group: 'Then train' } as const;

export const parameters = declaredParameters([
	{
		...network,
		id: 'inputs',
		label: 'Inputs',
		symbol: 'n',
		unit: 'Boolean inputs',
		scale: 'linear',
		min: 1,
		max: 7,
		step: 1,
		integer: true,
		default: 7,
		sources: ['our assumption'],
		about:
			'A network with n inputs that are each 0 or 1 computes one of 2^(2ⁿ) functions; with seven inputs there are 3.4 × 10³⁸.'
	},
	{
		...network,
		id: 'hiddenLayers',
		label: 'Hidden layers',
		symbol: 'L',
		unit: 'layers',
		scale: 'linear',
		min: 0,
		max: 3,
		step: 1,
		integer: true,
		default: 2,
		sources: ['our assumption'],
		about: 'Layers between the inputs and the one output; with none the network is a single threshold unit.'
	},
	{
		...network,
		id: 'width',
		label: 'Width',
		symbol: 'w',
		unit: 'units in each hidden layer',
		scale: 'linear',
		min: 1,
		max: 64,
		step: 1,
		integer: true,
		default: 40,
		sources: ['our assumption'],
		about: 'Units in each hidden layer.'
	},
	{
		...network,
		id: 'activation',
		label: 'Activation',
		symbol: '\\phi',
		unit: 'function of a hidden unit',
		scale: 'choice',
		options: [
			{ id: 'relu', label: 'ReLU' },
			{ id: 'tanh', label: 'tanh' },
			{ id: 'threshold', label: 'threshold' }
		],
		default: 'relu',
		sources: ['our assumption'],
		about: 'What a hidden unit does with its sum.'
	},
	{
		...network,
		id: 'samples',
		label: 'Networks to draw',
		symbol: 'N',
		unit: 'networks',
		scale: 'log',
		min: 1,
		max: 1e8,
		integer: true,
		default: 1e6,
		sources: ['our assumption'],
		about: 'How many networks the whole run draws; the figure opens with the first few hundreds or thousands.'
	},
	{
		...initialisation,
		id: 'weightDistribution',
		label: 'Weights are',
		symbol: 'p',
		unit: 'distribution',
		scale: 'choice',
		options: [
			{ id: 'normal', label: 'normal' },
			{ id: 'uniform', label: 'uniform' }
		],
		default: 'normal',
		sources: ['our assumption'],
		about: 'The distribution that weights and biases are drawn from, with mean 0.'
	},
	{
		...initialisation,
		id: 'weightScale',
		label: 'Weight scale',
		symbol: '\\sigma_w',
		unit: 'standard deviation times √fan-in',
		scale: 'log',
		min: 0.1,
		max: 10,
		default: 1,
		sources: ['our assumption'],
		about: 'Standard deviation of a weight, times the square root of the number of units that feed it.'
	},
	{
		...initialisation,
		id: 'biasScale',
		label: 'Bias scale',
		symbol: '\\sigma_b',
		unit: 'standard deviation',
		scale: 'log',
		min: 0,
		max: 10,
		smallest: 0.01,
		default: 0.1,
		sources: ['our assumption'],
		about: 'Standard deviation of a bias; at 0 the network has none, also in training.'
	},
	{
		...initialisation,
		id: 'biasFanIn',
		label: 'Bias scale counts',
		symbol: 'r',
		unit: 'rule',
		scale: 'choice',
		options: [
			{ id: 'own', label: 'as it is' },
			{ id: 'fanIn', label: 'over √fan-in' }
		],
		default: 'own',
		sources: ['our assumption'],
		about: 'Whether biases, like weights, shrink with the number of units that feed theirs.'
	},
	{
		...initialisation,
		id: 'inputCoding',
		label: 'Inputs are',
		symbol: 'x',
		unit: 'coding',
		scale: 'choice',
		options: [
			{ id: '01', label: '0 and 1' },
			{ id: 'pm1', label: '−1 and +1' }
		],
		default: '01',
		sources: ['our assumption'],
		about:
			'The numbers that stand for an input’s two values. It matters: without biases, a network fed zeros answers 0.'
	},
	{
		...training,
		id: 'target',
		label: 'Target',
		symbol: 'f^{*}',
		unit: 'function',
		scale: 'choice',
		options: [
			{ id: 'constant', label: 'constant 0' },
			{ id: 'oneInput', label: 'first input' },
			{ id: 'and', label: 'first AND second' },
			{ id: 'majority', label: 'majority' },
			{ id: 'xor', label: 'first XOR second' },
			{ id: 'simple', label: 'a drawn network’s' },
			{ id: 'random', label: 'random table' },
			{ id: 'parity', label: 'parity' },
			{ id: 'own', label: 'your own' }
		],
		default: 'oneInput',
		sources: ['our assumption'],
		about: 'The function to be learned from part of its table.'
	},
	{
		...training,
		id: 'ownTarget',
		label: 'Your own table',
		symbol: 't',
		unit: 'outputs in the order of the inputs',
		scale: 'table',
		mostInputs: 7,
		default: '0110',
		sources: ['our assumption'],
		about: 'Used when the target is your own: one output for each input, from all zeros to all ones.'
	},
	{
		...training,
		id: 'trainingSize',
		label: 'Training examples',
		symbol: 'm',
		unit: 'inputs',
		scale: 'linear',
		min: 1,
		max: 127,
		step: 1,
		integer: true,
		default: 64,
		sources: ['our assumption'],
		about: 'Inputs whose output is shown in training, drawn at random by the seed; the rest is held out.'
	},
	{
		...training,
		id: 'networks',
		label: 'Networks to train',
		symbol: 'K',
		unit: 'networks',
		scale: 'linear',
		min: 0,
		max: 1000,
		step: 10,
		integer: true,
		default: 100,
		sources: ['our assumption'],
		about: 'Networks that are trained, each from an initialisation of its own.'
	},
	{
		...training,
		id: 'epochs',
		label: 'Gives up after',
		symbol: 'E',
		unit: 'epochs',
		scale: 'log',
		min: 1,
		max: 10_000,
		integer: true,
		default: 1000,
		sources: ['our assumption'],
		about: 'A network that has not got every training example right by then is counted as untrained.'
	},
	{
		...training,
		id: 'learningRate',
		label: 'Learning rate',
		symbol: '\\eta',
		unit: 'of Adam',
		scale: 'log',
		min: 0.0001,
		max: 1,
		default: 0.01,
		sources: ['our assumption'],
		about: 'The step size of Adam, on all training examples at once.'
	}
]);

export type Params = ValuesOf<typeof parameters>;
