import { TABLE_WORDS } from './engine';
import { bitAt, tableOf } from './truth-table';

/**
 * Words of the exhaustive history of a table: each is the shortest that has not occurred before, overlaps allowed. All earlier
 * places where the word so far occurs are kept at once, a bit for each.
 *
 * Source: Lempel & Ziv 1976, "On the complexity of finite sequences".
 */
const wordCount = (size: number, output: (x: number) => boolean): number => {
	const table = tableOf(size, output);
	/** Where a letter has to come for the word to have been here before: behind each earlier occurrence. */
	const next = new Uint32Array(TABLE_WORDS);
	let [count, occurs] = [0, false];
	for (let x = 0; x < size; x++) {
		if (!occurs) {
			count++;
			for (let word = 0; word < TABLE_WORDS; word++)
				next[word] = x >= 32 * (word + 1) ? 0xffffffff : x > 32 * word ? (1 << (x & 31)) - 1 : 0;
		}
		const differs = bitAt(table, x) - 1;
		occurs = false;
		for (let word = 0, carried = 0; word < TABLE_WORDS; word++) {
			const found = next[word] & (table[word] ^ differs);
			if (found) occurs = true;
			next[word] = (found << 1) | carried;
			carried = found >>> 31;
		}
	}
	return count;
};

/**
 * How complex a truth table is, in bits: log₂ of its length times the mean number of Lempel–Ziv words, read from either
 * end; constant tables have log₂ of their length.
 *
 * Source: Dingle, Camargo & Louis 2018, "Input–output maps are strongly biased towards simple outputs"; Valle-Pérez et
 *         al. 2019.
 *
 * @param table  zeros and ones, from two to 128
 */
export const complexityOf = (table: string): number => {
	const bits = Math.log2(table.length);
	if (!table.includes('1') || !table.includes('0')) return bits;
	const size = table.length;
	const forwards = wordCount(size, (x) => table[x] === '1');
	const backwards = wordCount(size, (x) => table[size - 1 - x] === '1');
	return (bits * (forwards + backwards)) / 2;
};
