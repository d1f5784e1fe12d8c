import type { Answer } from '../../classroom/plan';
import type { StatesPart, StudentPart, View } from '../../classroom/view';

/** A student as the teacher’s page lists them. */
export interface Person {
	readonly id: string;
	readonly part: StudentPart;
	/** What they are called here: the name they typed, else their animal. */
	readonly label: string;
	readonly states: StatesPart;
	/** true: connected; else when they went, ms since 1970; null: never seen */
	readonly online: true | number | null;
}

const STUDENT = 'student:';

/** In order of joining. */
export const peopleOf = (view: View): readonly Person[] =>
	Object.entries(view)
		.flatMap(([key, part]): Person[] => {
			if (!key.startsWith(STUDENT) || !part) return [];
			const id = key.slice(STUDENT.length);
			const student = part as StudentPart;
			return [
				{
					id,
					part: student,
					label: student.name ?? student.animal,
					states: view[`states:${id}`] ?? {},
					online: view.online?.[id] ?? null
				}
			];
		})
		.sort((a, b) => a.part.place - b.part.place);

export const isHidden = ({ part }: Person, question: string | null): boolean =>
	part.hidden.includes('') || (question !== null && part.hidden.includes(question));

export const answerOf = ({ part }: Person, question: string | null): Answer | null =>
	question === null ? null : (part.answers[question] ?? null);

/** “here”, “away for 3 min”; `now` in ms since 1970. */
export const presence = (online: Person['online'], now: number): string => {
	if (online === true) return 'here';
	if (online === null) return 'away';
	const minutes = Math.floor((now - online) / 60_000);
	return minutes < 1
		? 'away just now'
		: minutes < 120
			? `away for ${minutes} min`
			: `away for ${Math.floor(minutes / 60)} h`;
};

/** What a deletion takes with it. */
export const holdings = (view: View) => {
	const people = peopleOf(view);
	const sum = (count: (person: Person) => number) => people.reduce((total, person) => total + count(person), 0);
	return {
		students: people.length,
		answers: sum(({ part }) => Object.keys(part.answers).length),
		states: sum(({ states }) => Object.keys(states).length),
		names: sum(({ part }) => (part.name === null ? 0 : 1))
	};
};
