import { base } from '$app/paths';
import { figure } from '$lib/essay/figure';
import { pngOf, svgOf, type PictureOptions } from '$lib/picture/picture';
import { embedPath } from '$lib/share/address';
import type { Asked } from './asked';

export interface Where {
	readonly origin: string | null;
	readonly theme: PictureOptions['theme'];
	readonly background: PictureOptions['background'];
}

/** Pictures cost most: the last ones are kept, as bytes. */
const KEPT = 256;
const pictures = new Map<string, Promise<string | Uint8Array>>();

const kept = <Made extends string | Uint8Array>(key: string, made: () => Promise<Made>): Promise<Made> => {
	const known = (pictures.get(key) as Promise<Made> | undefined) ?? made();
	pictures.delete(key);
	pictures.set(key, known);
	known.catch(() => pictures.delete(key));
	if (pictures.size > KEPT) pictures.delete(pictures.keys().next().value!);
	return known;
};

const keyOf = ({ whole, token }: Asked, { origin, theme, background }: Where): string =>
	[origin, whole.sim.id, token, theme, background].join(' ');

export const svgPicture = (asked: Asked, where: Where): Promise<string> => {
	const { origin, theme, background } = where;
	const address = origin && `${origin}${base}/${embedPath(asked.whole.sim.id, asked.token)}`;
	return kept(`svg ${keyOf(asked, where)}`, () =>
		svgOf(figure(asked.whole), asked.state, { theme, background, address })
	);
};

export const pngPicture = (asked: Asked, where: Where): Promise<Uint8Array> =>
	kept(`png ${keyOf(asked, where)}`, async () => pngOf(await svgPicture(asked, where)));
