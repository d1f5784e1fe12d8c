import { clearPadding, drawParameters, scaleBiases } from './draw';
import { laneSum, nextLayer, tanh } from './layers';
import * as memory from './memory';

const TRAINED: u32 = 1;

let inputs: i32 = 0;
let layers: i32 = 0;
let width: i32 = 0;
let activation: i32 = 0;
let isSigned: bool = false;
let vectors: i32 = 0;
let stride: usize = 0;
let biases: usize = 0;
let outputWeights: usize = 0;

/** Codes input x into CODED; returns the mask of its inputs that are not 0. */
function codedInput(x: i32): u64 {
	let mask: u64 = 0;
	for (let i = 0; i < inputs; i++) {
		const isOne = (x >> (inputs - 1 - i)) & 1;
		store<f32>(memory.CODED + (<usize>i << 2), isOne ? 1 : isSigned ? -1 : 0);
		if (isOne || isSigned) mask |= <u64>1 << i;
	}
	return mask;
}

/** Applies the activation to one row and keeps its derivative; a threshold passes errors as a clipped line would (straight-through estimator). */
function activateRow(layer: i32): void {
	const at = memory.STATES + (<usize>layer << 8);
	const slopes = memory.SLOPES + (<usize>layer << 8);
	const zero = f32x4.splat(0);
	const one = f32x4.splat(1);
	for (let v: usize = 0; v < stride; v += 16) {
		const z = v128.load(at + v);
		const isOn = f32x4.gt(z, zero);
		if (activation === 0) {
			v128.store(at + v, v128.and(isOn, z));
			v128.store(slopes + v, v128.and(isOn, one));
		} else if (activation === 1) {
			const h = tanh(z);
			v128.store(at + v, h);
			v128.store(slopes + v, f32x4.sub(one, f32x4.mul(h, h)));
		} else {
			v128.store(at + v, v128.and(isOn, one));
			v128.store(slopes + v, v128.and(f32x4.le(f32x4.abs(z), one), one));
		}
	}
	clearPadding(at, width, vectors);
	clearPadding(slopes, width, vectors);
	let mask: u64 = 0;
	for (let v = 0; v < vectors; v++) {
		mask |= <u64>i32x4.bitmask(f32x4.ne(v128.load(at + (<usize>v << 4)), zero)) << (v << 2);
	}
	store<u64>(memory.ACTIVE + (<usize>(layer + 1) << 3), mask);
}

/** @returns the output unit's sum on input x; leaves all states behind */
function forward(x: i32): f32 {
	store<u64>(memory.ACTIVE, codedInput(x));
	let from = memory.CODED;
	let weights = memory.PARAMETERS;
	for (let l = 0; l < layers; l++) {
		const into = memory.STATES + (<usize>l << 8);
		nextLayer(from, memory.ACTIVE + (<usize>l << 3), 0, weights, biases + <usize>l * stride, into, 1, vectors);
		activateRow(l);
		weights += <usize>(l === 0 ? inputs : width) * stride;
		from = into;
	}
	let a = f32x4.splat(0);
	for (let v: usize = 0; v < stride; v += 16) {
		a = f32x4.add(a, f32x4.mul(v128.load(from + v), v128.load(weights + v)));
	}
	return laneSum(a) + load<f32>(biases + <usize>layers * stride);
}

function addScaled(to: usize, factor: f32, from: usize): void {
	const h = f32x4.splat(factor);
	for (let v: usize = 0; v < stride; v += 16) {
		v128.store(to + v, f32x4.add(v128.load(to + v), f32x4.mul(h, v128.load(from + v))));
	}
}

