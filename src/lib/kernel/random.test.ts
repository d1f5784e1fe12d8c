import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childSeed, philox4x32, randomAt, randomFrom } from './random';

const MASK = (1n << 64n) - 1n;
const rotated = (x: bigint, k: bigint) => ((x << k) | (x >> (64n - k))) & MASK;
const word = (x: bigint) => Number(BigInt.asIntN(32, x));

/** The authors' C program (Blackman & Vigna, prng.di.unimi.it/xoroshiro128plus.c), in 64-bit integers. */
const referenceWords = (s0: bigint, s1: bigint, count: number) =>
	Array.from({ length: count }, () => {
		const result = (s0 + s1) & MASK;
		s1 ^= s0;
		s0 = rotated(s0, 24n) ^ s1 ^ ((s1 << 16n) & MASK);
		s1 = rotated(s1, 37n);
		return Number(result & 0xffffffffn);
	});

const seeds = fc.maxSafeNat();
const drawn = (seed: number, count: number) => {
	const random = randomFrom(seed);
	return Array.from({ length: count }, () => random.uniform());
};

/**
 * Bound of a chi-square sum that a right generator exceeds with probability 1e-6 (z = 4.75): Wilson–Hilferty. The seeds are
 * fixed, so that a test that passes once passes always; the bound says how unlucky a new seed would have to be.
 */
const chiSquareBound = (df: number) => df * (1 - 2 / (9 * df) + 4.75 * Math.sqrt(2 / (9 * df))) ** 3;
const chiSquareOfEqual = (counts: readonly number[], total: number) =>
	counts.reduce((sum, n) => sum + (n - total / counts.length) ** 2 / (total / counts.length), 0);
const counted = (cells: readonly number[], size: number) => {
	const counts = new Array<number>(size).fill(0);
	for (const cell of cells) counts[cell]++;
	return counts;
};

/** √n · correlation of n independent pairs is standard normal: beyond ±4.9 with probability 1e-6. */
const correlationZ = (a: readonly number[], b: readonly number[]) =>
	(a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i] - 0.5), 0) * 12) / Math.sqrt(a.length);

describe('a stream', () => {
	it('is the published xoroshiro128+', () => {
		const [s0, s1] = [0x0123456789abcdefn, 0xfedcba9876543210n];
		const random = randomAt([word(s0 >> 32n), word(s0), word(s1 >> 32n), word(s1)]);
		const words = referenceWords(s0, s1, 2000);
		for (let i = 0; i < words.length; i += 2) {
			expect(random.uniform()).toBe(((words[i] >>> 5) * 2 ** 26 + (words[i + 1] >>> 6)) / 2 ** 53);
		}
	});

	it('is named by its seed and stays in [0, 1)', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const stream = drawn(seed, 20);
				expect(drawn(seed, 20)).toEqual(stream);
				for (const u of stream) expect(u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
			})
		);
	});

	it('goes on from its state, also after JSON and structured cloning', () => {
		fc.assert(
			fc.property(seeds, fc.nat(50), (seed, skipped) => {
				const random = randomFrom(seed);
				for (let i = 0; i < skipped; i++) random.uniform();
				const state = structuredClone(JSON.parse(JSON.stringify(random.state())) as number[]);
				const copy = randomAt(state);
				for (let i = 0; i < 10; i++) expect(copy.uniform()).toBe(random.uniform());
				expect(randomAt(state).state()).toEqual(state);
			})
		);
	});

	it('is uniform, alone, in pairs and over seeds; so are child seeds', () => {
		const stream = drawn(1, 200_000);
		const pairs = stream.slice(1).map((u, i) => Math.floor(16 * u) * 16 + Math.floor(16 * stream[i]));
		const first = Array.from({ length: 100_000 }, (_, seed) => Math.floor(256 * drawn(seed, 1)[0]));
		const children = first.map((_, index) => Math.floor(childSeed(5, index) / 2 ** 45));
		const lowBits = stream.map((u) => (u * 2 ** 53) % 256);
		for (const cells of [stream.map((u) => Math.floor(256 * u)), pairs, first, children, lowBits]) {
			expect(chiSquareOfEqual(counted(cells, 256), cells.length)).toBeLessThan(chiSquareBound(255));
		}
	});

	it('refuses seeds and states that are none', () => {
		for (const seed of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
			expect(() => randomFrom(seed)).toThrow(
				new RangeError(`seed is ${seed}; expected an integer from 0 to 9007199254740991.`)
			);
		}
		for (const state of [[], [1, 2, 3], [0, 0, 0, 0], [1, 2, 3, NaN], [1, 2, 3, 2 ** 31], [1, 2, 3, 0.5]]) {
			expect(() => randomAt(state)).toThrow(RangeError);
		}
	});
});

