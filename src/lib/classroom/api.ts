import type { Pacing, StudentAction, TeacherAction } from './event';
import type { Plan } from './plan';
import type { View } from './view';

/** Where live classes answer, below the site's base path. */
export const API = 'class/api';

/**
 * GET   class/api                          → About; 404 or no JSON where plain files are served
 * POST  class/api/rooms                    OpenRequest → OpenReply
 * POST  class/api/join                     JoinRequest → JoinReply
 * POST  class/api/rooms/<room>/events      EventsRequest → EventsReply; teacher, student
 * GET   class/api/rooms/<room>/stream      text/event-stream; teacher, student, projector
 * GET   class/api/rooms/<room>/view        ViewReply: the same once, as JSON
 * GET   class/api/rooms/<room>/spread      SpreadReply; teacher
 * GET   class/api/rooms/<room>/export?as=csv | json   a file; teacher
 * DELETE class/api/rooms/<room>            204; teacher: nothing of the class is left
 *
 * All but the first three ask for `Authorization: Bearer <token>`; POST and DELETE refuse other origins.
 */
export const paths = {
	about: () => API,
	open: () => `${API}/rooms`,
	join: () => `${API}/join`,
	room: (room: string) => `${API}/rooms/${room}`,
	events: (room: string) => `${API}/rooms/${room}/events`,
	stream: (room: string) => `${API}/rooms/${room}/stream`,
	view: (room: string) => `${API}/rooms/${room}/view`,
	spread: (room: string) => `${API}/rooms/${room}/spread`,
	export: (room: string, as: 'csv' | 'json') => `${API}/rooms/${room}/export?as=${as}`
};

export interface About {
	readonly live: true;
	readonly keepDays: { readonly least: number; readonly most: number; readonly usual: number };
}

export interface OpenRequest {
	/** An event id: sent again, it opens no second class. */
	readonly id: string;
	readonly title: string;
	readonly plan: Plan;
	readonly pacing?: Pacing;
	readonly keepDays?: number;
	/** Secrets of the teacher's making, from which their tokens follow. */
	readonly teacherSecret: string;
	readonly projectorSecret: string;
}

export interface OpenReply {
	readonly room: string;
	/** As students type it, `BCDF-GHJK`. */
	readonly code: string;
	readonly expiresAt: number;
	readonly seq: number;
}

export interface JoinRequest {
	readonly code: string;
	/** An event id, and the student's from then on: sent again with the same secret, it is the same student. */
	readonly id: string;
	readonly secret: string;
	readonly name?: string | null;
}

export interface JoinReply {
	readonly room: string;
	readonly student: string;
	readonly animal: string;
	readonly name: string | null;
	readonly seq: number;
}

export type ClientEvent = { readonly id: string; readonly clock: number } & (TeacherAction | StudentAction);

export interface EventsRequest {
	/** In the order in which they happened. */
	readonly events: readonly ClientEvent[];
}

export interface EventsReply {
	/** Stored, now or when they were sent before. */
	readonly accepted: readonly { readonly id: string; readonly seq: number }[];
	readonly refused: readonly { readonly id: string; readonly error: ApiError }[];
}

export interface ViewReply {
	readonly seq: number;
	readonly view: View;
}

export const ERROR_CODES = {
	/** 400: not what was expected; the message says what was */
	invalid: 400,
	/** 401: no token, or one that isn't of this class */
	unauthorised: 401,
	/** 403: the token's owner may not do this, or the request comes from another site */
	forbidden: 403,
	/** 404: no class of this code or id; it may have been deleted */
	'not-found': 404,
	/** 409: the class is paused: send again when it goes on */
	paused: 409,
	/** 409: the class is closed */
	closed: 409,
	/** 409: nobody else may join */
	locked: 409,
	/** 409: as many students as a class may hold */
	full: 409,
	/** 409: a name that the teacher removed can't be typed again */
	'name-removed': 409,
	/** 413 */
	'too-large': 413,
	/** 415: a body that isn't JSON */
	'not-json': 415,
	/** 429, with Retry-After */
	'too-many': 429,
	/** 503, with Retry-After: the server is stopping, or its storage is away */
	unavailable: 503
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface ApiError {
	readonly code: ErrorCode;
	/** One sentence, for people. */
	readonly message: string;
	/** s */
	readonly retryAfter?: number;
}

/** The body of every answer that isn't 2xx. */
export interface ErrorReply {
	readonly error: ApiError;
}

/** How the class's values of one parameter are spread. */
export interface ParameterSpread {
	readonly id: string;
	readonly label: string;
	/** At 5 %, 25 %, 50 %, 75 %, 95 %; null for a choice. */
	readonly quantiles: readonly number[] | null;
	/** Of a choice: students by option. */
	readonly byOption: Readonly<Record<string, number>> | null;
	/** Interquartile range over the slider's length, 0 to 1; of a choice, the chance that two students differ. */
	readonly spread: number;
}

/** One row of the class's spread: a premise that somebody moved, which is a parameter or several that move together. */
export interface SpreadRow {
	readonly id: string;
	readonly label: string;
	readonly chapter: number;
	readonly parameters: readonly string[];
	/** Students who moved it from where it starts. */
	readonly moved: number;
	/** One for each of `parameters`. */
	readonly parts: readonly ParameterSpread[];
	/**
	 * Of the variance of the class's verdicts in log-odds: what it explains, with a 95 % interval (null: too few students).
	 * Shares sum to 1; one below 0 holds verdicts together. null where verdicts don't differ.
	 */
	readonly share: { readonly value: number; readonly low: number | null; readonly high: number | null } | null;
}

export interface SpreadReply {
	/** of the log, when this was computed */
	readonly seq: number;
	/** Students of whom a figure's or the verdict's settings are known, and not hidden. */
	readonly students: number;
	/** Of them, those whose settings were counted: all, or a sample of 400. */
	readonly counted: number;
	/** Their verdicts as probabilities: at 5 %, 25 %, 50 %, 75 %, 95 %; null where nobody has set anything. */
	readonly verdicts: readonly number[] | null;
	/** Standard deviation of the verdicts' log-odds, nats; null for fewer than two students. */
	readonly deviation: number | null;
	/** What explains most first. */
	readonly rows: readonly SpreadRow[];
	/** The first row's id, where verdicts differ: the class's crux. */
	readonly crux: string | null;
}
