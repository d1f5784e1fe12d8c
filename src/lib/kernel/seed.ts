/** Key of the mixer for children; `random.ts` has another for streams, so that the two cannot coincide. */
const CHILD_KEY = [0x6368696c, 0x64000000];

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

/** The two 32-bit halves of an integer. @throws RangeError when it is none from 0 to 2⁵³ − 1 */
export const words = (name: string, value: number): number[] => {
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
