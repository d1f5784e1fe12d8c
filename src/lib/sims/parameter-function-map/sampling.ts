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

/** Two stages: networks drawn at random, and networks trained. */
export const sampling: Sampling<Params, Outputs> = {
	stages: [
		{
			label: 'networks drawn',
			opening: 10_000,
			size: ({ samples }) => samples,
			batch: 1024,
			dependsOn: NETWORK
		},
		{
			label: 'networks trained',
			opening: 100,
			size: ({ networks }) => networks,
			batch: 4,
			dependsOn: [...NETWORK, 'target', 'ownTarget', 'trainingSize', 'epochs', 'learningRate']
		}
	],
	trial: { samples: 60, networks: 2, epochs: 5 }
};
