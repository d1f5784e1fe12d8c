import type { StyleRule } from './style-rules';

const PSEUDO = /::?(before|after)$/;

/** `'· '` → its text; what is computed by a browser alone (counters, attributes) is left out. */
const textOf = (content: string): string => /^(['"])(.*)\1$/.exec(content)?.[2] ?? '';

/** Puts elements in the place of `::before` and `::after`, which the renderer doesn't know. */
export const pseudoElements = (document: Document, rules: readonly StyleRule[]): void => {
	const made = new Map<Element, Map<string, Map<string, string>>>();
	for (const { selectors, declarations, container } of rules) {
		if (container) continue;
		for (const selector of selectors) {
			const where = PSEUDO.exec(selector)?.[1];
			if (!where) continue;
			for (const element of document.querySelectorAll(selector.replace(PSEUDO, '') || '*')) {
				const both = made.get(element) ?? new Map<string, Map<string, string>>();
				made.set(element, both.set(where, new Map([...(both.get(where) ?? []), ...declarations])));
			}
		}
	}
	for (const [element, both] of made)
		for (const [where, style] of both) {
			const content = style.get('content');
			if (content === undefined || content === 'none' || content === 'normal') continue;
			const span = document.createElement('span');
			span.setAttribute(
				'style',
				[...style]
					.filter(([name]) => name !== 'content')
					.map(([name, value]) => `${name}:${value}`)
					.join(';')
			);
			span.textContent = textOf(content);
			if (where === 'before') element.prepend(span);
			else element.append(span);
		}
};
