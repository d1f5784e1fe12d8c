import { drawParameters, emptyParameters, scaleBiases, type Parameters } from './drawn-parameters';
import { DRAWN, TABLE_WORDS, type Engine, type Network } from './engine';
import { activate, dot, emptyUnits, firstLayer, nextLayer, type Units } from './layers';
import { trainedTables } from './typescript-training';

const [HERE, OTHER] = [emptyUnits(128), emptyUnits(128)];

const perceptronTable = (
	{ inputs, isSigned }: Network,
	{ values, biases }: Parameters,
	into: Uint32Array,
	at: number
) => {
	const weights = Float32Array.from([...values.subarray(0, inputs), values[biases]]);
	firstLayer(weights, inputs, HERE.values, inputs, 1, isSigned);
	for (let x = 0; x < 1 << inputs; x++) if (HERE.values[x] > 0) into[at + (x >> 5)] |= 1 << (x & 31);
};

const networkTable = (network: Network, parameters: Parameters, into: Uint32Array, at: number): void => {
	const { values, biases, stride } = parameters;
	const { hiddenLayers, inputs, width, activation } = network;
	const rows = 1 << inputs;
	let [units, other]: Units[] = [HERE, OTHER];
	let weights = inputs * stride;
	firstLayer(values, biases, units.values, inputs, stride, network.isSigned);
	activate(units, rows, stride, width, activation, network.weightScale[0]);
	for (let layer = 1; layer < hiddenLayers; layer++) {
		nextLayer(units, stride, values, weights, biases + layer * stride, other.values, rows, stride);
		weights += width * stride;
		[units, other] = [other, units];
		activate(units, rows, stride, width, activation, network.weightScale[layer]);
	}
	values.fill(0, weights + width, weights + stride);
	const bias = values[biases + hiddenLayers * stride];
	for (let x = 0; x < rows; x++)
		if (Math.fround(dot(units.values, x * stride, values, weights, stride) + bias) > 0)
			into[at + (x >> 5)] |= 1 << (x & 31);
};

/** Plain TypeScript: the fallback where there is no WebAssembly SIMD, and what the kernel is tested against. */
export const typescriptEngine: Engine = {
	name: 'TypeScript',
	drawn: (network, seed, from, to) => {
		const tables = new Uint32Array((to - from) * TABLE_WORDS);
		const space = emptyParameters();
		for (let index = from; index < to; index++) {
			const parameters = drawParameters(network, space, seed, index, DRAWN);
			scaleBiases(parameters, network.biasFactor);
			(network.hiddenLayers === 0 ? perceptronTable : networkTable)(
				network,
				parameters,
				tables,
				(index - from) * TABLE_WORDS
			);
		}
		return tables;
	},
	trained: trainedTables
};
