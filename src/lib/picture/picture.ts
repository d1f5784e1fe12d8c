import { render } from 'svelte/server';
import appSheet from '../../app.css?raw';
import sans from '../../fonts/sans.woff2?inline';
import serif from '../../fonts/serif.woff2?inline';
import serifItalic from '../../fonts/serif-italic.woff2?inline';
import symbols from '../../fonts/symbols.woff2?inline';
import type { FigureDeclaration } from '../essay/figure';
import type { DecodedState } from '../kernel/state-token';
import { PICTURE, pngHeight } from '../share/picture-size';
import { drawn, renderer, type Face } from './layout';
import Picture from './Picture.svelte';
import { styleRules, themeVariables, type StyleRule, type Theme, type Variables } from './style-rules';

/**
 * Figures as pictures, without a browser: the same components that a page shows, rendered on the server, laid out and
 * outlined by Takumi. What a page draws only with script (live runs on canvas) is not in a picture.
 */
const bytes = (url: string): Uint8Array => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');

const faces: readonly Face[] = [
	['Essay Serif', 'normal', bytes(serif)],
	['Essay Serif', 'italic', bytes(serifItalic)],
	['Essay Sans', 'normal', bytes(sans)],
	['Essay Symbols', 'normal', bytes(symbols)]
];

export interface PictureOptions {
	readonly theme: Theme;
	readonly background: 'paper' | 'none';
	/** Where the figure lives, written at its foot; null while that is not known. */
	readonly address: string | null;
}

const variablesByTheme: Record<Theme, Variables> = {
	light: themeVariables(appSheet, 'light'),
	dark: themeVariables(appSheet, 'dark')
};
const rulesKnown = new Map<string, StyleRule[]>();

const rulesOf = (sheet: string, theme: Theme): StyleRule[] => {
	const key = theme + sheet;
	const known = rulesKnown.get(key) ?? styleRules(sheet, variablesByTheme[theme], PICTURE.width);
	rulesKnown.set(key, known);
	return known;
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export const svgOf = async (of: FigureDeclaration, state: DecodedState, options: PictureOptions): Promise<string> => {
	const { theme, background, address } = options;
	const { body, head } = render(Picture, { props: { of, state, address, background } });
	const sheets = [appSheet, ...[...head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, sheet]) => sheet)];
	const rules = sheets.flatMap((sheet) => rulesOf(sheet, theme));
	const svg = await drawn({ markup: body, rules, variables: variablesByTheme[theme], width: PICTURE.width }, faces);
	const exact = of.sim.solve?.(state.values);
	const about = exact ? of.sim.sentence(state.values, exact) : of.sim.question;
	return svg.replace(
		/^<svg ([^>]*)>/,
		`<svg $1 role="img"><title>${escaped(of.sim.question)}</title><desc>${escaped(about)}</desc>`
	);
};

export const pngOf = async (svg: string): Promise<Uint8Array> => {
	const size = { width: PICTURE.width * PICTURE.ratio, height: pngHeight(svg) };
	const drawer = await renderer(faces);
	return drawer.render({ type: 'image', src: svg, ...size }, { ...size, format: 'png' });
};
