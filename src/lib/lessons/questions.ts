import type { Question } from '../classroom/plan';
import type { PlannedStep } from './schema';

type Refuse = (where: string, problem: string) => void;

/** The question of each step, null where it asks none; one that is asked again has the words of the first time. */
export const questionsRead = (steps: readonly PlannedStep[], refuse: Refuse): readonly (Question | null)[] => {
	const earlier = new Map<string, Question>();
	return steps.map(({ id: step, question }) => {
		if (!question) return null;
		const refused = (field: string, problem: string) => refuse(`step “${step}”, question.${field}`, problem);
		if (earlier.has(question.id)) refused('id', `is “${question.id}”, an earlier question’s; expected one of its own`);
		const read = question.kind === 'again' ? repeated(question, earlier, refused) : { ...question, after: null };
		if (read?.kind === 'choice') uniqueOptions(read.options, refused);
		if (read) earlier.set(read.id, read);
		return read;
	});
};

const repeated = (
	{ id, of, wording }: Extract<PlannedStep['question'], { kind: 'again' }>,
	earlier: ReadonlyMap<string, Question>,
	refused: Refuse
): Question | null => {
	const first = earlier.get(of);
	if (!first) {
		refused(
			'of',
			`is “${of}”; expected a question of an earlier step: ${[...earlier.keys()].join(', ') || 'there is none'}`
		);
		return null;
	}
	return { ...first, id, wording: wording ?? first.wording, after: first.id };
};

const uniqueOptions = (options: readonly { readonly id: string }[], refused: Refuse): void => {
	options.forEach(({ id }, at) => {
		if (options.findIndex((one) => one.id === id) !== at)
			refused(`options.${at}.id`, `is “${id}”, an earlier option’s; expected one of its own`);
	});
};
