import type { LogEntry } from '../../classroom/event';
import type { RoomRecord } from './storage';

/** A row of `class_events`. */
export interface EventRow {
	readonly room: string;
	readonly seq: number;
	readonly sender: string;
	readonly id: string;
	/** PostgreSQL gives a BIGINT as text */
	readonly at: number | string;
	readonly body: string;
}

/** A row of `class_rooms`. */
export interface RoomRow {
	readonly id: string;
	readonly code: string;
	readonly opening: string;
	readonly teacher: string;
	readonly projector: string;
	readonly expires_at: number | string;
	readonly seq: number;
	readonly places: number;
}

export const entryOf = ({ seq, at, sender, body }: EventRow): LogEntry => ({
	seq,
	at: Number(at),
	by: sender === '' ? null : sender,
	event: JSON.parse(body)
});

export const rowOf = (room: string, { seq, at, by, event }: LogEntry): EventRow => ({
	room,
	seq,
	at,
	sender: by ?? '',
	id: event.id,
	body: JSON.stringify(event)
});

export const recordOf = ({ id, code, opening, teacher, projector, expires_at }: RoomRow): RoomRecord => ({
	id,
	code,
	opening,
	teacher,
	projector,
	expiresAt: Number(expires_at)
});

/** The same row without the name that somebody typed; null: it holds none. */
export const withoutName = (row: EventRow): EventRow | null => {
	const event = JSON.parse(row.body);
	return typeof event.name === 'string' ? { ...row, body: JSON.stringify({ ...event, name: null }) } : null;
};
