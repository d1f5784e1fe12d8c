import type { Action } from './keys';
import type { LessonClock } from './lesson-clock';
import type { Move } from './shown';

/** What the projector’s window shows; it alone decides, the notes follow and ask. */
export interface Shown {
	/** Index of the step. */
	readonly step: number;
	readonly blank: boolean;
	readonly clock: LessonClock;
	/** Elapsed milliseconds when the step was entered. */
	readonly entered: number;
}

export type Side = 'projector' | 'notes';

type Said =
	| { readonly kind: 'shown'; readonly shown: Shown }
	| { readonly kind: 'ask'; readonly action: Action | Move }
	| { readonly kind: 'hello' | 'ping' | 'pong' | 'bye' };

export type Message = Said & {
	readonly from: Side;
	readonly lesson: string;
	/** Of the projector’s window; null from notes that have not met one yet. */
	readonly session: string | null;
};

export type Asked = Extract<Said, { kind: 'ask' }>['action'];
export type Saying = Said;

/** Whatever arrives from outside is looked at before it is believed. */
export const isMessage = (value: unknown): value is Message =>
	typeof value === 'object' &&
	value !== null &&
	['projector', 'notes'].includes((value as Message).from) &&
	['shown', 'ask', 'hello', 'ping', 'pong', 'bye'].includes((value as Message).kind) &&
	typeof (value as Message).lesson === 'string';
