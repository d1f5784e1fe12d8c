import type { Sampling } from '../../kernel/sampling';
import type { Outputs } from './outputs';
import type { Params } from './params';

const NETWORK = [
	'inputs',
	'hiddenLayers',
	'width',
	'activation',
	'weightDistribution',
	'weightScale',
	'biasScale',
	'biasFanIn',
	'inputCoding'
];

/** What drawing a weight costs, in multiplications. */
const DRAWING = 10;

/** Multiplications that a network takes on so many rows. Half of its ReLUs are at 0, and passed over. */
const multiplications = ({ inputs, hiddenLayers, width, activation }: Params, rows: number): number => {
	const weights = hiddenLayers === 0 ? inputs : width * (inputs + (hiddenLayers - 1) * width + 1);
	return weights * (rows * (activation === 'relu' ? 0.5 : 1) + DRAWING);
};

/** As many as a budget of multiplications buys, to one digit. */
const affordable = (budget: number, each: number, most: number): number =>
	Number(Math.min(most, budget / each).toPrecision(1));

/** Two stages: networks drawn at random, and networks trained. What a figure opens with is some 30 ms of work. */
export const sampling: Sampling<Params, Outputs> = {
	stages: [
		{
			label: 'networks drawn',
			opening: (params) => affordable(2.5e8, multiplications(params, 2 ** params.inputs), 10_000),
			size: ({ samples }) => samples,
			batch: 1024,
			dependsOn: NETWORK
		},
		{
			label: 'networks trained',
			// In one epoch, of which there may be a few or hundreds: forwards, backwards, and for each weight its slope.
			opening: (params) => affordable(5e6, multiplications(params, 3 * params.trainingSize), 50),
			size: ({ networks }) => networks,
			batch: 4,
			dependsOn: [...NETWORK, 'target', 'ownTarget', 'trainingSize', 'epochs', 'learningRate']
		}
	],
	trial: { samples: 60, networks: 2, epochs: 5 }
};
