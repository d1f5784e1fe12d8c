/** Classes of the essay's own text and pages, of which an embed has none, as it has no mathematics. */
const names = [
	...['prose', 'note', 'term', 'claim', 'claims', 'glossary', 'value', 'set-to', 'touchable'],
	...['chapter', 'opener', 'numeral', 'cover', 'dek', 'begin', 'turn', 'site-foot', 'skip', 'verdict-part']
];
const OF_TEXT = new RegExp(`^(?:m(?:ath|table)|\\.(?:${names.join('|')}))(?![\\w-])(?!.*\\.svelte-)`, 's');
const FACE = /@font-face\s*\{[^{}]*\}/g;

/** @returns a style sheet without what only the essay's pages need; a rule that is for figures too keeps that part */
export const figureRules = (sheet: string): string =>
	sheet.replace(FACE, '').replace(/([^{};]+)\{([^{}]*)\}/g, (whole, selectors: string, body) => {
		const all = selectors.split(/,(?![^()]*\))/);
		const kept = all.filter((selector) => !OF_TEXT.test(selector.replace(/\/\*.*?\*\//gs, '').trim()));
		if (kept.length === all.length) return whole;
		return kept.length ? `${kept.join()}{${body}}` : '';
	});
