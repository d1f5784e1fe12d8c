import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startedPostgres } from '../../scripts/postgres.mjs';
import { postgresStorage } from '../../src/lib/server/classroom/postgres';
import { sqliteStorage } from '../../src/lib/server/classroom/sqlite';
import { storageContract } from './storage-contract';

describe('SQLite', () => {
	const folder = mkdtempSync(join(tmpdir(), 'classes-sqlite-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	let count = 0;
	const file = () => join(folder, String(count), 'classes.sqlite');

	storageContract('SQLite', () => ({
		opened: () => sqliteStorage(file()),
		contents: async () =>
			readdirSync(join(file(), '..'))
				.map((name) => readFileSync(join(file(), '..', name), 'latin1'))
				.join(''),
		cleared: async () => void count++
	}));

	it('says so when another process has the file', async () => {
		const path = join(folder, 'shared.sqlite');
		const first = await sqliteStorage(path);
		await expect(sqliteStorage(path)).rejects.toThrow(
			`${path} is in use by another process; several processes share classes only in a PostgreSQL (DATABASE_URL).`
		);
		await first.close();
		await (await sqliteStorage(path)).close();
	});
});

describe('PostgreSQL', () => {
	let server: Awaited<ReturnType<typeof startedPostgres>>;
	beforeAll(async () => void (server = await startedPostgres()), 60_000);
	afterAll(() => server.stop());

	const asked = async (sql: string): Promise<unknown[]> => {
		const client = new pg.Client({ connectionString: server.url });
		await client.connect();
		const { rows } = await client.query(sql);
		await client.end();
		return rows;
	};
	const tables = ['class_rooms', 'class_students', 'class_events'];

	storageContract('PostgreSQL', () => ({
		opened: () => postgresStorage(server.url),
		contents: async () => JSON.stringify(await Promise.all(tables.map((table) => asked(`SELECT * FROM ${table}`)))),
		cleared: async () => void (await asked('TRUNCATE class_rooms CASCADE'))
	}));

	it('is migrated once by several processes that start together', async () => {
		await asked('DROP TABLE class_events, class_students, class_rooms, class_schema');
		const together = await Promise.all(Array.from({ length: 4 }, () => postgresStorage(server.url)));
		expect(await asked('SELECT version FROM class_schema')).toEqual([{ version: 1 }]);
		await Promise.all(together.map((storage) => storage.close()));
	});

	it('refuses tables of a newer release', async () => {
		await asked('UPDATE class_schema SET version = 99');
		await expect(postgresStorage(server.url)).rejects.toThrow('made by a newer release');
		await asked('UPDATE class_schema SET version = 1');
	});
});