describe('the mixer', () => {
	it('gives the published answers (Random123 1.14, tests/kat_vectors, philox4x32 10)', () => {
		const hex = (words: readonly number[]) => words.map((w) => (w >>> 0).toString(16).padStart(8, '0')).join(' ');
		expect(hex(philox4x32([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
		expect(hex(philox4x32([-1, -1, -1, -1], [-1, -1]))).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
		const pi = philox4x32([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]);
		expect(hex(pi)).toBe('d16cfe09 94fdcceb 5001e420 24126ea1');
	});

	it('spreads each of the 53 bits of a seed over half of the state', () => {
		const ones = (x: number) => (x >>> 0).toString(2).replaceAll('0', '').length;
		const differing = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + ones(x ^ b[i]), 0);
		for (let bit = 0; bit < 53; bit++) {
			let changed = 0;
			for (let i = 0; i < 100; i++) {
				const seed = BigInt(childSeed(7, i));
				const flipped = seed ^ (1n << BigInt(bit));
				changed += differing(randomFrom(Number(seed)).state(), randomFrom(Number(flipped)).state());
			}
			// 12,800 fair bits: mean 6,400, deviation 56.6; 5.6 of them for 53 bits at 1e-6 each
			expect(Math.abs(changed - 6400)).toBeLessThan(5.6 * Math.sqrt(12_800 / 4));
		}
	});
});

describe('a split', () => {
	it('gives seeds that are a pure function of seed and index', () => {
		fc.assert(
			fc.property(seeds, seeds, (seed, index) => {
				const child = childSeed(seed, index);
				expect(Number.isSafeInteger(child) && child >= 0).toBe(true);
				expect(childSeed(seed, index)).toBe(child);
				const [upper, lower] = randomFrom(seed).state();
				expect([seed, (upper >>> 0) * 2 ** 21 + (lower >>> 11)]).not.toContain(childSeed(seed, 0));
			})
		);
		expect(new Set(Array.from({ length: 50_000 }, (_, i) => childSeed(i % 5, Math.floor(i / 5)))).size).toBe(50_000);
		expect(() => childSeed(-1, 0)).toThrow(/^seed is -1; expected/);
		expect(() => childSeed(0, 1.5)).toThrow(/^index is 1.5; expected/);
	});

	it('leaves neighbours, parents, children and grandchildren uncorrelated', () => {
		const root = childSeed(3, 0);
		const grandchild = childSeed(root, 0);
		const [left, right] = [
			[0, 1, 3, root, root, root],
			[1, 2, root, childSeed(3, 1), childSeed(4, 0), grandchild]
		];
		left.forEach((seed, i) => {
			expect(Math.abs(correlationZ(drawn(seed, 20_000), drawn(right[i], 20_000)))).toBeLessThan(4.9);
		});
		const firstByChild = Array.from({ length: 20_001 }, (_, i) => drawn(childSeed(9, i), 1)[0]);
		expect(Math.abs(correlationZ(firstByChild.slice(1), firstByChild.slice(0, -1)))).toBeLessThan(4.9);
	});
});
