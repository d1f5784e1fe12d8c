import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { propertyOrdering } from '../sims/property-ordering/sim';
import { selectionPies } from '../sims/selection-pies/sim';
import { shownStep } from './lesson';
import { LessonError, lessonRead } from './reading';

const known = { chapters: ['order-matters', 'three-pies'], sims: [propertyOrdering, selectionPies] };

const guess = {
	id: 'guess',
	chapter: 'order-matters',
	kind: 'predict',
	title: 'A guess',
	minutes: 2,
	prompt: 'How many?',
	question: {
		id: 'share',
		kind: 'probability',
		wording: 'How many of 100?',
		axis: 'share of models',
		scale: 'linear',
		range: true
	},
	figures: [{ sim: 'property-ordering' }],
	notes: 'Wait for hands.'
};
const look = {
	id: 'look',
	chapter: 'order-matters',
	kind: 'explore',
	title: 'A look',
	minutes: 3.5,
	prompt: 'Move one thing.\n\nThen another.',
	question: { id: 'share-after', kind: 'again', of: 'share' },
	figures: [
		{ sim: 'property-ordering', token: '1.1~differentialExamples_0', label: 'No examples' },
		{ sim: 'property-ordering', preset: 'wheaton', label: 'Wheaton' }
	],
	notes: 'Walk about.',
	expected: ['It rises.'],
	numbers: [{ text: '21 %', sim: 'property-ordering', token: '1.1~differentialExamples_0', output: 'pDeceptive' }]
};
const plan = {
	id: 'short',
	title: 'Short',
	minutes: 5.5,
	about: 'One figure.',
	audience: 'Anybody.',
	aims: [],
	needs: ['A pencil.'],
	prepare: [],
	shorter: 'Leave out the look.',
	steps: [guess, look]
};

const read = (value: unknown) => lessonRead('short.yaml', typeof value === 'string' ? value : stringify(value), known);
const problemsOf = (value: unknown): readonly string[] => {
	try {
		read(value);
	} catch (error) {
		if (error instanceof LessonError) return error.problems;
		throw error;
	}
	return [];
};
/** The plan with one step changed. */
const withStep = (at: number, change: object) => ({
	...plan,
	steps: plan.steps.map((step, index) => (index === at ? { ...step, ...change } : step))
});

describe('a sound plan', () => {
	it('keeps everything, with states as tokens and a repeated question in the words of the first', () => {
		const { steps } = read(plan);
		expect(steps[0].figures).toEqual([{ sim: 'property-ordering', token: '1.1', label: 'As the step sets it' }]);
		expect(steps[1].figures[0].token).toBe('1.1~differentialExamples_0');
		expect(steps[1].figures[1].token).toMatch(/^1\.1~preBase_5~/);
		expect(steps[1].question).toEqual({ ...guess.question, id: 'share-after', after: 'share' });
		expect(steps[0].question).toEqual({ ...guess.question, after: null });
	});

	it('is plain data: JSON keeps all of it', () => {
		const lesson = read(plan);
		expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson);
	});

	it('shows a class nothing of what is the teacher’s', () => {
		const { steps } = read(plan);
		expect(JSON.stringify(steps.map(shownStep))).not.toMatch(/Walk about|It rises|21 %|teacher/);
	});
});

