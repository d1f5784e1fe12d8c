/** The TypeScript twin of `src/kernels/boolean-networks/train.ts`: the same operations in the same order, rounded alike. */
import { drawParameters, emptyParameters, scaleBiases, type Parameters } from './drawn-parameters';
import { TRAINED, TRAINED_WORDS, type Network, type Training } from './engine';
import { dot, emptyUnits, nextLayer, tanh, type Units } from './layers';

const { fround } = Math;

/** A network in training: parameters with their gradients and Adam's moments, and one example's states, layer by layer. */
interface Learner {
	readonly network: Network;
	readonly parameters: Parameters;
	/** Where the output's weights begin. */
	readonly output: number;
	/** Parameters before this place are trained. */
	readonly end: number;
	readonly gradient: Float32Array;
	readonly mean: Float32Array;
	readonly square: Float32Array;
	/** The coded input, then each hidden layer. */
	readonly states: readonly Units[];
	readonly slopes: readonly Float32Array[];
	readonly errors: readonly Float32Array[];
}

const learnerOf = (network: Network, seed: number, index: number): Learner => {
	const parameters = drawParameters(network, emptyParameters(), seed, index, TRAINED);
	const { values, biases, stride, drawn } = parameters;
	const { hiddenLayers, inputs, width, weightScale } = network;
	const output = hiddenLayers === 0 ? 0 : (inputs + (hiddenLayers - 1) * width) * stride;
	for (let at = 0; at < biases; at++) {
		const row = Math.floor(at / stride);
		const layer = at >= output ? hiddenLayers : row < inputs ? 0 : 1 + Math.floor((row - inputs) / width);
		values[at] = fround(values[at] * weightScale[layer]);
	}
	values.fill(0, output + (hiddenLayers === 0 ? inputs : width), output + stride);
	scaleBiases(parameters, network.biasScale);
	const perLayer = <T>(made: () => T): T[] => Array.from({ length: hiddenLayers }, made);
	return {
		network,
		parameters,
		output,
		end: network.hasBiases ? drawn : biases,
		gradient: emptyParameters(),
		mean: emptyParameters(),
		square: emptyParameters(),
		states: [emptyUnits(1), ...perLayer(() => emptyUnits(1))],
		slopes: perLayer(() => new Float32Array(64)),
		errors: perLayer(() => new Float32Array(64))
	};
};

const codeInput = ({ values, active, activeCount }: Units, { inputs, isSigned }: Network, x: number): void => {
	let count = 0;
	for (let i = 0; i < inputs; i++) {
		const isOne = (x >> (inputs - 1 - i)) & 1;
		values[i] = isOne ? 1 : isSigned ? -1 : 0;
		if (isOne || isSigned) active[count++] = i;
	}
	activeCount[0] = count;
};

/** Applies the activation to one row and keeps its derivative; a threshold passes errors as a clipped line would (straight-through estimator). */
const activateRow = (units: Units, slopes: Float32Array, { width, activation }: Network): void => {
	const { values, active, activeCount } = units;
	let count = 0;
	for (let k = 0; k < 64; k++) {
		const z = k < width ? values[k] : 0;
		if (activation === 'tanh') {
			const h = k < width ? tanh(z) : 0;
			values[k] = h;
			slopes[k] = k < width ? fround(1 - fround(h * h)) : 0;
		} else {
			values[k] = z > 0 ? (activation === 'relu' ? z : 1) : 0;
			slopes[k] = k >= width ? 0 : activation === 'relu' ? +(z > 0) : +(Math.abs(z) <= 1);
		}
		if (values[k] !== 0) active[count++] = k;
	}
	activeCount[0] = count;
};

/** @returns the output unit's sum on input x; leaves all states behind */
const forward = ({ network, parameters, output, states, slopes }: Learner, x: number): number => {
	const { values, biases, stride } = parameters;
	codeInput(states[0], network, x);
	let weights = 0;
	for (let layer = 0; layer < network.hiddenLayers; layer++) {
		const [from, into] = [states[layer], states[layer + 1]];
		nextLayer(from, 0, values, weights, biases + layer * stride, into.values, 1, stride);
		activateRow(into, slopes[layer], network);
		weights += (layer === 0 ? network.inputs : network.width) * stride;
	}
	const sum = dot(states[network.hiddenLayers].values, 0, values, output, stride);
	return fround(sum + values[biases + network.hiddenLayers * stride]);
};

const addScaled = (to: Float32Array, at: number, factor: number, from: Float32Array, stride: number): void => {
	for (let k = 0; k < stride; k++) to[at + k] = fround(to[at + k] + fround(factor * from[k]));
};

