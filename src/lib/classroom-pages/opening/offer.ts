import type { Plan } from '../../classroom/plan';
import { ownPlan } from './own-plan';

/** What a class may be opened with, as `/class/plans.json` has it. */
export interface Offer {
	readonly lessons: readonly Offered[];
	readonly chapters: readonly { readonly slug: string; readonly title: string }[];
}

interface Offered extends Plan {
	readonly minutes: number;
	readonly about: string;
}

/** In the place of a lesson: a question of the teacher’s own. */
export const OWN = 'own';

/** The lesson of that name, else the first. */
export const lessonOf = ({ lessons }: Offer, chosen: string): Offered =>
	lessons.find(({ id }) => id === chosen) ?? lessons[0];

/** @returns null where the own question is missing */
export const planChosen = (offer: Offer, chosen: string, question: string, chapter: string): Plan | null => {
	if (chosen !== OWN) return lessonOf(offer, chosen);
	const about = offer.chapters.find(({ slug }) => slug === chapter) ?? offer.chapters[0];
	return question.trim() === '' ? null : ownPlan(question.trim(), about);
};
