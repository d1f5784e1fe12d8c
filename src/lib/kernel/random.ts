import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A stream of random numbers that is fully named by its seed.
 *
 * It holds its place in the stream, so it can't be sent to a worker; its state can.
 */
export interface Random {
	/** The next number of the stream: a multiple of 2⁻⁵³, uniform on [0, 1). */
	readonly uniform: () => number;
	/** The place in the stream: `randomAt(random.state())` draws the same numbers from here on. */
	readonly state: () => RandomState;
}

/** Four signed 32-bit integers, not all 0; survives structured cloning and JSON. */
export type RandomState = readonly number[];

/** Keys of the mixer, one for each thing made from a seed, so that none of them can coincide. */
const STREAM_KEY = [0x73747265, 0x616d0000];
const CHILD_KEY = [0x6368696c, 0x64000000];

/**
 * The stream of a seed. All 53 bits of the seed matter, different seeds have different states, and neighbouring seeds
 * have unrelated streams.
 *
 * Source: Blackman & Vigna 2018, "Scrambled linear pseudorandom number generators", xoroshiro128+ (24, 16, 37);
 *         state from the seed by Philox 4×32-10.
 *
 * @param seed  integer, 0 to 2⁵³ − 1
 * @throws RangeError when the seed is no such integer
 */
export const randomFrom = (seed: number): Random => randomAt(philox4x32([...words('seed', seed), 0, 0], STREAM_KEY));

/**
 * Continues a stream exactly where `state()` was read.
 *
 * @param state  four signed 32-bit integers, not all 0
 * @throws RangeError when the state has another length, holds anything else, or is all 0 (where the stream would be 0 for ever)
 */
export const randomAt = (state: RandomState): Random => {
	if (state.length !== 4 || !state.every((word) => (word | 0) === word) || state.every((word) => word === 0)) {
		throw new RangeError(`state is [${state.join(', ')}]; expected four signed 32-bit integers, not all 0.`);
	}
	const generator = xoroshiro128plusFromState(state);
	return {
		// The generator hands out 32 bits at a time. Its lowest bits are its weakest (Blackman & Vigna 2018, section 5.1), so
		// that 53 bits are made of the upper 27 of one word and the upper 26 of the next.
		uniform: () => ((generator.next() >>> 5) * 2 ** 26 + (generator.next() >>> 6)) * 2 ** -53,
		state: () => generator.getState()
	};
};

/**
 * Splits a seed: the seed of its child `index`. Children of one seed, and of neighbouring seeds, are unrelated, and so
 * are a seed's own stream and those of its children. Two among n children coincide with probability n²/2⁵⁴ (a million
 * children: 6 in 100,000).
 *
 * Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", Philox 4×32-10, as in
 *         Claessen & Pałka 2013, "Splittable pseudorandom number generators using cryptographic hashing".
 *
 * @param seed  integer, 0 to 2⁵³ − 1
 * @param index  integer, 0 to 2⁵³ − 1
 * @returns a seed: integer, 0 to 2⁵³ − 1
 * @throws RangeError when seed or index is no such integer
 */
export const childSeed = (seed: number, index: number): number => {
	const [upper, lower] = philox4x32([...words('seed', seed), ...words('index', index)], CHILD_KEY);
	return (upper >>> 0) * 2 ** 21 + (lower >>> 11);
};

const words = (name: string, value: number): number[] => {
	if (!Number.isSafeInteger(value) || value < 0) {
		throw new RangeError(`${name} is ${value}; expected an integer from 0 to ${Number.MAX_SAFE_INTEGER}.`);
	}
	return [value | 0, Math.floor(value / 2 ** 32)];
};

/**
 * Mixes 128 bits: a permutation of all counters under a key, in which one changed bit changes every bit with
 * probability ½.
 *
 * Source: Salmon et al. 2011, section 3.3 and table 2; passes BigCrush.
 *
 * @param counter  four 32-bit integers
 * @param key  two 32-bit integers
 * @returns four signed 32-bit integers
 */
export const philox4x32 = (counter: readonly number[], key: readonly number[]): number[] => {
	let [a, b, c, d] = counter;
	let [key0, key1] = key;
	for (let round = 0; round < 10; round++) {
		const next = highProduct(c, 0xcd9e8d57) ^ b ^ key0;
		const nextC = highProduct(a, 0xd2511f53) ^ d ^ key1;
		b = Math.imul(c, 0xcd9e8d57);
		d = Math.imul(a, 0xd2511f53);
		a = next;
		c = nextC;
		key0 = (key0 + 0x9e3779b9) | 0;
		key1 = (key1 + 0xbb67ae85) | 0;
	}
	return [a, b, c, d];
};

/** The upper 32 of the 64 bits of a product; `y` goes in two halves, so that each double stays below 2⁵³ and exact. */
const highProduct = (x: number, y: number): number => {
	const lowerCarry = Math.floor(((x >>> 0) * (y & 0xffff)) / 2 ** 16);
	return Math.floor(((x >>> 0) * (y >>> 16) + lowerCarry) / 2 ** 16);
};
