import { error } from '@sveltejs/kit';
import { lessonNamed, lessons } from '$lib/lessons/plans';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
	const lesson = lessonNamed(params.lesson);
	if (!lesson) error(404, `There is no lesson “${params.lesson}”; there are ${lessons.map(({ id }) => id).join(', ')}.`);
	return { lesson };
};
