import fc from 'fast-check';
import type { LogEntry, Opened, StudentAction, TeacherAction } from './event';
import type { Answer, Plan } from './plan';

/** A plan with one question of each kind, and one that comes after another. */
export const smallPlan: Plan = {
	id: 'small',
	title: 'A small lesson',
	steps: ['guess', 'look', 'again', 'talk'].map((id, at) => ({
		id,
		chapter: 'order-matters',
		kind: (['predict', 'explore', 'compare', 'discuss'] as const)[at],
		title: `Step ${id}`,
		prompt: 'What do you think?',
		minutes: 5,
		question: [
			{
				id: 'first',
				kind: 'probability',
				wording: 'How likely?',
				after: null,
				axis: '',
				scale: 'log-odds',
				range: true
			},
			{
				id: 'which',
				kind: 'choice',
				wording: 'Which?',
				after: null,
				options: [
					{ id: 'a', label: 'A' },
					{ id: 'b', label: 'B' }
				]
			},
			{
				id: 'second',
				kind: 'probability',
				wording: 'How likely?',
				after: 'first',
				axis: '',
				scale: 'log-odds',
				range: true
			},
			{ id: 'why', kind: 'text', wording: 'Why?', after: null }
		][at] as Plan['steps'][number]['question'],
		figures: [],
		teacher: { notes: `Notes of ${id}`, expected: [], misreadings: [] }
	}))
};

const textId = (n: number): string => `id${String(n).padStart(14, '0')}`;
const opened: Opened = {
	type: 'opened',
	id: textId(0),
	clock: 1,
	title: 'Class',
	plan: smallPlan,
	pacing: 'teacher',
	turn: 5
};

/** Students 1 to 3: few, so that their events meet. */
export const students = [1, 2, 3].map((n) => textId(900 + n));
const student = fc.constantFrom(...students);
const question = fc.constantFrom('first', 'which', 'second', 'why');
const step = fc.constantFrom(...smallPlan.steps.map(({ id }) => id));
const on = fc.boolean();

const probability: fc.Arbitrary<Answer> = fc
	.double({ min: 0, max: 1, noNaN: true })
	.map((p) => ({ kind: 'probability', p, low: null, high: null }));
const choice: fc.Arbitrary<Answer> = fc.constantFrom('a', 'b').map((option) => ({ kind: 'choice', option }));
const text: fc.Arbitrary<Answer> = fc.string({ minLength: 1, maxLength: 8 }).map((t) => ({ kind: 'text', text: t }));
const answered = fc.oneof(
	fc.record({ question: fc.constantFrom('first', 'second'), answer: probability }),
	fc.record({ question: fc.constant('which'), answer: choice }),
	fc.record({ question: fc.constant('why'), answer: text })
);

const token = fc.constantFrom('1.1~a_1', '1.1~a_2', '1.1');
const figure = fc.constantFrom('property-ordering', 'verdict');

const studentAction: fc.Arbitrary<StudentAction> = fc.oneof(
	fc.record({ type: fc.constant('named' as const), name: fc.option(fc.string({ maxLength: 5 })) }),
	answered.map((given) => ({ type: 'answered' as const, ...given })),
	fc.record({ type: fc.constant('state-set' as const), figure, token: fc.option(token) }),
	fc.record({ type: fc.constant('moved' as const), step })
);

const teacherAction: fc.Arbitrary<TeacherAction> = fc.oneof(
	fc.record({ type: fc.constant('step' as const), step }),
	fc.record({ type: fc.constant('pacing' as const), pacing: fc.constantFrom('teacher' as const, 'free' as const) }),
	fc.record({
		type: fc.constantFrom('paused' as const, 'locked', 'anonymised', 'closed'),
		on
	}) as fc.Arbitrary<TeacherAction>,
	fc.record({ type: fc.constant('revealed' as const), question, on }),
	fc.record({ type: fc.constant('name-removed' as const), student }),
	fc.record({ type: fc.constant('hidden' as const), student, question: fc.option(question), on }),
	fc.record({ type: fc.constant('state-sent' as const), state: fc.option(fc.record({ figure, token })) })
);

/** Small clocks, so that some are equal. */
const clock = fc.integer({ min: 1, max: 6 });

const afterOpening: fc.Arbitrary<Pick<LogEntry, 'by' | 'event'>> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc
			.tuple(student, studentAction, clock)
			.map(([by, action, c]) => ({ by, event: { id: '', clock: c, ...action } }))
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(teacherAction, clock)
			.map(([action, c]) => ({ by: null, event: { id: '', clock: c, ...action } }))
	}
);

/** The log of a class of up to three students, as a storage numbers it; joinings stand anywhere in it. */
export const anyLog: fc.Arbitrary<readonly LogEntry[]> = fc
	.tuple(
		fc.array(afterOpening, { maxLength: 40 }),
		fc.subarray(students),
		fc.array(fc.nat(40), { minLength: 3, maxLength: 3 })
	)
	.map(([rest, joining, places]) => {
		const list: Pick<LogEntry, 'by' | 'event'>[] = rest.map(({ by, event }, at) => ({
			by,
			event: { ...event, id: textId(1 + at) } as LogEntry['event']
		}));
		for (const [place, id] of joining.entries())
			list.splice(Math.min(places[place], list.length), 0, {
				by: id,
				event: { type: 'joined', id, clock: 1, name: place ? `N${place}` : null, place }
			});
		return [{ by: null, event: opened }, ...list].map((entry, at) => ({ seq: at + 1, at: 1000 + at, ...entry }));
	});

/** Every entry at least once, some of them more often, in any order. */
export const anyDelivery = (log: readonly LogEntry[]): fc.Arbitrary<readonly LogEntry[]> =>
	fc
		.array(fc.nat(Math.max(0, log.length - 1)), { maxLength: log.length })
		.chain((again) =>
			fc.shuffledSubarray([...log, ...again.map((at) => log[at])], { minLength: log.length + again.length })
		);
