import { lessonAsked } from '../lesson-asked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({ lesson: lessonAsked(params.lesson) });
