/**
 * Words of the exhaustive history of a text: each is the shortest that has not occurred before, overlaps allowed.
 *
 * Source: Lempel & Ziv 1976, "On the complexity of finite sequences"; counted as in Kaspar & Schuster 1987.
 */
const wordCount = (text: Uint8Array): number => {
	const size = text.length;
	let [count, length, from, match, longest] = [1, 1, 0, 1, 1];
	while (true) {
		if (text[from + match - 1] === text[length + match - 1]) {
			match++;
			if (length + match > size) return count + 1;
			continue;
		}
		longest = Math.max(longest, match);
		from++;
		if (from < length) {
			match = 1;
			continue;
		}
		count++;
		length += longest;
		if (length + 1 > size) return count;
		[from, match, longest] = [0, 1, 1];
	}
};

/**
 * How complex a truth table is, in bits: log₂ of its length times the mean number of Lempel–Ziv words, read from either
 * end; constant tables have log₂ of their length.
 *
 * Source: Dingle, Camargo & Louis 2018, "Input–output maps are strongly biased towards simple outputs"; Valle-Pérez et
 *         al. 2019.
 *
 * @param table  zeros and ones, at least two
 */
export const complexityOf = (table: string): number => {
	const bits = Math.log2(table.length);
	if (!table.includes('1') || !table.includes('0')) return bits;
	const text = Uint8Array.from(table, (letter) => letter.charCodeAt(0));
	const forwards = wordCount(text);
	return (bits * (forwards + wordCount(text.reverse()))) / 2;
};
