import type { FigureState, LogEntry, Opened, Pacing } from './event';
import type { Answer } from './plan';
import type { Register } from './register';
import { draftOf, registered } from './reduction';

/** A student as the log tells of them. */
export interface Student {
	readonly id: string;
	/** null until the joining itself is known */
	readonly place: number | null;
	readonly joinedAt: number;
	/** seq of the joining */
	readonly joined: number;
	readonly name: Register<string | null> | undefined;
	readonly isNameRemoved: boolean;
	readonly step: Register<string> | undefined;
	/** by question */
	readonly answers: ReadonlyMap<string, Register<Answered>>;
	/** by figure; null: as it was */
	readonly states: ReadonlyMap<string, Register<string | null>>;
	/** by question; '' for everything of theirs */
	readonly hidden: ReadonlyMap<string, Register<boolean>>;
	/** the highest clock of the student's own events */
	readonly clock: number;
	/** seq of the last event about: the student; their figures */
	readonly changed: number;
	readonly statesChanged: number;
}

export interface Answered {
	readonly answer: Answer;
	/** ms since 1970 */
	readonly at: number;
}

/** A class: what all its events, in whatever order and however often they came, add up to. */
export interface Room {
	readonly opened: Opened | null;
	readonly openedAt: number;
	readonly step: Register<string> | undefined;
	readonly pacing: Register<Pacing> | undefined;
	readonly paused: Register<boolean> | undefined;
	readonly locked: Register<boolean> | undefined;
	readonly anonymised: Register<boolean> | undefined;
	readonly closed: Register<boolean> | undefined;
	readonly state: Register<FigureState | null> | undefined;
	/** by question */
	readonly revealed: ReadonlyMap<string, Register<boolean>>;
	/** by id */
	readonly students: ReadonlyMap<string, Student>;
	/** the highest clock of the teacher's events */
	readonly clock: number;
	/** seq of the last event about: the flow of the class; the answers to each question; the number of students */
	readonly flowChanged: number;
	/** seq of the last change between names and animals */
	readonly namesChanged: number;
	readonly tallyChanged: ReadonlyMap<string, number>;
	/** seq of the last revealing or hiding of each */
	readonly revealedChanged: ReadonlyMap<string, number>;
	/** seq of the last event about the answers to all questions */
	readonly talliesChanged: number;
	readonly crowdChanged: number;
	/** the highest seq of all */
	readonly seq: number;
}

export const emptyRoom: Room = {
	opened: null,
	openedAt: 0,
	step: undefined,
	pacing: undefined,
	paused: undefined,
	locked: undefined,
	anonymised: undefined,
	closed: undefined,
	state: undefined,
	revealed: new Map(),
	students: new Map(),
	clock: 0,
	flowChanged: 0,
	namesChanged: 0,
	tallyChanged: new Map(),
	revealedChanged: new Map(),
	talliesChanged: 0,
	crowdChanged: 0,
	seq: 0
};

/**
 * The class after some more of its log.
 *
 * Checks:  any order and any repetition of the entries gives the same class
 *
 * @returns a new room; the one given stays as it was
 */
export const roomAfter = (room: Room, entries: readonly LogEntry[]): Room => {
	const next = draftOf(room);
	for (const entry of entries) registered(next, entry);
	return next;
};

/** The step that everyone is at: the one set, else the first. */
export const currentStep = ({ step, opened }: Room): string | null => step?.value ?? opened?.plan.steps[0]?.id ?? null;

export const isRevealed = ({ revealed }: Room, question: string): boolean => revealed.get(question)?.value ?? false;

/** Students whose joining is known, in order of joining. */
export const joinedStudents = ({ students }: Room): readonly Student[] =>
	[...students.values()].filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!);

/** Whether an answer counts: neither it nor the student is hidden. */
export const counts = ({ hidden }: Student, question: string): boolean =>
	!(hidden.get('')?.value ?? false) && !(hidden.get(question)?.value ?? false);
