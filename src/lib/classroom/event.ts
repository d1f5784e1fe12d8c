import type { Answer, Plan } from './plan';

/**
 * What happens in a class. Every event of a client has an id of its own making, under which it is stored once however often
 * it is sent, and a clock: one more than the highest clock that its sender has seen of its own (a student) or in `flow` (the
 * teacher). Of two events that set the same thing the later clock holds; at equal clocks the greater id.
 */
interface Sent {
	readonly id: string;
	readonly clock: number;
}

export interface Opened extends Sent {
	readonly type: 'opened';
	readonly title: string;
	readonly plan: Plan;
	readonly pacing: Pacing;
	/** Turns the list of animals, so that classes differ. */
	readonly turn: number;
}

/** Its id is the student's from then on. */
export interface Joined extends Sent {
	readonly type: 'joined';
	readonly name: string | null;
	/** 0, 1, 2, … in order of joining; given by the storage. */
	readonly place: number;
}

export type Pacing = 'teacher' | 'free';

/** A figure's state, as the teacher sends it to everyone. */
export interface FigureState {
	readonly figure: string;
	readonly token: string;
}

export type TeacherAction =
	| { readonly type: 'step'; readonly step: string }
	| { readonly type: 'pacing'; readonly pacing: Pacing }
	| { readonly type: 'paused'; readonly on: boolean }
	/** Nobody else may join. */
	| { readonly type: 'locked'; readonly on: boolean }
	| { readonly type: 'revealed'; readonly question: string; readonly on: boolean }
	/** Names typed by students are not shown, to the teacher neither. */
	| { readonly type: 'anonymised'; readonly on: boolean }
	/** The name typed by a student is wiped from the class's log as well, and can't be typed again. */
	| { readonly type: 'name-removed'; readonly student: string }
	/** A student's answer to one question, or with `question: null` everything of theirs, counts and shows nowhere. */
	| { readonly type: 'hidden'; readonly student: string; readonly question: string | null; readonly on: boolean }
	/** A state for everyone's figure; null takes it back. */
	| { readonly type: 'state-sent'; readonly state: FigureState | null }
	| { readonly type: 'closed'; readonly on: boolean };

export type StudentAction =
	| { readonly type: 'named'; readonly name: string | null }
	| { readonly type: 'answered'; readonly question: string; readonly answer: Answer }
	/** A figure as the student has set it; null: as it was. */
	| { readonly type: 'state-set'; readonly figure: string; readonly token: string | null }
	/** Where a student is, with free pacing. */
	| { readonly type: 'moved'; readonly step: string };

export type TeacherEvent = Sent & TeacherAction;
export type StudentEvent = Sent & StudentAction;

/** As the log holds it: numbered 1, 2, 3, … within its class. */
export interface LogEntry {
	readonly seq: number;
	/** ms since 1970, by the server's clock */
	readonly at: number;
	/** The student whose event it is; null: the teacher's. */
	readonly by: string | null;
	readonly event: Opened | Joined | TeacherEvent | StudentEvent;
}
