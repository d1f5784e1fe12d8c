import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startedPostgres } from '../../scripts/postgres.mjs';
import { Classes } from '../../src/lib/server/classroom/classes';
import { postgresStorage } from '../../src/lib/server/classroom/postgres';
import { sqliteStorage } from '../../src/lib/server/classroom/sqlite';
import { apiContract } from './api-contract';
import { asked, TestClass } from './site';

const held = globalThis as { liveClasses?: Classes };
const folder = mkdtempSync(join(tmpdir(), 'classes-api-'));
afterAll(() => rmSync(folder, { recursive: true }));

apiContract('SQLite', () => sqliteStorage(join(folder, 'classes.sqlite')));

describe('PostgreSQL', () => {
	let server: Awaited<ReturnType<typeof startedPostgres>>;
	beforeAll(async () => void (server = await startedPostgres()), 60_000);
	afterAll(() => server.stop());

	apiContract('PostgreSQL', () => postgresStorage(server.url));

	it('is one class at several processes: answers, reveals, presence and deletion cross over', async () => {
		const [one, two] = [new Classes(await postgresStorage(server.url)), new Classes(await postgresStorage(server.url))];
		const at = <T>(process: Classes, body: () => Promise<T>) => ((held.liveClasses = process), body());
		const room = await at(one, () => new TestClass().open());
		const student = await at(two, () => room.join('Ada'));
		const teacher = await at(one, () => room.watched(room.teacher));
		const line = await at(two, () => room.watched(student.token));
		await teacher.until(() => teacher.view.online?.[student.id] === true);
		const answer = { kind: 'probability', p: 0.2, low: null, high: null };
		await at(two, () => student.act({ type: 'answered', question: 'first', answer }));
		await teacher.until(() => teacher.view['tally:first']?.count === 1);
		await at(one, () => room.teach({ type: 'revealed', question: 'first', on: true }));
		await line.until(() => line.view['tally:first']?.revealed === true);
		await at(one, () => asked('DELETE', `/rooms/${room.room}`, { token: room.teacher }));
		await line.ended;
		expect(line.messages.at(-1)!.event).toBe('gone');
		await Promise.all([one.stopped(), two.stopped()]);
	});
});
