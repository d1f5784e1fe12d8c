import { islands } from 'virtual:islands';
import { simulations } from '../../../lab/sims';
import { chapterOf } from '../../../chapters';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const folder = islands.element.replace(/[^/]*$/, '');

/** The custom element's module under a name that stays; what it imports has its version in its name. */
export const GET: RequestHandler = () => {
	const pages = simulations.flatMap(({ sim }) => {
		const chapter = chapterOf(sim.id);
		return chapter ? [[sim.id, chapter.slug]] : [];
	});
	const module = `import { define } from '../../${islands.element}';
define({
	root: new URL('../../', import.meta.url).href,
	pages: ${JSON.stringify(Object.fromEntries(pages))},
	folder: new URL('../../${folder}', import.meta.url).href,
	styles: ${JSON.stringify(islands.styles)}
});
`;
	return new Response(module, {
		headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
};
