import type { ByKind } from './model';

/**
 * Sectors of a disc: green clockwise from twelve o'clock, then red, then blue.
 *
 * Numbers in, path data out; discs stand side by side, disc `at` around ((at + ½) · PITCH, ½) in units of the row's height.
 */
export const KINDS = ['green', 'red', 'blue'] as const;
export type Kind = (typeof KINDS)[number];

/** Distance of two discs' centres, in heights of the row. */
export const PITCH = 1.12;
/** Outer radii, in heights of the row. */
export const RADIUS = { crowd: 0.425, inner: 0.445, outer: 0.485, ghost: 0.5 } as const;

/** Row of three: width per height. */
export const ASPECT = 3 * PITCH;

const UNIT = 100 / ASPECT;

const point = (at: number, turn: number, radius: number): string => {
	const angle = 2 * Math.PI * turn;
	const x = (at + 0.5) * PITCH + radius * Math.sin(angle);
	return `${(x * UNIT).toFixed(2)} ${((0.5 - radius * Math.cos(angle)) * UNIT).toFixed(2)}`;
};

/** In two halves, since one arc of more than half a turn would be drawn the short way round. */
const arc = (at: number, from: number, to: number, radius: number): string => {
	const r = (radius * UNIT).toFixed(2);
	const sweep = to > from ? 1 : 0;
	const middle = (from + to) / 2;
	return `A${r} ${r} 0 0 ${sweep} ${point(at, middle, radius)}A${r} ${r} 0 0 ${sweep} ${point(at, to, radius)}`;
};

/** @param from, to  turns from twelve o'clock, 0–1 */
export const ringSector = (at: number, from: number, to: number, inner: number, outer: number): string => {
	if (!(to - from > 1e-4)) return '';
	const start = `M${point(at, from, outer)}${arc(at, from, to, outer)}`;
	if (inner === 0) return to - from > 0.9999 ? `${start}Z` : `${start}L${point(at, 0, 0)}Z`;
	const hole = to - from > 0.9999 ? `M${point(at, to, inner)}` : `L${point(at, to, inner)}`;
	return `${start}${hole}${arc(at, to, from, inner)}Z`;
};

/** Where a kind's sector begins and ends, in turns. */
export const turns = ({ green, red }: ByKind, kind: Kind): readonly [number, number] =>
	kind === 'green' ? [0, green] : kind === 'red' ? [green, green + red] : [green + red, 1];

/** @returns one path for a kind's sectors in all discs */
export const sectorsOf = (pies: readonly ByKind[], kind: Kind, inner: number, outer: number): string =>
	pies.map((pie, at) => ringSector(at, ...turns(pie, kind), inner, outer)).join('');

/** @returns one path for the lines between sectors in all discs */
export const spokes = (pies: readonly ByKind[], inner: number, outer: number): string =>
	pies
		.flatMap((pie, at) =>
			KINDS.filter((kind) => pie[kind] > 1e-4 && pie[kind] < 0.9999).map(
				(kind) => `M${point(at, turns(pie, kind)[0], inner)}L${point(at, turns(pie, kind)[0], outer)}`
			)
		)
		.join('');