describe('a fault names file, step, field, what is there and what was expected', () => {
	it.each([
		[{ ...plan, minutes: 20 }, 'short.yaml, minutes is 20; expected 5.5, the sum of its steps.'],
		[{ ...plan, title: undefined }, 'short.yaml, title is missing.'],
		[{ ...plan, colour: 'red' }, 'short.yaml, colour is not a field of a plan.'],
		[{ ...plan, steps: [] }, 'short.yaml, steps is empty; expected at least one step.'],
		[{ ...plan, steps: [guess, { ...look, id: 'guess' }] }, 'has the id of an earlier step; expected one of its own.'],
		[withStep(0, { id: 'step' }), 'step “step”, id is “step”, which addresses need; expected another.'],
		[withStep(0, { minutes: 'two' }), 'short.yaml, step “guess”, minutes is “two”; expected a number.'],
		[withStep(0, { minutes: 0.3 }), 'short.yaml, step “guess”, minutes is 0.3; expected whole or half minutes.'],
		[
			withStep(0, { kind: 'quiz' }),
			'short.yaml, step “guess”, kind is “quiz”; expected predict or explore or compare or discuss.'
		],
		[withStep(0, { prompt: '' }), 'short.yaml, step “guess”, prompt is empty; expected text.'],
		[withStep(0, { title: 'x'.repeat(61) }), 'step “guess”, title has 61 characters; expected at most 60.'],
		[withStep(0, { id: 'First Guess' }), 'is “First Guess”; expected a name in kebab-case.'],
		[withStep(0, { note: 'x' }), 'short.yaml, step “guess”, note is not a field of a plan.'],
		[
			withStep(0, { chapter: 'order-matter' }),
			'short.yaml, step “guess”, chapter is “order-matter”, which does not stand; did you mean “order-matters”.'
		],
		[
			withStep(0, { figures: [{ sim: 'property-order' }] }),
			'step “guess”, figures.0.sim is “property-order”, which is no simulation; did you mean “property-ordering”.'
		],
		[
			withStep(0, { figures: [{ sim: 'property-ordering', token: '1.1~preGaol_2' }] }),
			'step “guess”, figures.0.token is refused: preGaol is not a parameter of property-ordering'
		],
		[
			withStep(0, { figures: [{ sim: 'property-ordering', token: '1.1~flipPerExample_5' }] }),
			'step “guess”, figures.0.token is refused: flipPerExample is 5; expected 0–1'
		],
		[
			withStep(0, { figures: [{ sim: 'property-ordering', token: 'xyz' }] }),
			'figures.0.token is refused: The link’s state'
		],
		[
			withStep(0, { figures: [{ sim: 'property-ordering', preset: 'plato' }] }),
			'step “guess”, figures.0.preset is “plato”; expected one of '
		],
		[
			withStep(0, { figures: [{ sim: 'property-ordering', preset: 'wheaton', token: '1.1' }] }),
			'figures.0.preset is there as well as a token; expected one of them.'
		],
		[
			withStep(1, { figures: look.figures.map(({ sim, token }) => ({ sim, token })) }),
			'step “look”, figures.0.label is missing; expected words for its button'
		],
		[
			withStep(1, { numbers: [{ ...look.numbers[0], sim: 'three-pies' }] }),
			'step “look”, numbers.0.sim is “three-pies”, which is no simulation; did you mean'
		],
		[
			withStep(1, { question: { id: 'share-after', kind: 'again', of: 'shares' } }),
			'step “look”, question.of is “shares”; expected a question of an earlier step: share.'
		],
		[
			withStep(1, { question: { ...guess.question } }),
			'step “look”, question.id is “share”, an earlier question’s; expected one of its own.'
		],
		[
			withStep(0, { question: { ...guess.question, axis: undefined } }),
			'short.yaml, step “guess”, question.axis is missing.'
		],
		[
			withStep(0, { question: { id: 'q', kind: 'choice', wording: 'Which?', options: [{ id: 'a', label: 'A' }] } }),
			'step “guess”, question.options has 1; expected 2 or more.'
		],
		[
			withStep(0, {
				question: {
					id: 'q',
					kind: 'choice',
					wording: 'Which?',
					options: [
						{ id: 'a', label: 'A' },
						{ id: 'a', label: 'B' }
					]
				}
			}),
			'step “guess”, question.options.1.id is “a”, an earlier option’s; expected one of its own.'
		]
	])('%#', (broken, says) => {
		expect(problemsOf(broken).join('\n')).toContain(says);
	});

	it('a file that is no YAML says where', () => {
		expect(problemsOf('id: [short')[0]).toMatch(/^short\.yaml: .*line 1/);
	});

	it('all faults at once', () => {
		expect(problemsOf(withStep(0, { chapter: 'x', figures: [{ sim: 'y' }] }))).toHaveLength(2);
	});
});

it('never takes half a plan: any field left out is either optional or named in a fault', () => {
	const optional = ['question', 'figures', 'expected', 'numbers', 'paper', 'misreadings'];
	fc.assert(
		fc.property(fc.constantFrom(...Object.keys(look)), (field) => {
			const problems = problemsOf(withStep(1, { [field]: undefined }));
			if (optional.includes(field)) expect(problems).toEqual([]);
			else expect(problems[0]).toContain(field === 'id' ? 'step 2, id is missing' : `step “look”, ${field} is missing`);
		})
	);
});
