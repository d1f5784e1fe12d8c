import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs-core';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { bytes } from '../src/lib/kernel/built/simd-peak';
import { defaultValues } from '../src/lib/kernel/parameter';
import { requiredValues } from '../src/lib/kernel/validation';
import type { Engine } from '../src/lib/sims/parameter-function-map/engine';
import { networkOf } from '../src/lib/sims/parameter-function-map/network';
import type { Params } from '../src/lib/sims/parameter-function-map/params';
import { parameterFunctionMap as sim } from '../src/lib/sims/parameter-function-map/sim';
import { targetOf, trainingInputs } from '../src/lib/sims/parameter-function-map/target';
import { typescriptEngine } from '../src/lib/sims/parameter-function-map/typescript-engine';
import { wasmEngine } from '../src/lib/sims/parameter-function-map/wasm-engine';

/**
 * Networks (7, 40, 40, 1) a second, weights and biases drawn anew for each, on one core: the kernel against its TypeScript
 * twin, TensorFlow.js with its WebAssembly backend, and NumPy. All in one run, taking turns, so that a slow spell of the
 * machine hits all of them; medians of the rounds.
 */
const ROUNDS = 5;
const ROUND_MS = 1500;
const INPUTS = 7;
const WIDTH = 40;
/** Multiplications and additions of one network on all inputs, none skipped. */
const OPERATIONS = 2 * (INPUTS * WIDTH + WIDTH * WIDTH + WIDTH) * 2 ** INPUTS;

const params = (given: object): Params => requiredValues(sim, { ...defaultValues(sim.parameters), ...given }) as Params;
const network = networkOf(params({}));
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const perSecond = (batch: number, work: (from: number) => unknown): number => {
	const start = performance.now();
	let count = 0;
	for (; performance.now() - start < ROUND_MS; count += batch) work(count);
	return (1000 * count) / (performance.now() - start);
};

const ofEngine = (engine: Engine, batch: number) => () =>
	perSecond(batch, (from) => engine.drawn(network, 1, from, from + batch));

const tfInputs = () =>
	tf.tensor2d(
		Array.from({ length: 2 ** INPUTS }, (_, x) => Array.from({ length: INPUTS }, (_, i) => (x >> (INPUTS - 1 - i)) & 1))
	);

/** A batch of networks as one stack of matrices. */
const tfTables = (inputs: tf.Tensor, batch: number): Int32Array | Float32Array | Uint8Array =>
	tf.tidy(() => {
		const layer = (x: tf.Tensor, fanIn: number, units: number) =>
			tf.add(
				tf.matMul(x, tf.randomNormal([batch, fanIn, units], 0, fanIn ** -0.5)),
				tf.randomNormal([batch, 1, units], 0, 0.1)
			);
		const first = tf.relu(layer(tf.tile(tf.expandDims(inputs, 0), [batch, 1, 1]), INPUTS, WIDTH));
		return tf.greater(layer(tf.relu(layer(first, WIDTH, WIDTH)), WIDTH, 1), 0).dataSync();
	});

const tensorflow = async (): Promise<() => number> => {
	setWasmPaths(join(import.meta.dirname, '../node_modules/@tensorflow/tfjs-backend-wasm/dist/'));
	await tf.setBackend('wasm');
	setThreadsCount(1);
	const inputs = tfInputs();
	tfTables(inputs, 64);
	return () => perSecond(64, () => tfTables(inputs, 64));
};

/** Debian’s, which `apt-get install python3-numpy` brings. */
const PYTHON = '/usr/bin/python3';
const hasNumPy = (): boolean => spawnSync(PYTHON, ['-c', 'import numpy']).status === 0;

/** NaN where there is no NumPy and Debian's cannot be had. */
const numpy = (): (() => number) => {
	if (!hasNumPy()) spawnSync('apt-get', ['install', '-y', 'python3-numpy']);
	if (!hasNumPy()) return () => NaN;
	const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
	const program = join(import.meta.dirname, 'networks.py');
	return () => Number(spawnSync(PYTHON, [program, String(ROUND_MS / 1000)], { env, encoding: 'utf8' }).stdout);
};

