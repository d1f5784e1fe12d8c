import { publicStep, type PublicStep, type TeacherNotes } from '../classroom/plan';

/**
 * A lesson: steps that a class takes together, as plain data. It survives JSON, so that a live room can keep it in its log.
 *
 * What students may see of a step is all of it but `teacher` (`shownStep`).
 */
export interface Lesson {
	/** kebab-case; its address. */
	readonly id: string;
	readonly title: string;
	/** The sum of its steps. */
	readonly minutes: number;
	/** One sentence. */
	readonly about: string;
	/** For whom it is written. */
	readonly audience: string;
	/** What students should be able to do afterwards, one sentence each. */
	readonly aims: readonly string[];
	/** What students need at hand, one sentence each. */
	readonly needs: readonly string[];
	/** What a teacher does before the class comes, one sentence each. */
	readonly prepare: readonly string[];
	/** What to leave out when time runs short. */
	readonly shorter: string;
	readonly steps: readonly LessonStep[];
}

/** What the class sees of a step: what a live class would show of it, and what the worksheet leaves room for. */
export interface ShownStep extends PublicStep {
	readonly paper: OnPaper;
}

export interface LessonStep extends ShownStep {
	readonly teacher: LessonNotes;
}

/** What the worksheet has room for. */
export interface OnPaper {
	/** Ruled lines to write on. */
	readonly lines: number;
	/** Whether it shows the step’s first figure as a picture. */
	readonly picture: boolean;
	/** Whether it begins the second page: what would give earlier answers away is turned over later. */
	readonly overleaf: boolean;
}

export interface LessonNotes extends TeacherNotes {
	/** Every number of the model that stands in these notes, so that a test can compute it again. */
	readonly numbers: readonly StatedNumber[];
}

export interface StatedNumber {
	/** As it stands in the notes: “13 %”. */
	readonly text: string;
	readonly sim: string;
	readonly token: string;
	/** Output of the simulation; a dot leads into a table (`weights.0`). */
	readonly output: string;
}

/** A step without what only its teacher should see. */
export const shownStep = (step: ShownStep): ShownStep => ({ ...publicStep(step), paper: step.paper });

/** Simulations that a lesson shows, each once, in the order of its steps. */
export const simsOfLesson = ({ steps }: Lesson): readonly string[] => [
	...new Set(steps.flatMap(({ figures }) => figures.map(({ sim }) => sim)))
];

/** Minutes from the lesson’s beginning at which each step is planned to begin; length = steps. */
export const startMinutes = ({ steps }: Pick<Lesson, 'steps'>): readonly number[] =>
	steps.map((_, at) => steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0));

export const paragraphsOf = (text: string): readonly string[] => text.trim().split(/\n\s*\n|\n/);
