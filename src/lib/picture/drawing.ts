import svgpath from 'svgpath';
import { inherited, type Cascade } from './cascade';

/** Properties that mean something inside a drawing. */
const PAINT =
	/^(?:fill|stroke|opacity|color|visibility|display|paint-order|text-anchor|dominant-baseline|font|letter-spacing|clip-path|marker)/;

const number = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '0');

const arcs = (cx: number, cy: number, rx: number, ry: number): string =>
	`M${cx - rx} ${cy}A${rx} ${ry} 0 1 0 ${cx + rx} ${cy}A${rx} ${ry} 0 1 0 ${cx - rx} ${cy}Z`;

/** Any shape as a path. */
const pathOf = (shape: Element): string | null => {
	const n = (name: string) => number(shape, name);
	switch (shape.tagName.toLowerCase()) {
		case 'path':
			return shape.getAttribute('d');
		case 'line':
			return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
		case 'rect':
			return `M${n('x')} ${n('y')}h${n('width')}v${n('height')}h${-n('width')}Z`;
		case 'circle':
			return arcs(n('cx'), n('cy'), n('r'), n('r'));
		case 'ellipse':
			return arcs(n('cx'), n('cy'), n('rx'), n('ry'));
		case 'polyline':
		case 'polygon':
			return `M${shape.getAttribute('points') ?? ''}${shape.tagName.toLowerCase() === 'polygon' ? 'Z' : ''}`;
		default:
			return null;
	}
};

/** Puts what style sheets say of a drawing's parts onto the parts themselves. @param resolve  fills in `var(--name)` */
export const styled = (svg: Element, cascade: Cascade, resolve: (value: string, element: Element) => string): void => {
	for (const element of [svg, ...svg.querySelectorAll('*')]) {
		const own = [...cascade.of(element)].filter(
			([name]) => PAINT.test(name) && !(element === svg && name === 'display')
		);
		const stroked = cascade.of(element).get('vector-effect') === 'non-scaling-stroke' && hasStroke(cascade, element);
		const style = own
			.filter(([, value]) => !value.startsWith('inset('))
			.map(([name, value]) => `${name}:${resolve(value, element)}`);
		if (own.some(([, value]) => value.startsWith('inset('))) svg.setAttribute('data-clipped', '');
		if (stroked) element.setAttribute('data-stroke', '');
		if (element !== svg) element.removeAttribute('class');
		if (style.length) element.setAttribute(element === svg ? 'data-style' : 'style', style.join(';'));
	}
	if (/hidden|clip/.test(cascade.of(svg).get('overflow') ?? '')) svg.setAttribute('data-clipped', '');
	svg.setAttribute('data-color', resolve(inherited(cascade, svg, 'color') ?? 'currentColor', svg));
};

const hasStroke = (cascade: Cascade, element: Element): boolean => {
	const stroke = inherited(cascade, element, 'stroke') ?? element.getAttribute('stroke');
	return stroke !== null && stroke !== 'none';
};

/**
 * A drawing at its place in the picture. Strokes that don't scale with their drawing are drawn in the picture's own units:
 * the shape is scaled, not the pen.
 */
export const placed = (svg: Element, x: number, y: number, width: number, height: number, prefix: string): string => {
	const box = (svg.getAttribute('viewBox') ?? `0 0 ${width} ${height}`).split(/[\s,]+/).map(Number);
	const free = (svg.getAttribute('preserveAspectRatio') ?? '').startsWith('none');
	const [fx, fy] = [width / box[2], height / box[3]];
	const [sx, sy] = free ? [fx, fy] : [Math.min(fx, fy), Math.min(fx, fy)];
	const [ox, oy] = [(width - sx * box[2]) / 2 - sx * box[0], (height - sy * box[3]) / 2 - sy * box[1]];
	for (const shape of svg.querySelectorAll('[data-stroke]')) {
		shape.removeAttribute('data-stroke');
		const d = pathOf(shape);
		if (d === null || shape.hasAttribute('transform')) continue;
		const path = svg.ownerDocument.createElement('path');
		for (const { name, value } of shape.attributes)
			if (/^(style|fill|stroke|opacity|class)/.test(name)) path.setAttribute(name, value);
		path.setAttribute('d', svgpath(d).scale(sx, sy).round(2).toString());
		path.setAttribute('transform', `scale(${1 / sx} ${1 / sy})`);
		shape.replaceWith(path);
	}
	const clip = svg.hasAttribute('data-clipped') ? 'hidden' : 'visible';
	const inner = svg.innerHTML
		.replace(/<!--.*?-->/g, '')
		.replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
		.replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
		.replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`);
	const round = (n: number) => Number(n.toFixed(4));
	return `<svg x="${x}" y="${y}" width="${width}" height="${height}" overflow="${clip}" color="${svg.getAttribute('data-color')}"><g style="${(svg.getAttribute('data-style') ?? '').replaceAll('"', "'")}" transform="translate(${round(ox)} ${round(oy)}) scale(${round(sx)} ${round(sy)})">${inner}</g></svg>`;
};