/** The error of the layer below: what each of its units sends up, times its slope; gradients of the weights between. */
const backThrough = (learner: Learner, weights: number, layer: number): void => {
	const { parameters, gradient, errors, slopes, states, network } = learner;
	const { stride, values } = parameters;
	const [above, below] = [errors[layer], errors[layer - 1]];
	below.fill(0);
	for (let j = 0; j < network.width; j++) {
		const h = states[layer].values[j];
		if (h !== 0) addScaled(gradient, weights + j * stride, h, above, stride);
		const slope = slopes[layer - 1][j];
		if (slope !== 0) below[j] = fround(dot(above, 0, values, weights + j * stride, stride) * slope);
	}
};

/** Adds the gradient of one example's loss, after `forward`. @param error  output minus label, over the examples */
const backward = (learner: Learner, error: number): void => {
	const { network, parameters, output, gradient, errors, slopes, states } = learner;
	const { hiddenLayers: layers, inputs, width } = network;
	const { values, biases, stride } = parameters;
	addScaled(gradient, output, error, states[layers].values, stride);
	const bias = biases + layers * stride;
	gradient[bias] = fround(gradient[bias] + error);
	if (layers === 0) return;
	const [last, slope] = [errors[layers - 1], slopes[layers - 1]];
	for (let k = 0; k < stride; k++) last[k] = fround(fround(error * values[output + k]) * slope[k]);
	let weights = output;
	for (let layer = layers - 1; layer > 0; layer--) {
		weights -= width * stride;
		backThrough(learner, weights, layer);
	}
	for (let layer = 0; layer < layers; layer++) addScaled(gradient, biases + layer * stride, 1, errors[layer], stride);
	for (let i = 0; i < inputs; i++) {
		const x = states[0].values[i];
		if (x !== 0) addScaled(gradient, i * stride, x, errors[0], stride);
	}
};

const [KEEP_MEAN, ADD_MEAN, KEEP_SQUARE, ADD_SQUARE, TINY] = [0.9, 0.1, 0.999, 0.001, 1e-8].map(fround);

/** One step of Adam (Kingma & Ba 2015) on all that is trained; clears the gradient. */
const update = ({ parameters: { values }, end, gradient, mean, square }: Learner, rate: number): void => {
	for (let at = 0; at < end; at++) {
		const g = gradient[at];
		const m = fround(fround(KEEP_MEAN * mean[at]) + fround(ADD_MEAN * g));
		const s = fround(fround(KEEP_SQUARE * square[at]) + fround(ADD_SQUARE * fround(g * g)));
		[mean[at], square[at], gradient[at]] = [m, s, 0];
		values[at] = fround(values[at] - fround(fround(rate * m) / fround(fround(Math.sqrt(s)) + TINY)));
	}
};

/** @returns how many training examples are wrong; their gradient is added up */
const pass = (learner: Learner, { target, inputs }: Training): number => {
	const share = fround(1 / inputs.length);
	let wrong = 0;
	for (const x of inputs) {
		const y = (target[x >> 5] >>> (x & 31)) & 1;
		const sum = forward(learner, x);
		if (+(sum > 0) !== y) wrong++;
		const p = fround(0.5 + fround(0.5 * tanh(fround(0.5 * sum))));
		backward(learner, fround(fround(p - y) * share));
	}
	return wrong;
};

const trainOne = (learner: Learner, training: Training, into: Uint32Array, at: number): void => {
	const rate = fround(training.learningRate);
	let [power1, power2, epoch] = [1, 1, 0];
	let wrong = pass(learner, training);
	while (wrong > 0 && epoch < training.epochs) {
		power1 *= 0.9;
		power2 *= 0.999;
		update(learner, fround((rate * Math.sqrt(1 - power2)) / (1 - power1)));
		epoch++;
		wrong = pass(learner, training);
	}
	for (let x = 0; x < 1 << learner.network.inputs; x++)
		if (forward(learner, x) > 0) into[at + (x >> 5)] |= 1 << (x & 31);
	into[at + 4] = epoch;
	into[at + 5] = +(wrong === 0);
};

export const trainedTables = (
	network: Network,
	training: Training,
	seed: number,
	from: number,
	to: number
): Uint32Array<ArrayBuffer> => {
	const results = new Uint32Array((to - from) * TRAINED_WORDS);
	for (let index = from; index < to; index++)
		trainOne(learnerOf(network, seed, index), training, results, (index - from) * TRAINED_WORDS);
	return results;
};
