import type { FigureState, Pacing } from './event';
import type { Answer, PlanStep, PublicStep } from './plan';
import type { Tally } from './tally';

/**
 * What somebody may see of a class: named parts, each of which is replaced as a whole when it changes.
 *
 * `room` everyone; `flow` everyone; `crowd` everyone; `tally:<question>` teacher and projector, students once it is revealed;
 * `student:<id>`, `states:<id>`, `online` teacher; `you` the student.
 */
export type Role = 'teacher' | 'student' | 'projector';

export interface Audience {
	readonly role: Role;
	/** the student's id */
	readonly student: string | null;
}

export interface RoomPart {
	readonly title: string;
	readonly plan: {
		readonly id: string;
		readonly title: string;
		/** For the teacher with notes. */
		readonly steps: readonly (PublicStep | PlanStep)[];
	};
	readonly openedAt: number;
	/** ms since 1970: when everything of the class is deleted by itself */
	readonly expiresAt: number;
	/** What students type to join; teacher and projector only. */
	readonly code?: string;
}

export interface FlowPart {
	/** null only where the plan has no steps */
	readonly step: string | null;
	readonly pacing: Pacing;
	readonly paused: boolean;
	readonly locked: boolean;
	readonly anonymised: boolean;
	readonly closed: boolean;
	/** The state that the teacher sent to everyone. */
	readonly state: FigureState | null;
	/** Questions whose answers everyone may see. */
	readonly revealed: readonly string[];
	/** The highest clock of the teacher's events. */
	readonly clock: number;
}

export interface CrowdPart {
	/** who has joined */
	readonly students: number;
}

/** `revealed: false` and no tally: projector, before the teacher reveals. */
export interface TallyPart {
	readonly revealed: boolean;
	readonly count: number;
	readonly tally: Tally | null;
}

export interface StudentPart {
	/** 0, 1, 2, … in order of joining */
	readonly place: number;
	readonly joinedAt: number;
	readonly animal: string;
	/** As typed; null: none, or removed, or the class is anonymised (see `flow`). */
	readonly name: string | null;
	/** Where the student is, with free pacing; null: nowhere yet. */
	readonly step: string | null;
	readonly answers: Readonly<Record<string, Answer>>;
	/** Questions hidden by the teacher; '' for everything. */
	readonly hidden: readonly string[];
}

/** State tokens by figure. */
export type StatesPart = Readonly<Record<string, string>>;

export interface YouPart extends StudentPart {
	readonly id: string;
	readonly states: StatesPart;
	/** The name was removed and can't be typed again. */
	readonly nameRemoved: boolean;
	/** The highest clock of the student's own events. */
	readonly clock: number;
}

/** By student: when the last of their lines went (ms since 1970), or true while one is open. Not part of the log. */
export type OnlinePart = Readonly<Record<string, true | number>>;

export interface View {
	readonly room?: RoomPart;
	readonly flow?: FlowPart;
	readonly crowd?: CrowdPart;
	readonly you?: YouPart;
	readonly online?: OnlinePart;
	readonly [tally: `tally:${string}`]: TallyPart | undefined;
	readonly [student: `student:${string}`]: StudentPart | undefined;
	readonly [states: `states:${string}`]: StatesPart | undefined;
}

/** Parts that changed; null: there is nothing to see any more. */
export type Change = { readonly [K in keyof View]: View[K] | null };

/** A view after a change; `online` is merged by student, every other part replaced. */
export const viewAfter = (view: View, change: Change): View => {
	const next: Record<string, unknown> = { ...view };
	for (const [key, part] of Object.entries(change))
		if (part === null) delete next[key];
		else next[key] = key === 'online' ? { ...view.online, ...(part as OnlinePart) } : part;
	return next as View;
};