/** The error of the layer below: what each of its units sends up, times its slope; gradients of the weights between. */
function backThrough(weights: usize, layer: i32): void {
	const above = memory.ERRORS + (<usize>layer << 8);
	const below = above - 256;
	const states = memory.STATES + (<usize>(layer - 1) << 8);
	const slopes = memory.SLOPES + (<usize>(layer - 1) << 8);
	const gradient = weights + (memory.GRADIENT - memory.PARAMETERS);
	for (let v: usize = 0; v < stride; v += 16) v128.store(below + v, f32x4.splat(0));
	for (let j: usize = 0; j < <usize>width; j++) {
		const h = load<f32>(states + (j << 2));
		if (h !== 0) addScaled(gradient + j * stride, h, above);
		const slope = load<f32>(slopes + (j << 2));
		if (slope === 0) continue;
		let a = f32x4.splat(0);
		const row = weights + j * stride;
		for (let v: usize = 0; v < stride; v += 16) a = f32x4.add(a, f32x4.mul(v128.load(above + v), v128.load(row + v)));
		store<f32>(below + (j << 2), laneSum(a) * slope);
	}
}

/** Adds the gradient of one example's loss, after `forward`. @param error  output minus label, over the examples */
function backward(error: f32): void {
	const offset = memory.GRADIENT - memory.PARAMETERS;
	const top = layers === 0 ? memory.CODED : memory.STATES + (<usize>(layers - 1) << 8);
	addScaled(outputWeights + offset, error, top);
	const output = biases + <usize>layers * stride + offset;
	store<f32>(output, load<f32>(output) + error);
	if (layers === 0) return;
	const last = memory.ERRORS + (<usize>(layers - 1) << 8);
	const slopes = memory.SLOPES + (<usize>(layers - 1) << 8);
	const factor = f32x4.splat(error);
	for (let v: usize = 0; v < stride; v += 16) {
		const sent = f32x4.mul(factor, v128.load(outputWeights + v));
		v128.store(last + v, f32x4.mul(sent, v128.load(slopes + v)));
	}
	let weights = outputWeights;
	for (let l = layers - 1; l > 0; l--) {
		weights -= <usize>width * stride;
		backThrough(weights, l);
	}
	for (let l = 0; l < layers; l++) {
		addScaled(biases + <usize>l * stride + offset, 1, memory.ERRORS + (<usize>l << 8));
	}
	for (let i: usize = 0; i < <usize>inputs; i++) {
		const x = load<f32>(memory.CODED + (i << 2));
		if (x !== 0) addScaled(memory.PARAMETERS + i * stride + offset, x, memory.ERRORS);
	}
}

/** One step of Adam on everything up to `end`; clears the gradient. */
function update(end: usize, rate: f32): void {
	const step = f32x4.splat(rate);
	for (let at = memory.PARAMETERS; at < end; at += 16) {
		const g = v128.load(at + (memory.GRADIENT - memory.PARAMETERS));
		v128.store(at + (memory.GRADIENT - memory.PARAMETERS), f32x4.splat(0));
		const mean = at + (memory.MEAN - memory.PARAMETERS);
		const square = at + (memory.SQUARE - memory.PARAMETERS);
		const m = f32x4.add(f32x4.mul(f32x4.splat(0.9), v128.load(mean)), f32x4.mul(f32x4.splat(0.1), g));
		const q = f32x4.mul(f32x4.splat(0.001), f32x4.mul(g, g));
		const s = f32x4.add(f32x4.mul(f32x4.splat(0.999), v128.load(square)), q);
		v128.store(mean, m);
		v128.store(square, s);
		const size = f32x4.add(f32x4.sqrt(s), f32x4.splat(1e-8));
		v128.store(at, f32x4.sub(v128.load(at), f32x4.div(f32x4.mul(step, m), size)));
	}
}

function label(x: i32): i32 {
	return (load<u32>(memory.TARGET + ((<usize>x >> 5) << 2)) >> (x & 31)) & 1;
}

