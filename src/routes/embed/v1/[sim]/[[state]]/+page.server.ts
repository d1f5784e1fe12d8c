import { redirect } from '@sveltejs/kit';
import { building } from '$app/environment';
import { base } from '$app/paths';
import { embedPath, namedTokens } from '$lib/share/address';
import { MAX_SEED, presetValues } from '$lib/kernel/validation';
import { encodedState } from '$lib/kernel/state-token';
import { chapterOf, pageOf } from '../../../../chapters';
import { simulations } from '../../../../lab/sims';
import { asked, type Asked } from '../asked';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Plain files hold the states that have names; a server draws any state. */
export const prerender = __STATIC__;
export const trailingSlash = __STATIC__ ? 'always' : 'ignore';

export const entries: EntryGenerator = () =>
	simulations.flatMap(({ sim }) => ['', ...namedTokens(sim)].map((state) => ({ sim: sim.id, state })));

/** `preset` and `seed` name another state, and every state has one address. */
const renamed = ({ whole: { sim }, state }: Asked, query: URLSearchParams): string | null => {
	const preset = sim.presets.find(({ id }) => id === query.get('preset'));
	const text = query.get('seed') ?? '';
	const seed = /^\d{1,10}$/.test(text) && Number(text) <= MAX_SEED ? Number(text) : null;
	if (!preset && seed === null) return null;
	const values = preset ? presetValues(sim, preset.id) : state.values;
	return encodedState(sim, { values, seed: seed ?? state.seed });
};

const withoutNames = (query: URLSearchParams): string => {
	const kept = [...query].filter(([name]) => name !== 'preset' && name !== 'seed');
	return kept.length ? `?${new URLSearchParams(kept)}` : '';
};

export const load: PageServerLoad = ({ params, url }) => {
	const found = asked(params.sim, params.state ?? '');
	if (!building) {
		const token = renamed(found, url.searchParams) ?? (found.renamed ? found.token : null);
		if (token !== null) redirect(307, `${base}/${embedPath(params.sim, token)}${withoutNames(url.searchParams)}`);
	}
	const { sim } = found.whole;
	const chapter = chapterOf(sim.id);
	return {
		embed: true,
		sims: [sim.id],
		name: params.state || found.token,
		token: found.token,
		state: found.state,
		page: pageOf(sim, found.state),
		chapter: chapter && { number: chapter.number, title: chapter.title }
	};
};
