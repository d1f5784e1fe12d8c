import { resolve } from 'node:path';
import { postgresStorage } from './postgres';
import { sqliteStorage } from './sqlite';
import type { Storage } from './storage';

/**
 * Where live classes are kept: `DATABASE_URL` (postgres://…) for any number of processes, else a file for this one,
 * `CLASSES_FILE`, `data/classes.sqlite` unless set.
 */
export const chosenStorage = (env: NodeJS.ProcessEnv): Promise<Storage> => {
	const url = env.DATABASE_URL;
	if (!url) return sqliteStorage(resolve(env.CLASSES_FILE || 'data/classes.sqlite'));
	if (/^postgres(ql)?:\/\//.test(url)) return postgresStorage(url);
	throw new Error('DATABASE_URL names no PostgreSQL; expected postgres://user:password@host:port/database.');
};
