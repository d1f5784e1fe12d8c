/** The bits of a double: its upper word holds sign, exponent and the first 20 bits of the fraction. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const UPPER = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** @returns signed 32 bits */
export const upperWord = (x: number): number => {
	double[0] = x;
	return words[UPPER];
};

export const withUpperWord = (x: number, word: number): number => {
	double[0] = x;
	words[UPPER] = word;
	return double[0];
};

/** The same number with the lower half of its bits 0. */
export const upperHalf = (x: number): number => {
	double[0] = x;
	words[1 - UPPER] = 0;
	return double[0];
};

/** @param k  integer, −1022 to 1023 */
export const powerOfTwo = (k: number): number => withUpperWord(0, (k + 1023) << 20);
