import { base } from '$app/paths';
import changelog from '../../../CHANGELOG.md?raw';
import { embedPath, namedTokens } from '$lib/share/address';
import { work } from '$lib/share/work';
import { simulations } from '../lab/sims';
import { publicOrigin } from '../public-origin';
import { entriesIn, type Entry } from './changelog';
import type { RequestHandler } from './$types';

export const prerender = __STATIC__;
export const trailingSlash = 'never';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Feed readers run no script: a model that an entry names is shown as its picture, which leads to the live figure. */
const pictures = ({ html }: Entry, site: string): string =>
	simulations
		.filter(({ sim }) => html.includes(`<code>${sim.id}</code>`))
		.map(({ sim }) => {
			const token = namedTokens(sim)[0];
			return `<p><a href="${site}${embedPath(sim.id, token)}"><img src="${site}${embedPath(sim.id, token, 'png')}" alt="${escaped(sim.question)}"></a></p>`;
		})
		.join('\n');

const item = (entry: Entry, site: string | null): string => `<item>
<title>${escaped(`Version ${entry.version}`)}</title>
<guid isPermaLink="false">${escaped(`${work.title} ${entry.version}`)}</guid>
${site ? `<link>${site}</link>` : ''}
${entry.date ? `<pubDate>${new Date(`${entry.date}T00:00:00Z`).toUTCString()}</pubDate>` : ''}
<description>${escaped(entry.html + (site ? pictures(entry, site) : ''))}</description>
</item>`;

/** RSS 2.0 of the changelog. */
export const GET: RequestHandler = ({ url }) => {
	const origin = publicOrigin(url);
	const site = origin && `${origin}${base}/`;
	const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escaped(`${work.title} Changes`)}</title>
<description>${escaped('What changed in the essay and its models, for readers and teachers.')}</description>
<language>en-GB</language>
${site ? `<link>${site}</link>\n<atom:link href="${site}changes.xml" rel="self" type="application/rss+xml"/>` : '<link>./</link>'}
${entriesIn(changelog)
	.map((entry) => item(entry, site))
	.join('\n')}
</channel></rss>
`;
	return new Response(feed, {
		headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
};
