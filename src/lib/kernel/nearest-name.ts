/** Edits (insert, delete, replace) that turn one word into the other: Wagner & Fischer 1974. */
const distance = (a: string, b: string): number => {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
		row = next;
	}
	return row[b.length];
};

/** @returns the name that somebody who typed `text` most likely meant; null where there are no names */
export const nearestName = (text: string, names: readonly string[]): string | null => {
	const word = text.slice(0, 64).toLowerCase();
	const ranked = names.map((name) => ({ name, far: distance(word, name.toLowerCase()) }));
	return ranked.sort((a, b) => a.far - b.far)[0]?.name ?? null;
};
