import type { Plan, PlanStep, StepKind } from '../../classroom/plan';

const NOTES: Readonly<Record<StepKind, string>> = {
	predict: 'Answers stay hidden until you show them. Give everyone the time to think alone.',
	explore: 'Let them read and move the chapter’s figure on their own devices, or together on the wall.',
	compare: 'Show the answers when most have come in, and ask those who moved what moved them.',
	discuss: 'Ask for the strongest reason against what the class now thinks.'
};

/** A class without a lesson: one question of the teacher’s, asked before and after a chapter. */
export const ownPlan = (wording: string, chapter: { readonly slug: string; readonly title: string }): Plan => {
	const asked = { kind: 'probability', wording, axis: 'your probability', scale: 'log-odds', range: true } as const;
	const step = (
		id: string,
		kind: StepKind,
		title: string,
		minutes: number,
		rest: Partial<PlanStep> & { prompt: string }
	): PlanStep => ({
		id,
		chapter: chapter.slug,
		kind,
		title,
		minutes,
		question: null,
		figures: [],
		teacher: { notes: NOTES[kind], expected: [], misreadings: [] },
		...rest
	});
	return {
		id: 'own',
		title: chapter.title,
		steps: [
			step('before', 'predict', 'Before', 3, {
				prompt: 'Put down what you think now, before anything is shown, and how far off you could be.',
				question: { ...asked, id: 'before', after: null }
			}),
			step('explore', 'explore', chapter.title, 15, {
				prompt: `Read the chapter “${chapter.title}”, and move its figure: one thing at a time, each time with a guess first.`
			}),
			step('after', 'compare', 'And now?', 4, {
				prompt: 'The same question again. The first answer stays where it is.',
				question: { ...asked, id: 'after', after: 'before' }
			}),
			step('why', 'discuss', 'Why', 8, {
				prompt: 'What moved you, or what would have had to be different to move you?',
				question: { id: 'why', kind: 'text', wording: 'What moved you, in a sentence?', after: null }
			})
		]
	};
};
