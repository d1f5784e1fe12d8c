import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyNetwork, networkWith } from './any-network';
import { TABLE_WORDS, TRAINED_WORDS } from './engine';
import { fillNormal, fillUniform } from './random-parameters';
import { typescriptEngine } from './typescript-engine';
import { wasmEngine } from './wasm-engine';

const kernel = wasmEngine();
const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('the WebAssembly kernel and its TypeScript twin', () => {
	it('draw the same tables to the bit, whatever the architecture', () => {
		fc.assert(
			fc.property(anyNetwork, seeds, fc.integer({ min: 0, max: 1e8 }), (network, seed, from) => {
				expect(kernel.drawn(network, seed, from, from + 3)).toEqual(
					typescriptEngine.drawn(network, seed, from, from + 3)
				);
			}),
			{ numRuns: 150 }
		);
	});

	it('train to the same tables in the same number of epochs', () => {
		const words = fc.uint32Array({ minLength: TABLE_WORDS, maxLength: TABLE_WORDS });
		fc.assert(
			fc.property(anyNetwork, words, seeds, fc.nat(), (network, target, seed, pick) => {
				const all = 2 ** network.inputs;
				const inputs = Array.from({ length: all }, (_, x) => x).filter((x) => x % 3 === pick % 3 || x === 0);
				const training = { target, inputs, epochs: 8, learningRate: 0.02 };
				expect(kernel.trained(network, training, seed, 0, 1)).toEqual(
					typescriptEngine.trained(network, training, seed, 0, 1)
				);
			}),
			{ numRuns: 50 }
		);
	});

	it('give a sample that is the same whoever draws it, in whatever batch', () => {
		const network = networkWith({ inputs: 4, width: 8 });
		const whole = kernel.drawn(network, 9, 0, 5000);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4999 }), fc.integer({ min: 1, max: 40 }), (from, count) => {
				const to = Math.min(5000, from + count);
				expect(kernel.drawn(network, 9, from, to)).toEqual(whole.slice(TABLE_WORDS * from, TABLE_WORDS * to));
			})
		);
		expect(whole.slice(-4)).toEqual(typescriptEngine.drawn(network, 9, 4999, 5000));
	});

	it('read a trained network right: where all examples fit, its table has them', () => {
		const network = networkWith({ inputs: 5, biasScale: 1 });
		const training = {
			target: new Uint32Array([0x96696996, 0, 0, 0]),
			inputs: [0, 3, 9, 17, 30],
			epochs: 1000,
			learningRate: 0.01
		};
		const results = kernel.trained(network, training, 1, 0, 20);
		for (let at = 0; at < results.length; at += TRAINED_WORDS) {
			expect(results[at + 5]).toBe(1);
			for (const x of training.inputs) expect((results[at] >>> x) & 1).toBe((training.target[0] >>> x) & 1);
		}
	});
});

/** Abramowitz & Stegun 7.1.26, error below 1.5e-7. */
const normalShare = (z: number): number => {
	const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
	const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
	const upper = 0.5 * poly * Math.exp((-z * z) / 2);
	return z > 0 ? 1 - upper : upper;
};

const VECTORS = 500;
const STREAMS = 200;

const drawnBy = (fill: typeof fillNormal): number[] => {
	const all: number[] = [];
	const into = new Float32Array(4 * VECTORS + 4);
	for (let index = 0; index < STREAMS; index++) {
		fill(into, VECTORS, 3, index, 0);
		all.push(...into.subarray(0, 4 * VECTORS));
	}
	return all.sort((a, b) => a - b);
};

/** Kolmogorov & Smirnov: the largest gap between the sample's and the given distribution, times √n. */
const gap = (sorted: readonly number[], share: (z: number) => number): number =>
	Math.sqrt(sorted.length) *
	sorted.reduce(
		(most, z, at) =>
			Math.max(most, Math.abs(share(z) - at / sorted.length), Math.abs(share(z) - (at + 1) / sorted.length)),
		0
	);

// P(√n·gap > 2.3) = 2·e^(−2·2.3²) = 5e-5; the polynomials' error of 1e-6 is 0.0006 of it with 400,000 draws.
const WIDEST = 2.3;

describe('parameters', () => {
	it('are normal, by Kolmogorov and Smirnov, with the right variance and tails', () => {
		const sorted = drawnBy(fillNormal);
		expect(gap(sorted, normalShare)).toBeLessThan(WIDEST);
		const variance = sorted.reduce((sum, z) => sum + z * z, 0) / sorted.length;
		// The standard error of a normal sample's variance is √(2/n) = 0.0022; five of them.
		expect(Math.abs(variance - 1)).toBeLessThan(0.011);
		const fourth = sorted.reduce((sum, z) => sum + z ** 4, 0) / sorted.length;
		// Fourth moment 3, standard error √(96/n) = 0.0155; five of them.
		expect(Math.abs(fourth - 3)).toBeLessThan(0.078);
	});

	it('are uniform with variance 1 where that is asked for', () => {
		const root = Math.sqrt(3);
		expect(gap(drawnBy(fillUniform), (z) => (z + root) / (2 * root))).toBeLessThan(WIDEST);
	});
});

describe('the choice of an engine', () => {
	it('falls back to TypeScript where there is no WebAssembly with SIMD, draws the same, and says so', async () => {
		vi.resetModules();
		vi.stubGlobal('WebAssembly', {
			Module: class {
				constructor() {
					throw new Error('invalid opcode 0xfd');
				}
			}
		});
		const { engine } = await import('./engines');
		const { work } = await import('./work');
		const { name } = engine();
		vi.unstubAllGlobals();
		expect(name).toBe('TypeScript');
		expect(work.remark()).toMatch(/no WebAssembly with SIMD/);
		const network = networkWith({});
		expect(engine().drawn(network, 2, 0, 20)).toEqual(kernel.drawn(network, 2, 0, 20));
	});
});
