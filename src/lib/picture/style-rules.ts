import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';

/**
 * The essay's style sheets, as a renderer without a browser needs them: one theme, one width, no shorthand of fonts, and
 * lengths that follow a container in terms of a property that the container is given.
 */
export interface StyleRule {
	readonly selectors: readonly string[];
	readonly declarations: ReadonlyMap<string, string>;
	/** Of a container query, ≥ px of its width; null outside. */
	readonly container: { readonly min: number; readonly max: number } | null;
}

export type Theme = 'light' | 'dark';
export type Variables = ReadonlyMap<string, string>;

/** px in a rem: `html { font-size: 112.5% }`. */
const REM = 18;

const ROOT = /^:root\b|^html\b/;
const darkRoot = ":root[data-theme='dark']";

/** The theme's own properties, from the essay's style sheet. */
export const themeVariables = (sheet: string, theme: Theme): Variables => {
	const found = new Map<string, string>();
	postcss.parse(sheet).walkRules((rule) => {
		const applies = rule.selector === ':root' || (theme === 'dark' && rule.selector === darkRoot);
		if (!applies || rule.parent?.type !== 'root') return;
		rule.walkDecls(/^--/, ({ prop, value }) => void found.set(prop, value.trim()));
	});
	return found;
};

/** Replaces `var(--name)` wherever the name is known; others are left to whoever sets them. */
export const substituted = (value: string, variables: Variables): string => {
	let text = value;
	for (let depth = 0; depth < 5 && text.includes('var('); depth++)
		text = text.replace(
			/var\((--[\w-]+)(?:\s*,\s*([^()]*))?\)/g,
			(whole, name, otherwise) => variables.get(name) ?? otherwise ?? whole
		);
	return text;
};

/** rem in px; cqw as a multiple of what the nearest container says a hundredth of it is. */
export const lengthsResolved = (value: string): string =>
	value
		.replace(/(-?[\d.]+)rem\b/g, (_, n) => `${Number((Number(n) * REM).toFixed(3))}px`)
		.replace(/(-?[\d.]+)cq[wi]\b/g, 'calc($1 * var(--cqw))');

/** `italic 400 1rem/1.4 serif` → its parts. */
const fontParts = (value: string): [string, string][] => {
	const match =
		/^(?:(italic|normal|oblique)\s+)?(?:(\d{3}|bold|normal)\s+)?([\d.]+(?:px|em|%))(?:\/([\d.]+(?:px|em|%)?))?\s+(.+)$/.exec(
			value
		);
	if (!match) return [['font', value]];
	const [, style = 'normal', weight = '400', size, height = 'normal', family] = match;
	return [
		['font-style', style],
		['font-weight', weight],
		['font-size', size],
		['line-height', height],
		['font-family', family]
	];
};

const asLength = (text: string): string => (/\s[-+*/]\s/.test(text) ? `calc(${text})` : text);

/** `width: min(a, b)` is a width of a, and at most b: the renderer has no `min()`. */
const sizeParts = (prop: string, value: string): [string, string][] => {
	const [, name, list] = /^(min|max|clamp)\((.*)\)$/.exec(value) ?? [];
	if (!name || !/^(width|height)$/.test(prop)) return [[prop, value]];
	const parts = postcss.list.comma(list).map(asLength);
	if (name === 'clamp')
		return [
			[`min-${prop}`, parts[0]],
			[prop, parts[1]],
			[`max-${prop}`, parts[2]]
		];
	return [
		[prop, parts[0]],
		[`${name === 'min' ? 'max' : 'min'}-${prop}`, parts[1]]
	];
};

const longhands = (prop: string, value: string): [string, string][] =>
	prop === 'font' ? fontParts(value) : sizeParts(prop, value);

const declared = (rule: Rule, variables: Variables): Map<string, string> => {
	const all = new Map<string, string>();
	rule.each((node) => {
		if (node.type !== 'decl') return;
		const { prop, value } = node as Declaration;
		const text = lengthsResolved(substituted(value, variables));
		for (const [name, part] of longhands(prop, text)) all.set(name, part);
	});
	return all;
};

/** `(min-width: 600px)`, `(width>=600px)`: the widths between which a condition holds, in px. */
const widths = (condition: string): { min: number; max: number } | null => {
	const px = (text: string) => Number.parseFloat(text) * (text.endsWith('rem') ? REM : 1);
	const min = /(?:min-width:|width\s*>=)\s*([\d.]+(?:px|rem))/.exec(condition);
	const max = /(?:max-width:|width\s*<=)\s*([\d.]+(?:px|rem))/.exec(condition);
	return min || max ? { min: min ? px(min[1]) : 0, max: max ? px(max[1]) : Infinity } : null;
};

/** Whether what stands in a query counts on a screen of this width, in light, without motion. */
const holds = ({ name, params }: AtRule, width: number): boolean => {
	if (name === 'layer') return true;
	if (name !== 'media') return false;
	const between = widths(params);
	return between !== null && !/print|prefers/.test(params) && width >= between.min && width <= between.max;
};

/** @param width  of the picture, px @returns rules in the order of the sheet */
export const styleRules = (sheet: string, variables: Variables, width: number): StyleRule[] => {
	const rules: StyleRule[] = [];
	const visit = (parent: postcss.Container, container: StyleRule['container']) =>
		parent.each((node) => {
			if (node.type === 'atrule') {
				const at = node as AtRule;
				if (at.name === 'container') visit(at, widths(at.params));
				else if (at.nodes && holds(at, width)) visit(at, container);
			} else if (node.type === 'rule') {
				const selectors = (node as Rule).selectors.filter((one) => !ROOT.test(one) && !one.startsWith('.js'));
				const declarations = declared(node as Rule, variables);
				if (selectors.length && declarations.size) rules.push({ selectors, declarations, container });
			}
		});
	visit(postcss.parse(sheet), null);
	return rules;
};

/** Rules as text again, for the renderer. */
export const sheetOf = (rules: readonly StyleRule[]): string =>
	rules
		.map(
			({ selectors, declarations }) =>
				`${selectors.join()}{${[...declarations].map(([prop, value]) => `${prop}:${value}`).join(';')}}`
		)
		.join('\n');
