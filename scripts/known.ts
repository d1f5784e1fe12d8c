/** Text of somebody else's module, and what stands in its place in ours. */
export type Known = readonly (readonly [text: string | RegExp, instead: string])[];

/** @throws Error  where the module no longer says what is expected of it */
export const withKnown = (code: string, known: Known, file: string, by: string): string =>
	known.reduce((now, [text, instead]) => {
		const found = typeof text === 'string' ? now.includes(text) : text.test(now);
		if (!found) throw new Error(`${file} no longer says ${text} (${by}).`);
		return typeof text === 'string' ? now.replaceAll(text, instead) : now.replace(text, instead);
	}, code);
