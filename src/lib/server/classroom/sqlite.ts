import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { draftKey, numbered, type Head } from './numbering';
import { entryOf, recordOf, rowOf, withoutName, type EventRow, type RoomRow } from './row';
import { missingMigrations } from './schema';
import type { Announcement, Draft, RoomRecord, Storage } from './storage';

/** node:sqlite came with Node 22.5, and without a flag with 22.13. @throws Error  one sentence */
const sqliteModule = async (): Promise<typeof import('node:sqlite')> => {
	try {
		return await import('node:sqlite');
	} catch {
		throw new Error(
			`Node ${process.versions.node} has no node:sqlite, which keeps live classes: start with Node 22.13 or newer, or set DATABASE_URL to a PostgreSQL.`
		);
	}
};

/**
 * Classes in one file, for one process.
 *
 * A commit is on the disk when it returns (`synchronous = FULL`); what is deleted is overwritten (`secure_delete`), and the
 * write-ahead log, which may still hold it, is emptied.
 *
 * @param file  made where it doesn't exist; `:memory:` for one that is gone with the process
 */
export const sqliteStorage = async (file: string): Promise<Storage> => {
	const { DatabaseSync } = await sqliteModule();
	if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
	const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
	try {
		database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		database.exec('PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000');
		migrate(database);
	} catch (error) {
		database.close();
		if (!/locked/.test(String(error))) throw error;
		throw new Error(
			`${file} is in use by another process; several processes share classes only in a PostgreSQL (DATABASE_URL).`,
			{ cause: error }
		);
	}
	return new SqliteStorage(database);
};

const migrate = (database: DatabaseSync): void => {
	const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
	for (const [at, statements] of missingMigrations(version).entries())
		transaction(database, () => {
			for (const statement of statements) database.exec(statement);
			database.exec(`PRAGMA user_version = ${version + at + 1}`);
		});
	// Takes the file for this process, also where there was nothing to migrate.
	transaction(database, () => undefined);
};

const transaction = <T>(database: DatabaseSync, body: () => T): T => {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = body();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		database.exec('ROLLBACK');
		throw error;
	}
};

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
