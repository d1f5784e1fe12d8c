import { error } from '@sveltejs/kit';
import type { Lesson } from '$lib/lessons/lesson';
import { lessonNamed, lessons } from '$lib/lessons/plans';

/** The lesson of an address. @throws a 404 that says which there are */
export const lessonAsked = (id: string): Lesson => {
	const lesson = lessonNamed(id);
	if (!lesson) error(404, `There is no lesson “${id}”; there are ${lessons.map((one) => one.id).join(', ')}.`);
	return lesson;
};
