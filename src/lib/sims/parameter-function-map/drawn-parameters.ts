import type { Network } from './engine';
import { vectorsOf } from './network';
import { fillNormal, fillUniform } from './random-parameters';

/** All parameters of a network, in one row of floats. */
export interface Parameters {
	readonly values: Float32Array;
	/** Where the biases begin: hidden layers', then the output's. */
	readonly biases: number;
	readonly stride: number;
	readonly drawn: number;
}

const SPACE = 9216;

/** Draws weights of variance 1 row by row, then, where there are any, biases. */
export const drawParameters = (
	network: Network,
	values: Float32Array,
	seed: number,
	index: number,
	purpose: number
): Parameters => {
	const { hiddenLayers, inputs, width } = network;
	const vectors = vectorsOf(network);
	const weights = (hiddenLayers === 0 ? 1 : inputs + (hiddenLayers - 1) * width + 1) * vectors;
	const biases = hiddenLayers * vectors + 1;
	const drawn = network.hasBiases ? weights + biases : weights;
	(network.isUniform ? fillUniform : fillNormal)(values, drawn, seed, index, purpose);
	if (!network.hasBiases) values.fill(0, 4 * weights, 4 * (weights + biases));
	return { values, biases: 4 * weights, stride: 4 * vectors, drawn: 4 * drawn };
};

export const scaleBiases = ({ values, biases, stride }: Parameters, factors: readonly number[]): void => {
	const last = factors.length - 1;
	for (let at = 0; at < last * stride; at++)
		values[biases + at] = Math.fround(values[biases + at] * factors[Math.floor(at / stride)]);
	const output = biases + last * stride;
	values[output] = Math.fround(values[output] * factors[last]);
};

export const emptyParameters = (): Float32Array => new Float32Array(SPACE);
