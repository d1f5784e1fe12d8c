import type { StyleRule } from './style-rules';

/** What a style sheet says of one element: enough of the cascade for what is drawn inside an SVG. */
export interface Cascade {
	/** Declared values, later and more specific ones last to win, the element's own `style` above all. */
	readonly of: (element: Element) => ReadonlyMap<string, string>;
}

/** Ids, classes and the like, types; `:where()` counts nothing. */
export const specificity = (selector: string): number => {
	const text = selector.replace(/:where\([^()]*\)/g, '');
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	return (
		10_000 * count(/#[\w-]+/g) +
		100 * count(/\.[\w-]+|\[[^\]]*\]|:(?!is|not|where)[\w-]+/g) +
		count(/(?:^|[\s>+~(])[a-z][\w-]*/gi)
	);
};

export const styleOf = (element: Element): Map<string, string> =>
	new Map(
		(element.getAttribute('style') ?? '')
			.split(';')
			.map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()] as const)
			.filter(([name, value]) => name && value)
	);

/** Each rule looks for its elements once: with hundreds of either that is far cheaper than asking each element of each rule. */
export const cascadeOf = (document: Document, rules: readonly StyleRule[]): Cascade => {
	const single = rules
		.filter(({ container }) => !container)
		.flatMap(({ selectors, declarations }) =>
			selectors.map((selector) => ({ selector, declarations, weight: specificity(selector) }))
		)
		.filter(({ selector }) => !/::|:(?:hover|focus|after|before|checked|disabled)/.test(selector));
	const sorted = single.map((rule, at) => ({ ...rule, at })).sort((a, b) => a.weight - b.weight || a.at - b.at);
	const byElement = new Map<Element, Map<string, string>>();
	const declare = (element: Element, declarations: ReadonlyMap<string, string>) => {
		const all = byElement.get(element) ?? new Map<string, string>();
		byElement.set(element, all);
		for (const [name, value] of declarations) all.set(name, value);
	};
	for (const { selector, declarations } of sorted)
		for (const element of document.querySelectorAll(selector)) declare(element, declarations);
	for (const element of document.querySelectorAll('[style]')) declare(element, styleOf(element));
	return { of: (element) => byElement.get(element) ?? new Map() };
};

/** The value of an inherited property, or of a custom one: the nearest ancestor's that declares it. */
export const inherited = (cascade: Cascade, element: Element, name: string): string | null => {
	for (let at: Element | null = element; at; at = at.parentElement) {
		const value = cascade.of(at).get(name);
		if (value !== undefined && value !== 'inherit') return value;
	}
	return null;
};
