import { islands } from 'virtual:islands';
import { isFoundBefore } from '$lib/essay/figure';
import { defaultValues } from '$lib/kernel/parameter';
import { DEFAULT_SEED, encodedState } from '$lib/kernel/state-token';
import { simulations } from '../../../lab/sims';
import { chapterOf } from '../../../chapters';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const folder = islands.element.replace(/[^/]*$/, '');
const build = islands.element.slice(folder.length);

/** The custom element's module under a name that stays; what it imports has its version in its name. */
export const GET: RequestHandler = () => {
	const pages = simulations.flatMap(({ sim }) => {
		const chapter = chapterOf(sim.id);
		return chapter ? [[sim.id, chapter.slug]] : [];
	});
	const found = simulations.flatMap(({ sim }) =>
		isFoundBefore(sim)
			? [[sim.id, encodedState(sim, { values: defaultValues(sim.parameters), seed: DEFAULT_SEED })]]
			: []
	);
	const module = `import { define } from '../../${islands.element}';
define({
	root: new URL('../../', import.meta.url).href,
	pages: ${JSON.stringify(Object.fromEntries(pages))},
	folder: new URL('../../${folder}', import.meta.url).href,
	styles: ${JSON.stringify(islands.styles)},
	found: ${JSON.stringify(Object.fromEntries(found))},
	build: ${JSON.stringify(build)}
});
`;
	return new Response(module, {
		headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
};
