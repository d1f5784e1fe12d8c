import { base } from '$app/paths';
import { written } from '$lib/essay/library';
import { lessons } from '$lib/lessons/plans';
import { simulations } from '../lab/sims';
import { publicOrigin } from '../public-origin';
import type { RequestHandler } from './$types';

export const prerender = __STATIC__;
export const trailingSlash = 'never';

const pages = (): readonly string[] => [
	'',
	...written.map(({ slug }) => `${slug}/`),
	...['glossary/', 'sources/', 'models/', 'lab/', 'teach/'],
	...lessons.map(({ id }) => `teach/${id}/`),
	...simulations.map(({ sim }) => `lab/${sim.id}/`)
];

/** Embeds are left out: they are parts of these pages. Empty where the site's address was not known when it was built. */
export const GET: RequestHandler = ({ url }) => {
	const origin = publicOrigin(url);
	const list = origin === null ? [] : pages().map((path) => `<url><loc>${origin}${base}/${path}</loc></url>`);
	const map = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${list.join('\n')}\n</urlset>\n`;
	return new Response(map, {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=86400' }
	});
};
