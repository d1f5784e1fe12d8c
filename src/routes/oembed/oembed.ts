import { base } from '$app/paths';
import { PICTURE, pngHeight } from '$lib/share/picture-size';
import { EMBED, embedPath } from '$lib/share/address';
import { iframeHtml } from '$lib/share/snippets';
import { work } from '$lib/share/work';
import type { AnySimulation } from '$lib/kernel/simulation';

/** A rich embed as https://oembed.com/ has it, version 1.0. */
export interface OEmbed {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly author_name: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly cache_age: number;
	readonly html: string;
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
}

/** px; hosts that don't listen for a height show the top of the figure and let it scroll. */
export const DEFAULT_SIZE = { width: 720, height: 900 } as const;

const within = (value: number, most: number | undefined): number => Math.min(value, most ?? Infinity);

export const oembedOf = (
	sim: AnySimulation,
	token: string,
	origin: string,
	/** The figure's picture, for its size. */
	svg: string,
	most: { readonly width?: number; readonly height?: number } = {}
): OEmbed => {
	const site = `${origin}${base}/`;
	const [width, height] = [within(DEFAULT_SIZE.width, most.width), within(DEFAULT_SIZE.height, most.height)];
	return {
		version: '1.0',
		type: 'rich',
		title: sim.question,
		author_name: work.author,
		provider_name: work.title,
		provider_url: site,
		cache_age: 86400,
		html: iframeHtml({ src: `${site}${embedPath(sim.id, token)}`, title: sim.question, width, height }),
		width,
		height,
		thumbnail_url: `${site}${embedPath(sim.id, token, 'png')}`,
		thumbnail_width: PICTURE.width * PICTURE.ratio,
		thumbnail_height: pngHeight(svg)
	};
};

export const oembedJson = (embed: OEmbed): string => JSON.stringify(embed);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export const oembedXml = (embed: OEmbed): string =>
	`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(embed)
		.map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
		.join('')}</oembed>`;

/** The figure behind an address of this site: an embed, a chapter's first, a lab page's. */
export const figurePathIn = (url: URL, origin: string): { sim: string; state: string } | { page: string } | null => {
	if (url.origin !== origin || !url.pathname.startsWith(`${base}/`)) return null;
	const path = url.pathname.slice(base.length + 1).replace(/\/$/, '');
	const embed = new RegExp(`^${EMBED}/([^/]+)(?:/([^/]+))?$`).exec(path);
	if (embed) return { sim: embed[1], state: embed[2] ?? '' };
	return { page: path };
};
