import { error } from '@sveltejs/kit';
import { simsOf } from '../chapters';
import { written } from '$lib/essay/library';
import { asked, type Asked } from '../embed/v1/[sim]/asked';
import { svgPicture } from '../embed/v1/[sim]/pictures';
import { figurePathIn, oembedJson, oembedOf, oembedXml } from './oembed';
import type { RequestHandler } from './$types';

/** Answers questions, so only a server can; plain files have one answer beside each named state. */
export const prerender = false;

const addressIn = (text: string): URL => {
	try {
		return new URL(text);
	} catch {
		error(400, `url is “${text.slice(0, 60)}”; expected the whole address of a figure.`);
	}
};

const decodedSegment = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** A chapter stands for its first figure; a link's fragment, where it got this far, for the figure that it names. */
const figureIn = (address: URL, origin: string): Asked => {
	const found = figurePathIn(address, origin);
	if (!found) error(404, 'This address belongs to another site; expected one of this essay.');
	if ('sim' in found) {
		return asked(decodedSegment(found.sim), decodedSegment(found.state));
	}
	const lab = /^lab\/([^/]+)$/.exec(found.page)?.[1];
	const shown = lab ? [lab] : written.some(({ slug }) => slug === found.page) ? simsOf(found.page) : [];
	const linked = /^#([a-z0-9-]+)=(.+)$/.exec(address.hash.split('&')[0]);
	const id = linked && shown.includes(linked[1]) ? linked[1] : shown[0];
	if (id === undefined) error(404, 'There is no figure at this address.');
	return asked(id, linked?.[1] === id ? decodedSegment(linked[2]) : '');
};

const most = (query: URLSearchParams, name: string): number | undefined => {
	const text = query.get(name);
	if (text === null) return undefined;
	const value = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (!(value >= 50)) error(400, `${name} is “${text.slice(0, 20)}”; expected a whole number of pixels, 50 or more.`);
	return value;
};

export const GET: RequestHandler = async ({ url }) => {
	const format = url.searchParams.get('format') ?? 'json';
	if (format !== 'json' && format !== 'xml') error(501, `format is “${format.slice(0, 20)}”; expected json or xml.`);
	const found = figureIn(addressIn(url.searchParams.get('url') ?? ''), url.origin);
	const size = { width: most(url.searchParams, 'maxwidth'), height: most(url.searchParams, 'maxheight') };
	const svg = await svgPicture(found, { origin: url.origin, theme: 'light', background: 'paper' });
	const embed = oembedOf(found.whole.sim, found.token, url.origin, svg, size);
	const type = format === 'json' ? 'application/json' : 'text/xml';
	return new Response(format === 'json' ? oembedJson(embed) : oembedXml(embed), {
		headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=86400' }
	});
};
