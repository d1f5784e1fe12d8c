/**
 * Figures' states in the page's fragment: `#property-ordering=1.1~fineHorizon_2&selection-pies=1.1`.
 *
 * A fragment never reaches a server, survives hosts that cut query strings, and leaves the page prerenderable.
 */
const isState = (part: string): boolean => /^[a-z0-9-]+=\d/.test(part);

const decoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** @returns the token of one figure, or null. */
export const tokenIn = (fragment: string, figure: string): string | null => {
	const part = fragment
		.replace(/^#/, '')
		.split('&')
		.find((p) => p.startsWith(`${figure}=`));
	return part === undefined ? null : decoded(part.slice(figure.length + 1));
};

/** @param token  null takes the figure's state out; a plain anchor makes way for states */
export const fragmentWith = (fragment: string, figure: string, token: string | null): string => {
	const others = fragment
		.replace(/^#/, '')
		.split('&')
		.filter((p) => isState(p) && !p.startsWith(`${figure}=`));
	const parts = token === null ? others : [...others, `${figure}=${token}`];
	return parts.length ? `#${parts.join('&')}` : '';
};
