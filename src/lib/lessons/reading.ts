import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { nearestName } from '../kernel/nearest-name';
import type { AnySimulation } from '../kernel/simulation';
import type { Lesson, LessonStep } from './lesson';
import { questionsRead } from './questions';
import { plan, type Plan, type PlannedStep } from './schema';
import { stateToken } from './states';

/** What a plan may name. */
export interface Known {
	/** Slugs of the chapters that stand. */
	readonly chapters: readonly string[];
	readonly sims: readonly AnySimulation[];
}

/** Everything that is wrong with a plan, one sentence each, beginning with file, step and field. */
export class LessonError extends Error {
	override name = 'LessonError';
	constructor(readonly problems: readonly string[]) {
		super(problems.join('\n'));
	}
}

/**
 * A plan’s file as a lesson.
 *
 * @param file  its name, for messages
 * @throws LessonError  naming every fault
 */
export const lessonRead = (file: string, text: string, known: Known): Lesson => {
	const document = parseDocument(text);
	if (document.errors.length) throw new LessonError(document.errors.map(({ message }) => `${file}: ${message}`));
	const raw: unknown = document.toJS();
	const checked = v.safeParse(plan, raw);
	if (!checked.success) throw new LessonError(checked.issues.map((issue) => `${file}, ${faultOf(issue, raw)}`));
	const problems: string[] = [];
	const lesson = resolved(checked.output, known, (where, problem) => problems.push(`${file}, ${where} ${problem}.`));
	if (problems.length) throw new LessonError(problems);
	return lesson;
};

/** Where a fault is: `step “guess”, question.axis` rather than `steps.3.question.axis`. */
const placeOf = (path: readonly PropertyKey[], raw: unknown): string => {
	if (path[0] !== 'steps' || path.length < 2) return path.join('.') || 'the file';
	const at = Number(path[1]);
	const id = (raw as { steps?: { id?: unknown }[] }).steps?.[at]?.id;
	const name = typeof id === 'string' ? `step “${id}”` : `step ${at + 1}`;
	return [name, path.slice(2).join('.')].filter(Boolean).join(', ');
};

const faultOf = (issue: v.BaseIssue<unknown>, raw: unknown): string => {
	const place = placeOf(
		(issue.path ?? []).map(({ key }) => key as PropertyKey),
		raw
	);
	if (!issue.message.startsWith('Invalid ')) return `${place} ${issue.message}.`;
	if (issue.received === 'undefined') return `${place} is missing.`;
	if (issue.expected === 'never') return `${place} is not a field of a plan.`;
	return `${place} is ${issue.received.replaceAll('"', '”').replace('”', '“')}; expected ${wordsFor(issue.expected)}.`;
};

const wordsFor = (expected: string | null): string =>
	(expected ?? 'something else')
		.replace(/^\((.*)\)$/, '$1')
		.replaceAll(' | ', ' or ')
		.replaceAll('"', '')
		.replace(
			/^(string|number|boolean)$/,
			(type) => ({ string: 'text', number: 'a number', boolean: 'true or false' })[type]!
		)
		.replace(/^Array$/, 'a list')
		.replace(/^Object$/, 'fields');

type Refuse = (where: string, problem: string) => void;

const resolved = (given: Plan, known: Known, refuse: Refuse): Lesson => {
	const sum = given.steps.reduce((total, { minutes }) => total + minutes, 0);
	if (sum !== given.minutes) refuse('minutes', `is ${given.minutes}; expected ${sum}, the sum of its steps`);
	const twice = given.steps.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at);
	for (const id of twice) refuse(`step “${id}”`, 'has the id of an earlier step; expected one of its own');
	if (given.steps.some(({ id }) => id === 'step'))
		refuse('step “step”, id', 'is “step”, which addresses need; expected another');
	const questions = questionsRead(given.steps, refuse);
	return {
		...given,
		steps: given.steps.map((step, at) => ({ ...stepRead(step, known, refuse), question: questions[at] }))
	};
};

const stepRead = (step: PlannedStep, known: Known, refuse: Refuse): Omit<LessonStep, 'question'> => {
	const where = (field: string) => `step “${step.id}”, ${field}`;
	if (!known.chapters.includes(step.chapter))
		refuse(
			where('chapter'),
			`is “${step.chapter}”, which does not stand; did you mean “${nearestName(step.chapter, known.chapters)}”`
		);
	const { id, chapter, kind, title, minutes, prompt, paper, notes, expected, misreadings } = step;
	const alone = step.figures.length < 2;
	const figures = step.figures.map((figure, at) => {
		if (!alone && figure.label === undefined)
			refuse(
				where(`figures.${at}.label`),
				'is missing; expected words for its button, since the step has several states'
			);
		const token = stateToken(figure, known.sims, (field, problem) => refuse(where(`figures.${at}.${field}`), problem));
		return { sim: figure.sim, token, label: figure.label ?? 'As the step sets it' };
	});
	const numbers = step.numbers.map(({ text, output, ...state }, at) => ({
		text,
		sim: state.sim,
		token: stateToken(state, known.sims, (field, problem) => refuse(where(`numbers.${at}.${field}`), problem)),
		output
	}));
	return {
		id,
		chapter,
		kind,
		title,
		minutes,
		prompt,
		figures,
		paper,
		teacher: { notes, expected, misreadings, numbers }
	};
};
