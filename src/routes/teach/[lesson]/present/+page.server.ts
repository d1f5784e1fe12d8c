import { simsOfLesson } from '$lib/lessons/lesson';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { lesson } = await parent();
	return { alone: true, sims: simsOfLesson(lesson) };
};
