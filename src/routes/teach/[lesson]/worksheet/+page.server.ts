import { figure } from '$lib/essay/figure';
import { decodedState } from '$lib/kernel/state-token';
import type { LessonStep } from '$lib/lessons/lesson';
import { svgOf } from '$lib/picture/picture';
import { simulations } from '../../../lab/sims';
import { lessonAsked } from '../../lesson-asked';
import type { PageServerLoad } from './$types';

/** The first figure of a step as a picture, for paper: light, on nothing. */
const pictureOf = async ({ figures: [first], paper }: LessonStep): Promise<string | null> => {
	if (!paper.picture || !first) return null;
	const whole = simulations.find(({ sim }) => sim.id === first.sim)!;
	const svg = await svgOf(figure(whole), decodedState(whole.sim, first.token), {
		theme: 'light',
		background: 'none',
		address: null
	});
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
};

export const load: PageServerLoad = async ({ params }) => {
	const lesson = lessonAsked(params.lesson);
	return { lesson, pictures: await Promise.all(lesson.steps.map(pictureOf)) };
};
