import { error } from '@sveltejs/kit';
import { written } from '$lib/essay/library';
import { simsOf } from '../chapters';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => written.map(({ slug }) => ({ chapter: slug }));

export const load: PageServerLoad = ({ params }) => {
	const chapter = written.find(({ slug }) => slug === params.chapter);
	if (!chapter) error(404, `There is no chapter “${params.chapter}”.`);
	return { chapter, sims: simsOf(chapter.slug) };
};
