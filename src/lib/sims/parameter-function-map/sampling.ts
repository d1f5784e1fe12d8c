import type { Ledger, Sampling, Stage } from '../../kernel/sampling';
import type { Training } from './engine';
import { engine } from './engines';
import { FunctionCounts } from './function-counts';
import { networkOf } from './network';
import { outputsOf, type Outputs } from './outputs';
import type { Params } from './params';
import { targetOf, trainingInputs } from './target';
import { TrainedNetworks } from './trained-networks';

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

const drawing: Stage<Params> = {
	label: 'networks drawn',
	opening: 10_000,
	size: ({ samples }) => samples,
	batch: 1024,
	dependsOn: NETWORK,
	draw: (params, seed, from, to) => engine().drawn(networkOf(params), seed, from, to),
	ledger: ({ inputs }) => new FunctionCounts(2 ** inputs)
};

const trainingOf = (params: Params, seed: number): Training => ({
	target: targetOf(params, seed),
	inputs: trainingInputs(params, seed),
	epochs: params.epochs,
	learningRate: params.learningRate
});

const training: Stage<Params> = {
	label: 'networks trained',
	opening: 100,
	size: ({ networks }) => networks,
	batch: 4,
	dependsOn: [...NETWORK, 'target', 'ownTarget', 'trainingSize', 'epochs', 'learningRate'],
	draw: (params, seed, from, to) => engine().trained(networkOf(params), trainingOf(params, seed), seed, from, to),
	ledger: () => new TrainedNetworks()
};

export const sampling: Sampling<Params, Outputs> = {
	stages: [drawing, training],
	outputs: (params, seed, [counts, networks]: readonly Ledger[]) =>
		outputsOf(params, seed, counts as FunctionCounts, networks as TrainedNetworks),
	remark: () =>
		engine().name === 'WebAssembly'
			? null
			: 'This browser has no WebAssembly with SIMD. Plain TypeScript draws the same networks, about ten times as slowly.',
	trial: { samples: 300, networks: 3, epochs: 20 }
};