/** The network as it is drawn for training: weights and biases at their own scale. @returns the end of what is trained */
function initialise(lower: u32, upper: u32, index: u32): usize {
	biases = drawParameters(vectors, lower, upper, index, TRAINED);
	let at = memory.PARAMETERS;
	for (let l = 0; l <= layers; l++) {
		const rows = l === layers ? 1 : l === 0 ? inputs : width;
		const scale = f32x4.splat(load<f32>(memory.WEIGHT_SCALE + (<usize>l << 2)));
		outputWeights = at;
		for (let v = rows * vectors; v > 0; v--, at += 16) v128.store(at, f32x4.mul(v128.load(at), scale));
	}
	clearPadding(outputWeights, layers === 0 ? inputs : width, vectors);
	scaleBiases(biases, layers, vectors, memory.BIAS_SCALE);
	const all = biases + <usize>(layers * vectors + 1) * 16;
	for (let p = memory.PARAMETERS; p < all; p += 16) {
		v128.store(p + (memory.GRADIENT - memory.PARAMETERS), f32x4.splat(0));
		v128.store(p + (memory.MEAN - memory.PARAMETERS), f32x4.splat(0));
		v128.store(p + (memory.SQUARE - memory.PARAMETERS), f32x4.splat(0));
	}
	return load<i32>(memory.HAS_BIASES) ? all : biases;
}

/** @returns how many training examples are wrong; their gradient is added up */
function pass(size: i32): i32 {
	const share: f32 = <f32>1 / <f32>size;
	let wrong = 0;
	for (let n = 0; n < size; n++) {
		const x = <i32>load<u8>(memory.TRAINING_INPUTS + <usize>n);
		const y = label(x);
		const sum = forward(x);
		if (<i32>(sum > 0) !== y) wrong++;
		const p: f32 = <f32>0.5 + <f32>0.5 * f32x4.extract_lane(tanh(f32x4.splat(<f32>0.5 * sum)), 0);
		backward((p - <f32>y) * share);
	}
	return wrong;
}

function trainOne(lower: u32, upper: u32, index: u32, into: usize): void {
	const end = initialise(lower, upper, index);
	const size = load<i32>(memory.TRAINING_SIZE);
	const epochs = load<i32>(memory.EPOCHS);
	const rate = <f64>load<f32>(memory.LEARNING_RATE);
	let power1: f64 = 1;
	let power2: f64 = 1;
	let epoch = 0;
	let wrong = pass(size);
	while (wrong > 0 && epoch < epochs) {
		power1 *= 0.9;
		power2 *= 0.999;
		update(end, <f32>((rate * Math.sqrt(1 - power2)) / (1 - power1)));
		epoch++;
		wrong = pass(size);
	}
	for (let word: usize = 0; word < 16; word += 4) store<u32>(into + word, 0);
	for (let x = 0; x < 1 << inputs; x++) {
		if (!(forward(x) > 0)) continue;
		const word = into + ((<usize>x >> 5) << 2);
		store<u32>(word, load<u32>(word) | (1 << (x & 31)));
	}
	store<i32>(into, epoch, 16);
	store<i32>(into, wrong === 0 ? 1 : 0, 20);
}

/** Trains networks `from` … `from` + `count` − 1 and leaves 24 bytes each in RESULTS: table, epochs, whether all is right. */
export function train(lower: u32, upper: u32, from: u32, count: i32): void {
	inputs = load<i32>(memory.INPUTS);
	layers = load<i32>(memory.HIDDEN_LAYERS);
	width = load<i32>(memory.WIDTH);
	activation = load<i32>(memory.ACTIVATION);
	isSigned = load<i32>(memory.CODING) === 1;
	vectors = ((layers === 0 ? inputs : width) + 3) >> 2;
	stride = <usize>vectors << 4;
	v128.store(memory.CODED, f32x4.splat(0));
	v128.store(memory.CODED, f32x4.splat(0), 16);
	for (let n = 0; n < count; n++) trainOne(lower, upper, from + n, memory.RESULTS + <usize>n * 24);
}
