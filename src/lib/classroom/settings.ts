import type { Room, Student } from './room';

/** The simulation that holds the whole argument: its settings include those of the chapters before it. */
const VERDICT = 'verdict';

/**
 * What a student has set, as the fragment of a link (`verdict=…&property-ordering=…`); null: nothing. A chapter's figure that was set
 * before the verdict is left out: the verdict has taken it in.
 */
export const settingsFragment = ({ states }: Student): string | null => {
	const verdictClock = states.get(VERDICT)?.value ? states.get(VERDICT)!.clock : 0;
	const parts = [...states].flatMap(([figure, { clock, value }]) =>
		value !== null && clock >= verdictClock ? [`${figure}=${value}`] : []
	);
	return parts.length ? parts.sort().join('&') : null;
};

/** Students whose settings count. */
export const studentsWithSettings = ({ students }: Room): readonly Student[] =>
	[...students.values()].filter(
		(student) => !(student.hidden.get('')?.value ?? false) && settingsFragment(student) !== null
	);
