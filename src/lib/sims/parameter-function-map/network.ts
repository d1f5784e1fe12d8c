import type { Network } from './engine';
import type { Params } from './params';

const fanIn = ({ inputs, width }: Params, layer: number): number => (layer === 0 ? inputs : width);

/**
 * What a layer's drawn sums are short of: the standard deviations that came before it. A ReLU hands a common factor on, so
 * that weights can be drawn with variance 1 and only biases be scaled; other activations take up the scale themselves.
 */
const biasFactors = (isScaleFree: boolean, weightScale: readonly number[], biasScale: readonly number[]): number[] => {
	let before = 1;
	return weightScale.map((scale, layer) => {
		before = isScaleFree ? before * scale : scale;
		return Math.fround(biasScale[layer] / before);
	});
};

/** Reader's parameters as the engines read them. */
export const networkOf = (params: Params): Network => {
	const layers = Array.from({ length: params.hiddenLayers + 1 }, (_, layer) => 1 / Math.sqrt(fanIn(params, layer)));
	const weightScale = layers.map((root) => params.weightScale * root);
	const biasScale = layers.map((root) => params.biasScale * (params.biasFanIn === 'fanIn' ? root : 1));
	return {
		inputs: params.inputs,
		hiddenLayers: params.hiddenLayers,
		width: params.width,
		activation: params.activation,
		isUniform: params.weightDistribution === 'uniform',
		isSigned: params.inputCoding === 'pm1',
		hasBiases: params.biasScale > 0,
		weightScale: weightScale.map(Math.fround),
		biasScale: biasScale.map(Math.fround),
		biasFactor: biasFactors(params.activation === 'relu', weightScale, biasScale)
	};
};

/** Vectors of four floats that hold a row of the network's weights. */
export const vectorsOf = ({ hiddenLayers, inputs, width }: Network): number =>
	Math.ceil((hiddenLayers === 0 ? inputs : width) / 4);
