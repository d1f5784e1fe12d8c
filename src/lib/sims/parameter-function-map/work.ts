import type { Ledger, SamplingWork } from '../../kernel/sampling';
import type { Training } from './engine';
import { engine } from './engines';
import { FunctionCounts } from './function-counts';
import { networkOf } from './network';
import { outputsOf, type Outputs } from './outputs';
import type { Params } from './params';
import { targetOf, trainingInputs } from './target';
import { TrainedNetworks } from './trained-networks';

const trainingOf = (params: Params, seed: number): Training => ({
	target: targetOf(params, seed),
	inputs: trainingInputs(params, seed),
	epochs: params.epochs,
	learningRate: params.learningRate
});

/** What draws, trains and counts: for workers, Node and tests. */
export const work: SamplingWork<Params, Outputs> = {
	draw: [
		(params, seed, from, to) => engine().drawn(networkOf(params), seed, from, to),
		(params, seed, from, to) => engine().trained(networkOf(params), trainingOf(params, seed), seed, from, to)
	],
	ledger: [({ inputs }) => new FunctionCounts(2 ** inputs), () => new TrainedNetworks()],
	outputs: (params, seed, [counts, networks]: readonly Ledger[]) =>
		outputsOf(params, seed, counts as FunctionCounts, networks as TrainedNetworks),
	remark: () =>
		engine().name === 'WebAssembly'
			? null
			: 'There is no WebAssembly with SIMD here, or the page may not use it. Plain TypeScript draws the same networks, some twenty times as slowly.'
};
