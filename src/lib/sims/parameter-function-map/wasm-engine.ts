import { bytes } from '../../kernel/built/boolean-networks';
import { ACTIVATIONS, TABLE_WORDS, TRAINED_WORDS, type Engine, type Network, type Training } from './engine';

/** What `src/kernels/boolean-networks` exports. */
interface Kernel {
	readonly memory: WebAssembly.Memory;
	/** Where results lie, in bytes. */
	readonly RESULTS: WebAssembly.Global;
	readonly draw: (lower: number, upper: number, from: number, count: number) => void;
	readonly train: (lower: number, upper: number, from: number, count: number) => void;
}

/** Places of `src/kernels/boolean-networks/memory.ts`, in words of four bytes. */
const PLACES = {
	settings: 0,
	trainingSize: 7,
	epochs: 8,
	learningRate: 9,
	biasFactor: 12,
	weightScale: 16,
	biasScale: 20,
	target: 24,
	trainingInputs: 32
} as const;

/** Results of one call that the kernel's memory has room for. */
const MOST_DRAWN = 4096;
const MOST_TRAINED = 256;

const decoded = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const describe = (memory: ArrayBuffer, network: Network): void => {
	const words = new Int32Array(memory);
	words.set(
		[
			network.inputs,
			network.hiddenLayers,
			network.width,
			ACTIVATIONS.indexOf(network.activation),
			+network.isUniform,
			+network.isSigned,
			+network.hasBiases
		],
		PLACES.settings
	);
	const floats = new Float32Array(memory);
	floats.set(network.biasFactor, PLACES.biasFactor);
	floats.set(network.weightScale, PLACES.weightScale);
	floats.set(network.biasScale, PLACES.biasScale);
};

const describeTraining = (memory: ArrayBuffer, { target, inputs, epochs, learningRate }: Training): void => {
	new Uint32Array(memory).set(target, PLACES.target);
	const words = new Int32Array(memory);
	words[PLACES.trainingSize] = inputs.length;
	words[PLACES.epochs] = epochs;
	new Float32Array(memory)[PLACES.learningRate] = learningRate;
	new Uint8Array(memory).set(inputs, 4 * PLACES.trainingInputs);
};

/** Calls the kernel for at most `most` networks at a time and gathers the words that each leaves. */
const gathered = (
	kernel: Kernel,
	call: Kernel['draw'],
	words: number,
	most: number,
	seed: number,
	from: number,
	to: number
) => {
	const all = new Uint32Array((to - from) * words);
	for (let at = from; at < to; at += most) {
		const count = Math.min(most, to - at);
		call(seed | 0, Math.floor(seed / 2 ** 32), at, count);
		all.set(new Uint32Array(kernel.memory.buffer, kernel.RESULTS.value, count * words), (at - from) * words);
	}
	return all;
};

/**
 * The WebAssembly SIMD kernel.
 *
 * @throws WebAssembly.CompileError  where there is no WebAssembly with SIMD; RangeError where memory is refused
 */
export const wasmEngine = (): Engine => {
	const kernel = new WebAssembly.Instance(new WebAssembly.Module(decoded(bytes))).exports as unknown as Kernel;
	return {
		name: 'WebAssembly',
		drawn: (network, seed, from, to) => {
			describe(kernel.memory.buffer, network);
			return gathered(kernel, kernel.draw, TABLE_WORDS, MOST_DRAWN, seed, from, to);
		},
		trained: (network, training, seed, from, to) => {
			describe(kernel.memory.buffer, network);
			describeTraining(kernel.memory.buffer, training);
			return gathered(kernel, kernel.train, TRAINED_WORDS, MOST_TRAINED, seed, from, to);
		}
	};
};
