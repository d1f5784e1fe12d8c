import { LIMITS } from './limits';
import { STEP_KINDS, questionsOf, type Plan, type PlanStep, type Question, type StepFigure } from './plan';
import { fieldsOf, invalid, listOf, nameOf, numberIn, oneOf, someText, textOf, tokenOf, truth } from './reading';

/** A plan from outside; fields that a class has no use for are left out. @throws ClassError  that says what is wrong */
export const readPlan = (value: unknown): Plan => {
	const { id, title, steps } = fieldsOf('plan', value);
	const plan: Plan = {
		id: nameOf('plan.id', id),
		title: someText('plan.title', title, LIMITS.title),
		steps: listOf('plan.steps', steps, LIMITS.steps, readStep)
	};
	if (plan.steps.length === 0) throw invalid('plan.steps', steps, 'at least one step');
	once('plan.steps', plan.steps);
	once('plan’s questions', questionsOf(plan));
	for (const [at, { after, id, kind }] of questionsOf(plan).entries())
		if (
			after !== null &&
			!questionsOf(plan)
				.slice(0, at)
				.some((one) => one.id === after && one.kind === kind)
		)
			throw invalid(`after of question ${id}`, after, 'an earlier question of the same kind');
	return plan;
};

const once = (what: string, list: readonly { readonly id: string }[]): void => {
	const twice = list.find(({ id }, at) => list.findIndex((one) => one.id === id) !== at);
	if (twice) throw invalid(`${what}: an id`, twice.id, 'each id once');
};

const readStep = (value: unknown, what: string): PlanStep => {
	const step = fieldsOf(what, value);
	const teacher = fieldsOf(`${what}.teacher`, step.teacher ?? {});
	return {
		id: nameOf(`${what}.id`, step.id),
		chapter: nameOf(`${what}.chapter`, step.chapter),
		kind: oneOf(`${what}.kind`, step.kind, STEP_KINDS),
		title: someText(`${what}.title`, step.title, LIMITS.title),
		prompt: textOf(`${what}.prompt`, step.prompt, LIMITS.prompt),
		minutes: numberIn(`${what}.minutes`, step.minutes, 0, 600),
		question: step.question === null || step.question === undefined ? null : readQuestion(step.question, what),
		figures: listOf(`${what}.figures`, step.figures ?? [], LIMITS.figures, readFigure),
		teacher: {
			notes: textOf(`${what}.teacher.notes`, teacher.notes ?? '', LIMITS.notes),
			expected: listOf(`${what}.teacher.expected`, teacher.expected ?? [], LIMITS.figures, readLine),
			misreadings: listOf(`${what}.teacher.misreadings`, teacher.misreadings ?? [], LIMITS.figures, readMisreading)
		}
	};
};

const readLine = (value: unknown, what: string): string => textOf(what, value, LIMITS.prompt);

const readMisreading = (value: unknown, what: string) => {
	const { says, answer } = fieldsOf(what, value);
	return { says: readLine(says, `${what}.says`), answer: readLine(answer, `${what}.answer`) };
};

const readFigure = (value: unknown, what: string): StepFigure => {
	const { sim, token, label } = fieldsOf(what, value);
	return {
		sim: nameOf(`${what}.sim`, sim),
		token: tokenOf(`${what}.token`, token, LIMITS.token),
		label: textOf(`${what}.label`, label ?? '', LIMITS.label)
	};
};

const readOption = (value: unknown, what: string) => {
	const { id, label } = fieldsOf(what, value);
	return { id: nameOf(`${what}.id`, id), label: someText(`${what}.label`, label, LIMITS.label) };
};

const readQuestion = (value: unknown, of: string): Question => {
	const what = `${of}.question`;
	const given = fieldsOf(what, value);
	const kind = oneOf(`${what}.kind`, given.kind, ['probability', 'choice', 'text'] as const);
	const asked = {
		id: nameOf(`${what}.id`, given.id),
		wording: someText(`${what}.wording`, given.wording, LIMITS.prompt),
		after: given.after === null || given.after === undefined ? null : nameOf(`${what}.after`, given.after)
	};
	if (kind === 'text') return { kind, ...asked };
	if (kind === 'probability')
		return {
			kind,
			...asked,
			axis: textOf(`${what}.axis`, given.axis ?? '', LIMITS.label),
			scale: oneOf(`${what}.scale`, given.scale ?? 'linear', ['log-odds', 'linear'] as const),
			range: truth(`${what}.range`, given.range ?? false)
		};
	const options = listOf(`${what}.options`, given.options, LIMITS.options, readOption);
	if (options.length < 2) throw invalid(`${what}.options`, given.options, 'at least two options');
	once(`${what}.options`, options);
	return { kind, ...asked, options };
};
