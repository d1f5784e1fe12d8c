/** The essay's meanings as colours of the theme in force, for canvas; `app.css` holds them. */
const names = [
	'goal',
	'horizon',
	'base',
	'aware',
	'aligned',
	'proxy',
	'deceptive',
	'incoherent',
	'none',
	'ink',
	'paper',
	'rule',
	'rule-strong'
] as const;

export type ColourName = (typeof names)[number];
/** Colours as CSS writes them, or as one number a pixel. */
export type Palette<Colour = string> = Readonly<Record<ColourName, Colour>>;

/** @returns the colours in force; reading them makes the browser compute styles, so once a theme, not once a frame */
export const paletteOf = (element: Element): Palette => {
	const style = getComputedStyle(element);
	return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
};

/** @param palette  colours written as #rrggbb @returns the same as pixels of `ImageData` (little-endian ABGR) */
export const pixelPalette = (palette: Palette): Palette<number> =>
	Object.fromEntries(
		names.map((name) => {
			const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(palette[name].slice(at, at + 2), 16));
			return [name, (0xff000000 | (b << 16) | (g << 8) | r) >>> 0];
		})
	) as Palette<number>;