const workers = async (): Promise<(count: number) => Promise<number>> => {
	const both = [0, 1].map(
		() => new Worker(join(import.meta.dirname, 'networks-worker.mjs'), { workerData: { network } })
	);
	await Promise.all(both.map((worker) => once(worker, 'message')));
	for (const worker of both) worker.unref();
	return async (count) => {
		const answers = both.slice(0, count).map((worker) => once(worker, 'message'));
		for (const worker of both.slice(0, count)) worker.postMessage(ROUND_MS);
		return (await Promise.all(answers)).reduce((sum, [rate]) => sum + rate, 0);
	};
};

/** Floating-point operations a second that WebAssembly SIMD reaches when nothing waits. */
const peak = (): (() => number) => {
	const module = new WebAssembly.Module(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
	const { work } = new WebAssembly.Instance(module).exports as {
		work: (rounds: number, factor: number, term: number) => number;
	};
	for (let call = 0; call < 50; call++) work(1e6, 0.9, 0.1);
	return () => 96 * perSecond(1e6, () => work(1e6, 0.9, 0.1));
};

const drawing = async (): Promise<void> => {
	const kernel = wasmEngine();
	kernel.drawn(network, 1, 0, 4096);
	typescriptEngine.drawn(network, 1, 0, 2000);
	const inWorkers = await workers();
	const contenders: Record<string, () => number | Promise<number>> = {
		'the kernel': ofEngine(kernel, 1024),
		'our TypeScript': ofEngine(typescriptEngine, 128),
		'TensorFlow.js, WebAssembly': await tensorflow(),
		'NumPy, one thread': numpy(),
		'the kernel in one worker': () => inWorkers(1),
		'the kernel in two workers': () => inWorkers(2),
		peak: peak()
	};
	const rates: Record<string, number[]> = {};
	for (let round = 0; round < ROUNDS; round++)
		for (const [name, measure] of Object.entries(contenders)) (rates[name] ??= []).push(await measure());
	const medians = Object.fromEntries(Object.entries(rates).map(([name, list]) => [name, median(list)]));
	report({ ...medians, peak: Math.max(...rates.peak) });
};

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

const report = ({ peak: operations, ...rates }: Record<string, number>): void => {
	const first = rates['the kernel'];
	console.log('| networks (7, 40, 40, 1) drawn and read | a second | the kernel is |\n| --- | --- | --- |');
	for (const [name, rate] of Object.entries(rates)) {
		const against = name.includes('two') ? rates['the kernel in one worker'] / rate : first / rate;
		const ratio = name.includes('two') ? `two are ${(1 / against).toFixed(2)} × one` : `${against.toFixed(1)} ×`;
		console.log(`| ${name} | ${whole(rate)} | ${name === 'the kernel' ? '' : ratio} |`);
	}
	const reached = first * OPERATIONS;
	console.log(
		`\nSIMD peak in WebAssembly: ${(operations / 1e9).toFixed(1)} GFLOP/s, measured. The kernel answers for ${(reached / 1e9).toFixed(1)} GFLOP/s, ${((100 * reached) / operations).toFixed(0)} % of it, counting the half that it passes over as done, and not counting what it takes to draw weights.`
	);
};

const TARGETS = ['constant', 'oneInput', 'and', 'majority', 'random', 'parity'] as const;

/** A hundred networks (5, 40, 40, 1), sixteen examples. */
const training = (): void => {
	const kernel = wasmEngine();
	console.log('\n| 100 networks (5, 40, 40, 1) on 16 examples | ms | all examples right |\n| --- | --- | --- |');
	for (const target of TARGETS) {
		const given = params({ inputs: 5, trainingSize: 16, biasScale: 1, target });
		const problem = { target: targetOf(given, 1), inputs: trainingInputs(given, 1), epochs: 1000, learningRate: 0.01 };
		const times = Array.from({ length: ROUNDS }, () => {
			const start = performance.now();
			kernel.trained(networkOf(given), problem, 1, 0, 100);
			return performance.now() - start;
		});
		const results = kernel.trained(networkOf(given), problem, 1, 0, 100);
		const reached = Array.from({ length: 100 }, (_, at) => results[6 * at + 5]).reduce((a, b) => a + b);
		console.log(`| ${target} | ${median(times).toFixed(0)} | ${reached} |`);
	}
};

await drawing();
training();
