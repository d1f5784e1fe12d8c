import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { philox4x32, words } from './seed';

export { childSeed, philox4x32 } from './seed';

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

/** Key of the mixer for streams; `seed.ts` has another for children. */
const STREAM_KEY = [0x73747265, 0x616d0000];

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
