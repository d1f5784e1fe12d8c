import { csvText } from '../../kernel/csv';
import { animalName } from '../../classroom/names';
import { questionNamed, type Answer } from '../../classroom/plan';
import { counts, joinedStudents, type Room, type Student } from '../../classroom/room';

interface ExportedStudent {
	readonly animal: string;
	/** null: none typed, removed, or the class is anonymised */
	readonly name: string | null;
	readonly joinedAt: string;
	readonly answers: readonly {
		readonly question: string;
		readonly wording: string;
		readonly answer: Answer;
		readonly at: string;
		/** The teacher hid it: it counted nowhere. */
		readonly hidden: boolean;
	}[];
	/** Tokens by figure, as links have them. */
	readonly figures: Readonly<Record<string, string>>;
}

export interface ExportedClass {
	readonly format: 'class 1';
	readonly title: string;
	readonly openedAt: string;
	readonly exportedAt: string;
	readonly plan: NonNullable<Room['opened']>['plan'];
	readonly students: readonly ExportedStudent[];
}

const time = (ms: number): string => new Date(ms).toISOString();

const exportedStudent = (room: Room, student: Student): ExportedStudent => {
	const { opened, anonymised } = room;
	return {
		animal: animalName(student.place!, opened!.turn),
		name: anonymised?.value ? null : (student.name?.value ?? null),
		joinedAt: time(student.joinedAt),
		answers: [...student.answers].map(([question, { value }]) => ({
			question,
			wording: questionNamed(opened!.plan, question)?.wording ?? '',
			answer: value.answer,
			at: time(value.at),
			hidden: !counts(student, question)
		})),
		figures: Object.fromEntries(
			[...student.states].flatMap(([figure, { value }]) => (value === null ? [] : [[figure, value]]))
		)
	};
};

/** All of a class that its teacher may take home. @param now  ms since 1970 */
export const exportedClass = (room: Room, now: number): ExportedClass => ({
	format: 'class 1',
	title: room.opened!.title,
	openedAt: time(room.openedAt),
	exportedAt: time(now),
	plan: room.opened!.plan,
	students: joinedStudents(room).map((student) => exportedStudent(room, student))
});

/** A spreadsheet takes text that begins like this for a formula, and would run it. */
const harmless = (text: string | null): string | null =>
	text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;

const HEAD = ['animal', 'name', 'joined', 'kind', 'of', 'wording', 'value', 'low', 'high', 'time', 'hidden'] as const;

const answerFields = (answer: Answer): readonly (string | number | null)[] => {
	if (answer.kind === 'probability') return [answer.p, answer.low, answer.high];
	return [harmless(answer.kind === 'choice' ? answer.option : answer.text), null, null];
};

/** One line for each answer and each figure set; a student without either has one too. */
const linesOf = ({ animal, name, joinedAt, answers, figures }: ExportedStudent) => {
	const who = [animal, harmless(name), joinedAt];
	const lines = [
		...answers.map(({ question, wording, answer, at, hidden }) => [
			...who,
			answer.kind,
			question,
			harmless(wording),
			...answerFields(answer),
			at,
			hidden ? 'yes' : 'no'
		]),
		...Object.entries(figures).map(([figure, token]) => [...who, 'figure', figure, null, token])
	];
	return lines.length ? lines : [who];
};

/** With a byte order mark, by which spreadsheets know UTF-8. */
export const csvOfClass = ({ students }: ExportedClass): string =>
	`\ufeff${csvText([HEAD, ...students.flatMap(linesOf).map((line) => [...line, ...Array(HEAD.length - line.length)])])}`;
