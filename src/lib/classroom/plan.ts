/**
 * What a class walks through: the steps of a lesson as plain data, kept with the class when it is opened. A lesson of
 * `content/lessons` is such a plan; what a live class has no use for (paper, stated numbers) is left out when it is read.
 */

export const STEP_KINDS = ['predict', 'explore', 'compare', 'discuss'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

interface Asked {
	/** kebab-case, unique in the plan. */
	readonly id: string;
	/** The question itself. */
	readonly wording: string;
	/** The question asked earlier in the same words, whose answers are the “before” of these; null: asked for the first time. */
	readonly after: string | null;
}

/** A probability, with or without a range. */
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

export interface StepFigure {
	/** Id of a simulation. */
	readonly sim: string;
	/** Its state, as in `#selection-pies=1.1~…`, relative to the simulation’s defaults. */
	readonly token: string;
	/** In a word or two, for the button that sets it. */
	readonly label: string;
}

/** What everybody may see of a step. */
export interface PublicStep {
	/** Unique in the plan. */
	readonly id: string;
	/** Slug of the chapter that it belongs to. */
	readonly chapter: string;
	readonly kind: StepKind;
	readonly title: string;
	/** Plain text; a blank line parts paragraphs. */
	readonly prompt: string;
	/** Planned, > 0. */
	readonly minutes: number;
	readonly question: Question | null;
	/** The states that the step sets: it opens with the first of each simulation; the others are one press away. */
	readonly figures: readonly StepFigure[];
}

/** What only the teacher sees as well. */
export interface TeacherNotes {
	/** What to do and say; a blank line parts paragraphs. */
	readonly notes: string;
	/** Answers to expect, with their numbers. */
	readonly expected: readonly string[];
	/** What a student says, and what helps. */
	readonly misreadings: readonly { readonly says: string; readonly answer: string }[];
}

export interface PlanStep extends PublicStep {
	readonly teacher: TeacherNotes;
}

export interface Plan {
	/** Of the lesson. */
	readonly id: string;
	readonly title: string;
	readonly steps: readonly PlanStep[];
}

export type Answer =
	| { readonly kind: 'probability'; readonly p: number; readonly low: number | null; readonly high: number | null }
	| { readonly kind: 'choice'; readonly option: string }
	| { readonly kind: 'text'; readonly text: string };

export const publicStep = (step: PublicStep): PublicStep => {
	const { id, chapter, kind, title, prompt, minutes, question, figures } = step;
	return { id, chapter, kind, title, prompt, minutes, question, figures };
};

export const questionsOf = (plan: Plan): readonly Question[] =>
	plan.steps.flatMap(({ question }) => (question ? [question] : []));

export const questionNamed = (plan: Plan, id: string): Question | undefined =>
	questionsOf(plan).find((question) => question.id === id);
