import { describe, expect, it } from 'vitest';
import { formatValue } from '../kernel/format';
import { numberOf } from '../kernel/interval';
import { decodedState } from '../kernel/state-token';
import type { LessonStep, StatedNumber } from './lesson';
import { known, lessons } from './plans';

/**
 * The plans as a teacher gets them: their numbers are computed again from the models, and no percentage stands in an
 * expected answer that is neither computed nor a setting that the step names.
 */
const steps = lessons.flatMap((lesson) =>
	lesson.steps.map((step) => ({ lesson, step, name: `${lesson.id}, ${step.id}` }))
);
const simNamed = (id: string) => known.sims.find((sim) => sim.id === id)!;

const outputOf = ({ sim: id, token, output }: StatedNumber): number => {
	const sim = simNamed(id);
	const outputs: unknown = sim.solve!(decodedState(sim, token).values);
	const found = output.split('.').reduce((part, key) => (part as Record<string, unknown>)[key], outputs);
	return numberOf(found)!;
};

/** “4.10 %” says 0.041, give or take half of its last digit. */
const statement = (text: string) => {
	const [, digits, decimals = '', percent] = /^(\d+(?:\.(\d+))?)( %)?$/.exec(text.replace('\u00a0', ' '))!;
	const unit = percent ? 0.01 : 1;
	return { value: Number(digits) * unit, within: (unit * 10 ** -decimals.length) / 2 };
};

const teachersWords = ({ teacher }: LessonStep): string =>
	[...teacher.expected, ...teacher.misreadings.flatMap(({ says, answer }) => [says, answer]), teacher.notes].join('\n');

/** What the step sets, as a reader would write it: “20 %”. */
const settings = ({ figures, teacher }: LessonStep): string[] =>
	[...figures, ...teacher.numbers].flatMap(({ sim: id, token }) => {
		const sim = simNamed(id);
		const { values } = decodedState(sim, token);
		return sim.parameters.map((parameter) => formatValue(parameter, values[parameter.id]));
	});

it('there are plans for 20, 50 and 90 minutes', () => {
	expect(lessons.map(({ minutes }) => minutes)).toEqual([20, 50, 90]);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
	it('has timings that add up to its length', () => {
		expect(lesson.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(lesson.minutes);
	});

	it('predicts before it explores, and discusses last', () => {
		const kinds = lesson.steps.map(({ kind }) => kind);
		expect(kinds[0]).toBe('predict');
		expect(kinds.at(-1)).toBe('discuss');
		expect(new Set(kinds)).toEqual(new Set(['predict', 'explore', 'compare', 'discuss']));
	});

	it('shows no figure before its prediction is asked for', () => {
		for (const step of lesson.steps) if (step.kind === 'predict') expect(step.figures).toEqual([]);
	});

	it('asks for a number at the beginning and for the same one at the end', () => {
		const questions = lesson.steps.map(({ question }) => question);
		const last = questions.at(-1)!;
		const first = questions.find((question) => question?.id === last.after)!;
		expect(last).toEqual({ ...first, id: last.id, after: first.id });
	});

	it('gives every step notes, an expected answer and a misreading', () => {
		for (const { id, teacher } of lesson.steps) {
			expect(teacher.expected.length, id).toBeGreaterThan(0);
			expect(teacher.misreadings.length, id).toBeGreaterThan(0);
		}
	});
});

describe('numbers of the models', () => {
	const stated = steps.flatMap(({ name, step }) =>
		step.teacher.numbers.map(
			(number) => [`${name}: ${number.text}, ${number.sim} ${number.output}`, number, step] as const
		)
	);

	it.each(stated)('%s', (_, number, step) => {
		const { value, within } = statement(number.text);
		expect(Math.abs(outputOf(number) - value), `${outputOf(number)}`).toBeLessThanOrEqual(within);
		expect(teachersWords(step)).toContain(number.text);
	});

	it.each(steps.map(({ name, step }) => [name, step] as const))(
		'%s states no percentage that nothing computes',
		(_, step) => {
			const words = [...step.teacher.expected, ...step.teacher.misreadings.map(({ says }) => says)].join('\n');
			const accounted = new Set([
				...step.teacher.numbers.map(({ text }) => text),
				...settings(step),
				...allowedIn(step)
			]);
			const loose = [...words.matchAll(/\d+(?:\.\d+)? %/g)]
				.map(([text]) => text)
				.filter((text) => !accounted.has(text));
			expect(loose).toEqual([]);
		}
	);
});

/** Numbers of the class’s own task, such as the line that it is to get below, stand in its prompt or its question. */
const allowedIn = ({ prompt, question }: LessonStep): string[] =>
	[...`${prompt} ${question?.wording ?? ''}`.matchAll(/\d+(?:\.\d+)? %/g)].map(([text]) => text);
