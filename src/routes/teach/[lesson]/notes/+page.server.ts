import { lessonAsked } from '../../lesson-asked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({ wholeWindow: true, lesson: lessonAsked(params.lesson) });
