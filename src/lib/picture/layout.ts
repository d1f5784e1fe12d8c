import { Renderer } from '@takumi-rs/core';
import { fromHtml } from '@takumi-rs/helpers/html';
import { parseHTML } from 'linkedom';
import { cascadeOf, inherited, styleOf, type Cascade } from './cascade';
import { placed, styled } from './drawing';
import { pseudoElements } from './pseudo-elements';
import { lengthsResolved, sheetOf, substituted, type StyleRule, type Variables } from './style-rules';

/** Faces by family: [family, style, bytes]. */
export type Face = readonly [family: string, style: 'normal' | 'italic', bytes: Uint8Array];

export interface Page {
	readonly markup: string;
	readonly rules: readonly StyleRule[];
	readonly variables: Variables;
	/** CSS pixels. */
	readonly width: number;
}

let ready: Promise<Renderer> | null = null;

const rendererWith = async (faces: readonly Face[]): Promise<Renderer> => {
	const renderer = new Renderer();
	for (const [name, style, data] of faces) await renderer.registerFont({ name, style, weight: 400, data });
	return renderer;
};

export const renderer = (faces: readonly Face[]): Promise<Renderer> => (ready ??= rendererWith(faces));

const resolver =
	(cascade: Cascade, variables: Variables) =>
	(value: string, element: Element): string =>
		substituted(value, variables).replace(/var\((--[\w-]+)\)/g, (whole, name) => {
			const local = inherited(cascade, element, name);
			return local === null ? whole : substituted(local, variables);
		});

/** What is only for scripts, or only for ears, is not in a picture. */
const UNDRAWN = '.needs-script, .unseen, canvas, script, style';

const prepared = ({ markup, rules, variables }: Page) => {
	const { document } = parseHTML(`<!doctype html><html><body>${markup.replace(/<!--[\s\S]*?-->/g, '')}</body></html>`);
	for (const element of document.querySelectorAll(UNDRAWN)) element.remove();
	pseudoElements(document, rules);
	const cascade = cascadeOf(document, rules);
	const resolve = resolver(cascade, variables);
	const drawings = [...document.querySelectorAll('svg')].filter((svg) => !svg.parentElement?.closest('svg'));
	drawings.forEach((svg, at) => {
		styled(svg, cascade, resolve);
		svg.setAttribute('data-drawing', String(at));
	});
	for (const element of document.querySelectorAll('[style]'))
		if (!element.closest('svg'))
			element.setAttribute('style', lengthsResolved(resolve(element.getAttribute('style')!, element)));
	const containers = [
		...new Set(
			rules
				.filter(({ declarations }) => declarations.has('container-type') || declarations.has('container'))
				.flatMap(({ selectors }) => [...document.querySelectorAll(selectors.join())])
		)
	];
	return { document, cascade, drawings, containers };
};

type Prepared = ReturnType<typeof prepared>;

const IMAGE =
	/<image x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"([^>]*?)href="data:image\/svg\+xml;base64,([^"]+)"([^>]*)\/>/g;

const withStyle = (element: Element, more: Record<string, string>): string =>
	[...new Map([...styleOf(element), ...Object.entries(more)])].map(([name, value]) => `${name}:${value}`).join(';');

/** First pass: a mark as wide as each container tells how wide it came out. */
const containerWidths = async (
	drawer: Renderer,
	{ document, cascade, containers }: Prepared,
	sheet: string,
	width: number
) => {
	const before = containers.map((element) => element.getAttribute('style'));
	const marks = containers.map((element, at) => {
		const mark = document.createElement('svg');
		mark.setAttribute('viewBox', '0 0 1 1');
		mark.setAttribute('data-container', String(at));
		mark.setAttribute('style', 'position:absolute;left:0;top:0;width:100%;height:1px');
		const position = cascade.of(element).get('position') ?? 'static';
		if (position === 'static') element.setAttribute('style', withStyle(element, { position: 'relative' }));
		element.append(mark);
		return mark;
	});
	const svg = await drawer.renderSvg(fromHtml(document.body.innerHTML).node, { width, css: [sheet] });
	marks.forEach((mark) => mark.remove());
	before.forEach((style, at) =>
		style === null ? containers[at].removeAttribute('style') : containers[at].setAttribute('style', style)
	);
	const found = new Map<number, number>();
	for (const [, , , wide, , , data] of svg.matchAll(IMAGE)) {
		const at = /data-container="(\d+)"/.exec(Buffer.from(data, 'base64').toString());
		if (at) found.set(Number(at[1]), Number(wide));
	}
	return containers.map((_, at) => found.get(at) ?? width);
};

/** Container queries, now that widths are known: each rule behind the containers in which it holds. */
const queried = (rules: readonly StyleRule[], widths: readonly number[]): StyleRule[] =>
	rules.flatMap((rule) => {
		const { container } = rule;
		if (!container) return [rule];
		const holding = widths.flatMap((wide, at) => (wide >= container.min && wide <= container.max ? [at] : []));
		const selectors = holding.flatMap((at) => rule.selectors.map((one) => `[data-box="${at}"] ${one}`));
		return selectors.length ? [{ ...rule, selectors, container: null }] : [];
	});

/** @returns one standalone SVG: every letter an outline, every drawing in place, nothing fetched. */
export const drawn = async (page: Page, faces: readonly Face[]): Promise<string> => {
	const drawer = await renderer(faces);
	const state = prepared(page);
	const outside = sheetOf(page.rules.filter(({ container }) => !container));
	const widths = state.containers.length ? await containerWidths(drawer, state, outside, page.width) : [];
	state.containers.forEach((element, at) => {
		element.setAttribute('data-box', String(at));
		element.setAttribute('style', withStyle(element, { '--cqw': `${widths[at] / 100}px` }));
	});
	const css = [sheetOf(queried(page.rules, widths))];
	const svg = await drawer.renderSvg(fromHtml(state.document.body.innerHTML).node, { width: page.width, css });
	return svg.replace(IMAGE, (whole, x, y, wide, high, _before, data) => {
		const at = /data-drawing="(\d+)"/.exec(Buffer.from(data, 'base64').toString());
		return at
			? placed(state.drawings[Number(at[1])], Number(x), Number(y), Number(wide), Number(high), `d${at[1]}-`)
			: whole;
	});
};
