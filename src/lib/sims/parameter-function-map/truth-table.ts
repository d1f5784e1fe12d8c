import { TABLE_WORDS } from './engine';

/**
 * Truth tables of up to seven inputs as four words: bit x is the output on input x, whose highest bit is the first input.
 */
export const bitAt = (words: ArrayLike<number>, x: number, at = 0): number => (words[at + (x >> 5)] >>> (x & 31)) & 1;

/** @param output  of each input 0 … size − 1 */
export const tableOf = (size: number, output: (x: number) => boolean): Uint32Array => {
	const words = new Uint32Array(TABLE_WORDS);
	for (let x = 0; x < size; x++) if (output(x)) words[x >> 5] |= 1 << (x & 31);
	return words;
};

/** `0110…`, the output on input 0 first. */
export const textOfTable = (words: ArrayLike<number>, size: number, at = 0): string => {
	let text = '';
	for (let x = 0; x < size; x++) text += bitAt(words, x, at);
	return text;
};

export const tableOfText = (text: string): Uint32Array => tableOf(text.length, (x) => text[x] === '1');

export const bitCount = (word: number): number => {
	let bits = word - ((word >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The number of ones. */
export const onesOf = (words: ArrayLike<number>, at = 0): number =>
	bitCount(words[at]) + bitCount(words[at + 1]) + bitCount(words[at + 2]) + bitCount(words[at + 3]);
