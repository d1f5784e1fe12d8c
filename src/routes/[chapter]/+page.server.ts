import { error } from '@sveltejs/kit';
import { written } from '$lib/essay/library';
import type { EntryGenerator, PageServerLoad } from './$types';

const sources = import.meta.glob<string>('/content/*/index.svx', { query: '?raw', import: 'default', eager: true });

export const entries: EntryGenerator = () => written.map(({ slug }) => ({ chapter: slug }));

export const load: PageServerLoad = ({ params }) => {
	const chapter = written.find(({ slug }) => slug === params.chapter);
	if (!chapter) error(404, `There is no chapter “${params.chapter}”.`);
	const source = Object.entries(sources).find(([path]) => path.endsWith(`-${chapter.slug}/index.svx`))?.[1] ?? '';
	const sims = [...source.matchAll(/from '\$lib\/sims\/([a-z0-9-]+)'/g)].map(([, id]) => id);
	return { chapter, sims };
};
