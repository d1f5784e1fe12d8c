import { activate, firstLayer, nextLayer, noteActive, outputTable } from './layers';
import * as memory from './memory';
import { fillNormal, fillUniform, seed } from './random';

/** What a network's parameters are for: those of drawn and of trained ones have nothing in common. */
const DRAWN: u32 = 0;

/** Draws weights of variance 1 row by row, then, where there are any, biases. @returns where the biases begin */
export function drawParameters(vectors: i32, lower: u32, upper: u32, index: u32, purpose: u32): usize {
	const layers = load<i32>(memory.HIDDEN_LAYERS);
	const inputs = load<i32>(memory.INPUTS);
	const width = load<i32>(memory.WIDTH);
	const rows = layers === 0 ? 1 : inputs + (layers - 1) * width + 1;
	const weights = rows * vectors;
	const biases = layers * vectors + 1;
	const drawn = load<i32>(memory.HAS_BIASES) ? weights + biases : weights;
	seed(memory.STATES, lower, upper, index, purpose);
	if (load<i32>(memory.DISTRIBUTION) === 0) fillNormal(memory.PARAMETERS, drawn);
	else fillUniform(memory.PARAMETERS, drawn);
	const at = memory.PARAMETERS + (<usize>weights << 4);
	if (drawn === weights) memory_fill(at, <usize>biases << 4);
	return at;
}

function memory_fill(at: usize, size: usize): void {
	for (let end = at + size; at < end; at += 16) v128.store(at, f32x4.splat(0));
}

export function scaleBiases(at: usize, layers: i32, vectors: i32, scales: usize): void {
	for (let l = 0; l < layers; l++) {
		const factor = f32x4.splat(load<f32>(scales + (<usize>l << 2)));
		for (let v = 0; v < vectors; v++, at += 16) v128.store(at, f32x4.mul(v128.load(at), factor));
	}
	store<f32>(at, load<f32>(at) * load<f32>(scales + (<usize>layers << 2)));
}

/** Weights of units that only fill up a vector are no weights. */
export function clearPadding(row: usize, count: i32, vectors: i32): void {
	for (let k = count; k < vectors << 2; k++) store<f32>(row + (<usize>k << 2), 0);
}

function perceptronTable(biases: usize, into: usize): void {
	const inputs = load<i32>(memory.INPUTS);
	const isSigned = load<i32>(memory.CODING) === 1;
	// One unit in the first of four lanes; rows of one vector.
	for (let i = 0; i < inputs; i++) {
		const w = load<f32>(memory.PARAMETERS + (<usize>i << 2));
		v128.store(memory.UNITS_B + (<usize>i << 4), f32x4.replace_lane(f32x4.splat(0), 0, w));
	}
	v128.store(memory.ERRORS, f32x4.replace_lane(f32x4.splat(0), 0, load<f32>(biases)));
	firstLayer(memory.UNITS_B, memory.ERRORS, memory.UNITS_A, inputs, 1, isSigned);
	outputTable(memory.UNITS_A, memory.ERRORS + 16, 0, into, 1 << inputs, 1, -f32.MAX_VALUE);
}

/** A ReLU's last layer needs no mask: the output reads all of it. */
function activateAll(at: usize, layer: i32, rows: i32, vectors: i32): void {
	const width = load<i32>(memory.WIDTH);
	const activation = load<i32>(memory.ACTIVATION);
	if (activation === 0) {
		if (layer < load<i32>(memory.HIDDEN_LAYERS) - 1) noteActive(at, memory.ACTIVE, rows, vectors, width);
	} else {
		activate(at, memory.ACTIVE, rows, vectors, width, activation, load<f32>(memory.WEIGHT_SCALE + (<usize>layer << 2)));
	}
}

function networkTable(biases: usize, vectors: i32, into: usize): void {
	const layers = load<i32>(memory.HIDDEN_LAYERS);
	const inputs = load<i32>(memory.INPUTS);
	const width = load<i32>(memory.WIDTH);
	const activation = load<i32>(memory.ACTIVATION);
	const stride: usize = <usize>vectors << 4;
	const rows = 1 << inputs;
	let at = memory.UNITS_A;
	let other = memory.UNITS_B;
	let weights = memory.PARAMETERS;
	firstLayer(weights, biases, at, inputs, vectors, load<i32>(memory.CODING) === 1);
	weights += <usize>inputs * stride;
	activateAll(at, 0, rows, vectors);
	for (let l = 1; l < layers; l++) {
		nextLayer(at, memory.ACTIVE, stride, weights, biases + <usize>l * stride, other, rows, vectors);
		weights += <usize>width * stride;
		const swapped = at;
		at = other;
		other = swapped;
		activateAll(at, l, rows, vectors);
	}
	clearPadding(weights, width, vectors);
	const least: f32 = activation === 0 ? 0 : -1;
	outputTable(at, weights, load<f32>(biases + <usize>layers * stride), into, rows, vectors, least);
}

/** Leaves the truth tables of samples `from` … `from` + `count` − 1 in RESULTS, 16 bytes each; count ≤ MOST. */
export function draw(lower: u32, upper: u32, from: u32, count: i32): void {
	const layers = load<i32>(memory.HIDDEN_LAYERS);
	const vectors = layers === 0 ? (load<i32>(memory.INPUTS) + 3) >> 2 : (load<i32>(memory.WIDTH) + 3) >> 2;
	// The output weight by which a lone unit is read.
	v128.store(memory.ERRORS + 16, f32x4.replace_lane(f32x4.splat(0), 0, 1));
	for (let n = 0; n < count; n++) {
		const biases = drawParameters(vectors, lower, upper, from + n, DRAWN);
		scaleBiases(biases, layers, vectors, memory.BIAS_FACTOR);
		const into = memory.RESULTS + (<usize>n << 4);
		if (layers === 0) perceptronTable(biases, into);
		else networkTable(biases, vectors, into);
	}
}
