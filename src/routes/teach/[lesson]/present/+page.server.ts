import { simsOfLesson } from '$lib/lessons/lesson';
import { lessonAsked } from '../../lesson-asked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const lesson = lessonAsked(params.lesson);
	return { wholeWindow: true, lesson, sims: simsOfLesson(lesson) };
};
