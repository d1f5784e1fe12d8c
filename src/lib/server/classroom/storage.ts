import type { LogEntry } from '../../classroom/event';

/** A class as the storage keeps it, besides its log. Secrets are kept as SHA-256 in hexadecimal. */
export interface RoomRecord {
	readonly id: string;
	/** in its plain form */
	readonly code: string;
	/** id of the request that opened it */
	readonly opening: string;
	readonly teacher: string;
	readonly projector: string;
	/** ms since 1970 */
	readonly expiresAt: number;
}

/** An event on its way into a log; number, time and a student's place are given by the storage. */
export interface Draft {
	readonly room: string;
	/** Student's id; null: the teacher. */
	readonly by: string | null;
	readonly event: LogEntry['event'];
	/** Hash of the secret of a student who joins. */
	readonly secret?: string;
}

/** null: there is no such class (any more). An event that was stored before comes back as it was stored, and isn't fresh. */
export type Stored = { readonly entry: LogEntry; readonly isFresh: boolean } | null;

/** What processes that share a storage tell each other. */
export type Announcement =
	| { readonly type: 'grown'; readonly room: string; readonly seq: number }
	| { readonly type: 'deleted'; readonly room: string }
	| { readonly type: 'presence'; readonly from: string; readonly text: string };

/**
 * Where classes are kept. `tests/classroom/storage-contract.ts` says what each adapter must do.
 *
 * Every method that changes something has done so for good when its promise resolves.
 */
export interface Storage {
	readonly name: 'sqlite' | 'postgresql';
	/** @returns the record; that of the first time, where a class with the same `opening` exists; null where the code is taken */
	open(record: RoomRecord, opened: LogEntry): Promise<RoomRecord | null>;
	room(id: string): Promise<RoomRecord | null>;
	roomByCode(code: string): Promise<RoomRecord | null>;
	/**
	 * All in one transaction. A stored `name-removed` wipes the student's name from what was stored before.
	 *
	 * @returns in the order of the drafts
	 */
	commit(drafts: readonly Draft[], at: number): Promise<readonly Stored[]>;
	/** The event of a sender under an id of their making. */
	entry(room: string, by: string | null, id: string): Promise<LogEntry | null>;
	/** Entries after a number, ascending, at most `most`. */
	entries(room: string, after: number, most: number): Promise<readonly LogEntry[]>;
	/** Hash of a student's secret. */
	secret(room: string, student: string): Promise<string | null>;
	/** No row of the class is left. @returns whether there was one */
	remove(room: string): Promise<boolean>;
	/** Classes whose time is over. */
	expired(now: number): Promise<readonly string[]>;
	announcePresence(from: string, text: string): Promise<void>;
	/** Called for what other processes do and announce; where there are several, for what this one does as well. */
	listen(heard: (announcement: Announcement) => void): void;
	close(): Promise<void>;
}
