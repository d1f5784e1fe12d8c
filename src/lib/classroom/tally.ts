import { questionNamed, type Answer, type ChoiceQuestion, type Question } from './plan';
import { counts, type Room } from './room';

/** A probability, rounded to two digits of its smaller side, and how many gave it. */
export type Weighted = readonly [p: number, count: number];

/** Before, after, and how many moved like this. */
export type Shift = readonly [before: number, after: number, count: number];

/** Answers to one question that count: those not hidden. */
export type Tally =
	| {
			readonly kind: 'probability';
			readonly count: number;
			/** ascending */
			readonly values: readonly Weighted[];
			/** Of those who answered this question and the one that it comes after; null where it comes after none. */
			readonly shifts: readonly Shift[] | null;
	  }
	| {
			readonly kind: 'choice';
			readonly count: number;
			/** every option of the question */
			readonly byOption: Readonly<Record<string, number>>;
			/** How many went from one option to another; null where it comes after no question. */
			readonly moves: readonly { readonly from: string; readonly to: string; readonly count: number }[] | null;
	  }
	/** The latest 200. */
	| { readonly kind: 'text'; readonly count: number; readonly texts: readonly string[] };

const MOST_TEXTS = 200;

interface Given {
	readonly student: string;
	readonly at: number;
	readonly answer: Answer;
	/** The same student's answer to the question that this one comes after. */
	readonly before: Answer | null;
}

const givenTo = ({ students, opened }: Room, { id, kind, after }: Question): readonly Given[] => {
	const earlier = after !== null && opened ? questionNamed(opened.plan, after) : undefined;
	return [...students.values()].flatMap((student): Given[] => {
		const held = student.answers.get(id)?.value;
		if (!held || held.answer.kind !== kind || !counts(student, id)) return [];
		const before = earlier && counts(student, earlier.id) ? student.answers.get(earlier.id)?.value.answer : undefined;
		return [{ student: student.id, at: held.at, answer: held.answer, before: before?.kind === kind ? before : null }];
	});
};

export const tallyOf = (room: Room, question: Question): Tally => {
	const given = givenTo(room, question);
	const count = given.length;
	if (question.kind === 'text') return { kind: 'text', count, texts: textsOf(given) };
	const hasBefore = question.after !== null;
	if (question.kind === 'choice')
		return { kind: 'choice', count, byOption: byOption(question, given), moves: hasBefore ? movesOf(given) : null };
	return { kind: 'probability', count, values: valuesOf(given), shifts: hasBefore ? shiftsOf(given) : null };
};

/** 0.0723 → 0.072, 0.99371 → 0.9937: as fine as the nearer end asks for, and no finer. */
export const rounded = (p: number): number => {
	const toEnd = Math.min(p, 1 - p);
	if (!(toEnd > 0)) return p < 0.5 ? 0 : 1;
	return Number(p.toFixed(Math.min(9, 1 - Math.floor(Math.log10(toEnd)))));
};

const pOf = (answer: Answer): number => (answer.kind === 'probability' ? rounded(answer.p) : NaN);
const optionOf = (answer: Answer): string => (answer.kind === 'choice' ? answer.option : '');

const counted = <K>(keys: readonly K[]): Map<K, number> => {
	const counts = new Map<K, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
};

const valuesOf = (given: readonly Given[]): Weighted[] =>
	[...counted(given.map(({ answer }) => pOf(answer)))].sort(([a], [b]) => a - b);

/** Pairs in a fixed order. */
const pairsOf = (given: readonly Given[], key: (answer: Answer) => number | string) =>
	[...counted(given.flatMap(({ before, answer }) => (before ? [`${key(before)} ${key(answer)}`] : [])))]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([pair, count]) => ({ pair: pair.split(' '), count }));

const shiftsOf = (given: readonly Given[]): Shift[] =>
	pairsOf(given, pOf).map(({ pair: [before, after], count }) => [Number(before), Number(after), count]);

const movesOf = (given: readonly Given[]) =>
	pairsOf(given, optionOf).map(({ pair: [from, to], count }) => ({ from, to, count }));

const byOption = ({ options }: ChoiceQuestion, given: readonly Given[]): Record<string, number> => {
	const found = counted(given.map(({ answer }) => optionOf(answer)));
	return Object.fromEntries(options.map(({ id }) => [id, found.get(id) ?? 0]));
};

/** Latest first; at one moment by student, so that every end shows the same. */
const textsOf = (given: readonly Given[]): string[] =>
	[...given]
		.sort((a, b) => b.at - a.at || (a.student < b.student ? -1 : 1))
		.slice(0, MOST_TEXTS)
		.map(({ answer }) => (answer.kind === 'text' ? answer.text : ''));
