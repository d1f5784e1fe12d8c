/** The essay's meanings as colours of the theme in force, for canvas; `app.css` holds them. */
const names = ['goal', 'horizon', 'base', 'aware', 'aligned', 'proxy', 'deceptive', 'incoherent', 'none', 'ink', 'paper', 'rule', 'rule-strong'] as const;

export type ColourName = (typeof names)[number];
export type Palette = Readonly<Record<ColourName, string>>;

/** @returns the colours in force; reading them makes the browser compute styles, so once a theme, not once a frame */
export const paletteOf = (element: Element): Palette => {
	const style = getComputedStyle(element);
	return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
};
