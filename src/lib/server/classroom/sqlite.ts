import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { draftKey, numbered, type Head } from './numbering';
import { entryOf, recordOf, rowOf, withoutName, type EventRow, type RoomRow } from './row';
import { openedFile, transaction } from './sqlite-file';
import type { Announcement, Draft, RoomRecord, Storage } from './storage';

/** Classes in one file, for one process. */
export const sqliteStorage = async (file: string): Promise<Storage> => new SqliteStorage(await openedFile(file));

const BY_ID = 'SELECT * FROM class_events WHERE room = ? AND sender = ? AND id = ?';

class SqliteStorage implements Storage {
	readonly name = 'sqlite';
	readonly #prepared = new Map<string, StatementSync>();
	#heard: (announcement: Announcement) => void = () => undefined;

	constructor(readonly database: DatabaseSync) {}

	#statement(sql: string): StatementSync {
		const found = this.#prepared.get(sql) ?? this.database.prepare(sql);
		this.#prepared.set(sql, found);
		return found;
	}

	#rows<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
		return this.#statement(sql).all(...values) as Row[];
	}

	#run(sql: string, ...values: SQLInputValue[]): number {
		return Number(this.#statement(sql).run(...values).changes);
	}

	async open(record: RoomRecord, opened: Parameters<Storage['open']>[1]): Promise<RoomRecord | null> {
		return transaction(this.database, () => {
			const [before] = this.#rows<RoomRow>('SELECT * FROM class_rooms WHERE opening = ?', record.opening);
			if (before) return recordOf(before);
			if (this.#rows('SELECT 1 FROM class_rooms WHERE code = ?', record.code).length) return null;
			const { id, code, opening, teacher, projector, expiresAt } = record;
			this.#run(
				'INSERT INTO class_rooms (id, code, opening, teacher, projector, expires_at, seq, places) VALUES (?, ?, ?, ?, ?, ?, 1, 0)',
				...[id, code, opening, teacher, projector, expiresAt]
			);
			this.#insert(rowOf(id, opened));
			return record;
		});
	}

	#insert({ room, seq, sender, id, at, body }: EventRow): void {
		this.#run(
			'INSERT INTO class_events (room, seq, sender, id, at, body) VALUES (?, ?, ?, ?, ?, ?)',
			...[room, seq, sender, id, at, body]
		);
	}

	async room(id: string): Promise<RoomRecord | null> {
		const [row] = this.#rows<RoomRow>('SELECT * FROM class_rooms WHERE id = ?', id);
		return row ? recordOf(row) : null;
	}

	async roomByCode(code: string): Promise<RoomRecord | null> {
		const [row] = this.#rows<RoomRow>('SELECT * FROM class_rooms WHERE code = ?', code);
		return row ? recordOf(row) : null;
	}

	async commit(drafts: readonly Draft[], at: number) {
		const { stored, wiped } = transaction(this.database, () => {
			const result = numbered(drafts, this.#heads(drafts), this.#known(drafts), at);
			for (const { room, entry, secret } of result.fresh) {
				this.#insert(rowOf(room, entry));
				if (secret !== undefined)
					this.#run('INSERT INTO class_students (room, id, secret) VALUES (?, ?, ?)', room, entry.event.id, secret);
			}
			for (const [room, { seq, places }] of result.heads)
				this.#run('UPDATE class_rooms SET seq = ?, places = ? WHERE id = ?', seq, places, room);
			for (const { room, student } of result.wiped) this.#wipe(room, student);
			return result;
		});
		if (wiped.length) this.#forget();
		return stored;
	}

	#heads(drafts: readonly Draft[]): ReadonlyMap<string, Head> {
		const rooms = [...new Set(drafts.map(({ room }) => room))];
		return new Map(
			rooms.flatMap((room) =>
				this.#rows<Head>('SELECT seq, places FROM class_rooms WHERE id = ?', room).map((head) => [room, head] as const)
			)
		);
	}

	#known(drafts: readonly Draft[]) {
		return new Map(
			drafts.flatMap(({ room, by, event }) =>
				this.#rows<EventRow>(BY_ID, room, by ?? '', event.id).map(
					(row) => [draftKey(room, by, event.id), entryOf(row)] as const
				)
			)
		);
	}

	#wipe(room: string, student: string): void {
		for (const row of this.#rows<EventRow>('SELECT * FROM class_events WHERE room = ? AND sender = ?', room, student)) {
			const wiped = withoutName(row);
			if (wiped) this.#run('UPDATE class_events SET body = ? WHERE room = ? AND seq = ?', wiped.body, room, row.seq);
		}
	}

	/** What was overwritten in the file still stands in the write-ahead log. */
	#forget(): void {
		this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	}

	async entry(room: string, by: string | null, id: string) {
		const [row] = this.#rows<EventRow>(BY_ID, room, by ?? '', id);
		return row ? entryOf(row) : null;
	}

	async entries(room: string, after: number, most: number) {
		const sql = 'SELECT * FROM class_events WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?';
		return this.#rows<EventRow>(sql, room, after, most).map(entryOf);
	}

	async secret(room: string, student: string): Promise<string | null> {
		const sql = 'SELECT secret FROM class_students WHERE room = ? AND id = ?';
		return this.#rows<{ secret: string }>(sql, room, student)[0]?.secret ?? null;
	}

	async remove(room: string): Promise<boolean> {
		const removed = this.#run('DELETE FROM class_rooms WHERE id = ?', room) > 0;
		if (!removed) return false;
		this.#forget();
		this.#heard({ type: 'deleted', room });
		return true;
	}

	async expired(now: number): Promise<readonly string[]> {
		return this.#rows<{ id: string }>('SELECT id FROM class_rooms WHERE expires_at <= ?', now).map(({ id }) => id);
	}

	/** There is no other process. */
	async announcePresence(): Promise<void> {}

	listen(heard: (announcement: Announcement) => void): void {
		this.#heard = heard;
	}

	async close(): Promise<void> {
		this.database.close();
	}
}
