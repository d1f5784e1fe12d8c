import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundPrograms, postgresPrograms } from '../../scripts/postgres.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'postgres-'))));
afterEach(() => rmSync(root, { recursive: true }));

const folder = (name: string, ...programs: string[]): string => {
	const path = join(root, name);
	mkdirSync(path);
	for (const program of programs) writeFileSync(join(path, program), '');
	return path;
};

describe('a PostgreSQL for the tests', () => {
	it('is the one that POSTGRES_BIN names', () => {
		const named = folder('mine', 'initdb', 'postgres');
		expect(postgresPrograms({ POSTGRES_BIN: named, PATH: folder('bin', 'initdb', 'postgres') })).toBe(named);
	});

	it('is not another one where POSTGRES_BIN names none', () => {
		const named = folder('mine', 'postgres');
		expect(() => postgresPrograms({ POSTGRES_BIN: named, PATH: folder('bin', 'initdb', 'postgres') })).toThrow(
			`POSTGRES_BIN is ${named}; expected the folder of initdb and postgres, and they are not there.`
		);
	});

	it('is found on the PATH only where it can make a database, too', () => {
		const [client, server] = [folder('client', 'postgres'), folder('server', 'initdb', 'postgres')];
		expect(foundPrograms({ PATH: [client, server].join(':') })).toBe(server);
	});
});
