import type pg from 'pg';
import type { LogEntry } from '../../classroom/event';
import { numbered } from './numbering';
import { announced, inserted, knownEntries, lockedHeads, written } from './postgres-commit';
import { listening } from './postgres-listener';
import { entryOf, recordOf, rowOf, type EventRow, type RoomRow } from './row';
import { missingMigrations } from './schema';
import type { Announcement, Draft, RoomRecord, Storage } from './storage';

/** Of the advisory lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 60_621_113;

/** Classes in a PostgreSQL, for any number of processes. @param url  postgres://… */
export const postgresStorage = async (url: string): Promise<Storage> => {
	const { default: library } = await import('pg');
	const pool = new library.Pool({ connectionString: url, max: 6, connectionTimeoutMillis: 5000 });
	// An idle connection that breaks is replaced at the next query; without a listener it would end the process.
	pool.on('error', () => undefined);
	try {
		await inTransaction(pool, migrate);
	} catch (error) {
		await pool.end();
		throw error;
	}
	return new PostgresStorage(pool, () => new library.Client({ connectionString: url, keepAlive: true }));
};

const migrate = async (client: pg.PoolClient): Promise<void> => {
	await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
	await client.query('CREATE TABLE IF NOT EXISTS class_schema (version INTEGER NOT NULL)');
	const { rows } = await client.query<{ version: number }>('SELECT version FROM class_schema');
	const version = rows[0]?.version ?? 0;
	const missing = missingMigrations(version);
	if (missing.length === 0) return;
	for (const statement of missing.flat()) await client.query(statement);
	await client.query('DELETE FROM class_schema');
	await client.query('INSERT INTO class_schema (version) VALUES ($1)', [version + missing.length]);
};

const inTransaction = async <T>(pool: pg.Pool, body: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
	const client = await pool.connect();
	try {
		await client.query('BEGIN');
		const result = await body(client);
		await client.query('COMMIT');
		client.release();
		return result;
	} catch (error) {
		await client.query('ROLLBACK').then(
			() => client.release(),
			(broken) => client.release(broken)
		);
		throw error;
	}
};

class PostgresStorage implements Storage {
	readonly name = 'postgresql';
	#stopListening: () => Promise<void> = async () => undefined;

	constructor(
		readonly pool: pg.Pool,
		readonly freshClient: () => pg.Client
	) {}

	async #rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
		return (await this.pool.query<Row>(sql, values)).rows;
	}

	async open(record: RoomRecord, opened: LogEntry): Promise<RoomRecord | null> {
		const { id, code, opening, teacher, projector, expiresAt } = record;
		return inTransaction(this.pool, async (client) => {
			const { rowCount } = await client.query(
				`INSERT INTO class_rooms (id, code, opening, teacher, projector, expires_at, seq, places)
				 VALUES ($1, $2, $3, $4, $5, $6, 1, 0) ON CONFLICT DO NOTHING`,
				[id, code, opening, teacher, projector, expiresAt]
			);
			if (rowCount) {
				await inserted(client, [rowOf(id, opened)]);
				return record;
			}
			const { rows } = await client.query<RoomRow>('SELECT * FROM class_rooms WHERE opening = $1', [opening]);
			return rows[0] ? recordOf(rows[0]) : null;
		});
	}

	async room(id: string): Promise<RoomRecord | null> {
		const [row] = await this.#rows<RoomRow>('SELECT * FROM class_rooms WHERE id = $1', [id]);
		return row ? recordOf(row) : null;
	}

	async roomByCode(code: string): Promise<RoomRecord | null> {
		const [row] = await this.#rows<RoomRow>('SELECT * FROM class_rooms WHERE code = $1', [code]);
		return row ? recordOf(row) : null;
	}

	async commit(drafts: readonly Draft[], at: number) {
		const { stored } = await inTransaction(this.pool, async (client) => {
			const heads = await lockedHeads(client, drafts);
			const result = numbered(drafts, heads, await knownEntries(client, drafts), at);
			await written(client, result);
			return result;
		});
		return stored;
	}

	async entry(room: string, by: string | null, id: string): Promise<LogEntry | null> {
		const sql = 'SELECT * FROM class_events WHERE room = $1 AND sender = $2 AND id = $3';
		const [row] = await this.#rows<EventRow>(sql, [room, by ?? '', id]);
		return row ? entryOf(row) : null;
	}

	async entries(room: string, after: number, most: number): Promise<LogEntry[]> {
		const sql = 'SELECT * FROM class_events WHERE room = $1 AND seq > $2 ORDER BY seq LIMIT $3';
		return (await this.#rows<EventRow>(sql, [room, after, most])).map(entryOf);
	}

	async secret(room: string, student: string): Promise<string | null> {
		const sql = 'SELECT secret FROM class_students WHERE room = $1 AND id = $2';
		return (await this.#rows<{ secret: string }>(sql, [room, student]))[0]?.secret ?? null;
	}

	async remove(room: string): Promise<boolean> {
		return inTransaction(this.pool, async (client) => {
			const { rowCount } = await client.query('DELETE FROM class_rooms WHERE id = $1', [room]);
			if (rowCount) await announced(client, { type: 'deleted', room });
			return Boolean(rowCount);
		});
	}

	async expired(now: number): Promise<readonly string[]> {
		const rows = await this.#rows<{ id: string }>('SELECT id FROM class_rooms WHERE expires_at <= $1', [now]);
		return rows.map(({ id }) => id);
	}

	async announcePresence(from: string, text: string): Promise<void> {
		await announced(this.pool, { type: 'presence', from, text });
	}

	listen(heard: (announcement: Announcement) => void): void {
		this.#stopListening = listening(this.freshClient, heard);
	}

	async close(): Promise<void> {
		await this.#stopListening();
		await this.pool.end();
	}
}
