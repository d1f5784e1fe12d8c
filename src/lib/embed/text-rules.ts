/** Rules of the essay's own text and pages, of which an embed has none: in minified style sheets too. */
const names = [
	...['prose', 'note', 'term', 'claim', 'claims', 'glossary', 'value', 'set-to', 'touchable'],
	...['chapter', 'opener', 'numeral', 'cover', 'dek', 'begin', 'turn', 'site-foot', 'skip']
];
const RULE = new RegExp(`(?<=^|[{}]|\\*/)\\s*\\.(?:js\\s+\\.)?(?:${names.join('|')})(?![\\w-]|[^{}]*\\.svelte-)[^{}]*\\{[^{}]*\\}`, 'g');
const FACE = /@font-face\s*\{[^{}]*\}/g;

/** @returns a style sheet without what only the essay's pages need */
export const figureRules = (sheet: string): string => sheet.replace(FACE, '').replace(RULE, '');
