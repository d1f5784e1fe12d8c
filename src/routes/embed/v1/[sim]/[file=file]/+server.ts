import { error, redirect } from '@sveltejs/kit';
import { building } from '$app/environment';
import { base } from '$app/paths';
import { isFoundBefore } from '$lib/essay/figure';
import { ENDINGS, embedPath, namedTokens, type Ending } from '$lib/share/address';
import { publicOrigin } from '../../../../public-origin';
import { simulations } from '../../../../lab/sims';
import { asked } from '../asked';
import { answered } from './answered';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = __STATIC__;

/** oEmbed speaks of whole addresses: without the site's own there is nothing to say. */
const endings = ENDINGS.filter((ending) => process.env.SITE_URL || !ending.startsWith('oembed'));

export const entries: EntryGenerator = () =>
	simulations.flatMap(({ sim }) => {
		const its = endings.filter((ending) => ending !== 'found.json' || isFoundBefore(sim));
		return namedTokens(sim).flatMap((token) => its.map((ending) => ({ sim: sim.id, file: `${token}.${ending}` })));
	});

/** A picture or the data of one state, at the state's path with an ending. */
export const GET: RequestHandler = async ({ params, url }) => {
	const ending = ENDINGS.findLast((one) => params.file.endsWith(`.${one}`));
	if (!ending) error(404, 'There is no such file.');
	const found = asked(params.sim, params.file.slice(0, -ending.length - 1));
	if (found.renamed && !building) redirect(307, `${base}/${embedPath(params.sim, found.token, ending as Ending)}`);
	const dark = !building && url.searchParams.get('dark') === 'true';
	const transparent =
		!building && url.searchParams.has('transparent') && url.searchParams.get('transparent') !== 'false';
	return answered(found, ending, {
		origin: publicOrigin(url),
		theme: dark ? 'dark' : 'light',
		background: transparent ? 'none' : 'paper'
	});
};
