import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { missingMigrations } from './schema';

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
 * The file of the classes, made where it doesn't exist, with its tables up to date, and taken for this process.
 *
 * A commit is on the disk when it returns (`synchronous = FULL`); what is deleted is overwritten (`secure_delete`).
 *
 * @throws Error  one sentence, where another process has it
 */
export const openedFile = async (file: string): Promise<DatabaseSync> => {
	const { DatabaseSync } = await sqliteModule();
	mkdirSync(dirname(file), { recursive: true });
	const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
	try {
		database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		database.exec('PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000');
		migrate(database);
		return database;
	} catch (error) {
		database.close();
		if (!/locked/.test(String(error))) throw error;
		throw new Error(
			`${file} is in use by another process; several processes share classes only in a PostgreSQL (DATABASE_URL).`,
			{ cause: error }
		);
	}
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

export const transaction = <T>(database: DatabaseSync, body: () => T): T => {
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
