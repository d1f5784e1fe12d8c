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

export const KINDS = ['predict', 'explore', 'compare', 'discuss'] as const;
export type StepKind = (typeof KINDS)[number];

/** What the class sees of a step. */
export interface ShownStep {
	/** kebab-case, unique within the lesson. */
	readonly id: string;
	/** Slug of a chapter that stands. */
	readonly chapter: string;
	readonly kind: StepKind;
	readonly title: string;
	/** Planned, > 0, in halves. */
	readonly minutes: number;
	/** Plain text; a blank line parts paragraphs. */
	readonly prompt: string;
	readonly question: Question | null;
	/** The states that the step sets: it opens with the first of each simulation; the others are one press away. */
	readonly figures: readonly StepFigure[];
	readonly paper: OnPaper;
}

export interface LessonStep extends ShownStep {
	readonly teacher: TeacherNotes;
}

export interface StepFigure {
	/** Id of a simulation. */
	readonly sim: string;
	/** Relative to the simulation’s defaults, as lab, embed and chapters read it. */
	readonly token: string;
	/** In a word or two, for the button that sets it. */
	readonly label: string;
}

/** What every question has. */
interface Asked {
	/** kebab-case, unique within the lesson. */
	readonly id: string;
	readonly wording: string;
	/** The question asked earlier in the same words, whose answers are the “before” of these; null: asked for the first time. */
	readonly after: string | null;
}

export interface ProbabilityQuestion extends Asked {
	readonly kind: 'probability';
	/** What the axis counts (“share of models that end deceptively aligned”). */
	readonly axis: string;
	/** Log-odds where a thousandth and a hundredth should be told apart, else linear from 0 to 100 %. */
	readonly scale: 'log-odds' | 'linear';
	/** Whether a low and a high end are asked for as well. */
	readonly range: boolean;
}

export interface ChoiceQuestion extends Asked {
	readonly kind: 'choice';
	readonly options: readonly { readonly id: string; readonly label: string }[];
}

export interface TextQuestion extends Asked {
	readonly kind: 'text';
}

export type Question = ProbabilityQuestion | ChoiceQuestion | TextQuestion;

/** What the worksheet has room for. */
export interface OnPaper {
	/** Ruled lines to write on. */
	readonly lines: number;
	/** Whether it shows the step’s first figure as a picture. */
	readonly picture: boolean;
	/** Whether it begins the second page: what would give earlier answers away is turned over later. */
	readonly overleaf: boolean;
}

export interface TeacherNotes {
	/** What to do and say; a blank line parts paragraphs. */
	readonly notes: string;
	/** Answers to expect, with their numbers. */
	readonly expected: readonly string[];
	readonly misreadings: readonly Misreading[];
	/** Every number of the model that stands in these notes, so that a test can compute it again. */
	readonly numbers: readonly StatedNumber[];
}

export interface Misreading {
	/** What a student says. */
	readonly says: string;
	/** What helps. */
	readonly answer: string;
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
export const shownStep = ({
	id,
	chapter,
	kind,
	title,
	minutes,
	prompt,
	question,
	figures,
	paper
}: ShownStep): ShownStep => ({
	id,
	chapter,
	kind,
	title,
	minutes,
	prompt,
	question,
	figures,
	paper
});

/** Simulations that a lesson shows, each once, in the order of its steps. */
export const simsOfLesson = ({ steps }: Lesson): readonly string[] => [
	...new Set(steps.flatMap(({ figures }) => figures.map(({ sim }) => sim)))
];

/** Minutes from the lesson’s beginning at which each step is planned to begin; length = steps. */
export const startMinutes = ({ steps }: Pick<Lesson, 'steps'>): readonly number[] =>
	steps.map((_, at) => steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0));

export const paragraphsOf = (text: string): readonly string[] => text.trim().split(/\n\s*\n|\n/);
