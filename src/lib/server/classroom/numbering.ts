import type { LogEntry } from '../../classroom/event';
import type { Draft, Stored } from './storage';

/** How far a class has come. */
export interface Head {
	/** of its last event */
	readonly seq: number;
	/** given to students so far */
	readonly places: number;
}

export interface Numbered {
	/** in the order of the drafts */
	readonly stored: readonly Stored[];
	/** to be written */
	readonly fresh: readonly { readonly room: string; readonly entry: LogEntry; readonly secret: string | undefined }[];
	/** of the classes that have grown */
	readonly heads: ReadonlyMap<string, Head>;
	/** students whose names are to be wiped */
	readonly wiped: readonly { readonly room: string; readonly student: string }[];
}

export const draftKey = (room: string, by: string | null, id: string): string => `${room} ${by ?? ''} ${id}`;

/**
 * Numbers drafts within their classes; what was stored before, or stands twice among them, gets no second number.
 *
 * @param heads  of the classes that exist, locked against other writers
 * @param known  entries stored before, by `draftKey`
 */
export const numbered = (
	drafts: readonly Draft[],
	heads: ReadonlyMap<string, Head>,
	known: ReadonlyMap<string, LogEntry>,
	at: number
): Numbered => {
	const seen = new Map(known);
	const grown = new Map<string, Head>();
	const fresh: Numbered['fresh'][number][] = [];
	const stored = drafts.map(({ room, by, event, secret }): Stored => {
		const head = grown.get(room) ?? heads.get(room);
		if (!head) return null;
		const key = draftKey(room, by, event.id);
		const before = seen.get(key);
		if (before) return { entry: before, isFresh: false };
		const joins = event.type === 'joined';
		const entry = { seq: head.seq + 1, at, by, event: joins ? { ...event, place: head.places } : event };
		grown.set(room, { seq: entry.seq, places: head.places + (joins ? 1 : 0) });
		seen.set(key, entry);
		fresh.push({ room, entry, secret });
		return { entry, isFresh: true };
	});
	const wiped = fresh.flatMap(({ room, entry: { event } }) =>
		event.type === 'name-removed' ? [{ room, student: event.student }] : []
	);
	return { stored, fresh, heads: grown, wiped };
};
