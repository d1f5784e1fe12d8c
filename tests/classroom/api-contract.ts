import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiError, SpreadReply } from '../../src/lib/classroom/api';
import { Classes } from '../../src/lib/server/classroom/classes';
import type { Storage } from '../../src/lib/server/classroom/storage';
import { asked, freshId, freshSecret, TestClass, TestStudent } from './site';

const DAY = 24 * 60 * 60_000;
const held = globalThis as { liveClasses?: Classes };
const errorOf = async (response: Response): Promise<ApiError> => ((await response.json()) as { error: ApiError }).error;
const probability = (p: number) => ({ kind: 'probability', p, low: null, high: null });
const guess = (p: number) => ({ type: 'answered', question: 'first', answer: probability(p) });

/** What the server of live classes does, whatever it keeps them in. */
export const apiContract = (name: string, opened: () => Promise<Storage>): void => {
	describe(`live classes over ${name}`, () => {
		let now: number;
		beforeEach(async () => {
			now = Date.now();
			held.liveClasses = new Classes(await opened(), () => now);
		});
		afterEach(() => held.liveClasses!.stopped());

		/** Another process over the same storage, or this one after a new start. */
		const restarted = async () => {
			await held.liveClasses!.stopped();
			held.liveClasses = new Classes(await opened(), () => now);
		};

		it('opens one class for one request, however often it comes', async () => {
			const room = await new TestClass().open();
			const [before, again] = [room.room, await asked('POST', '/rooms', { body: room.request })];
			expect(again.status).toBe(201);
			expect(await again.json()).toMatchObject({ room: before, code: room.code, expiresAt: now + 14 * DAY });
			const stranger = await asked('POST', '/rooms', { body: { ...room.request, teacherSecret: freshSecret() } });
			expect([stranger.status, (await errorOf(stranger)).code]).toEqual([403, 'forbidden']);
		});

		it('lets students in by the code as people type it, each with an animal of their own', async () => {
			const room = await new TestClass().open();
			room.code = ` ${room.code.toLowerCase().replace('-', ' ')} `;
			const animals = await Promise.all(
				[1, 2, 3].map(async () => (await new TestStudent(room, freshId(), freshSecret()).join(null)).animal)
			);
			expect(new Set(animals).size).toBe(3);
		});

		it('knows a student again who joins twice, and nobody else under their id', async () => {
			const room = await new TestClass().open();
			const student = new TestStudent(room, freshId(), freshSecret());
			const [first, second] = await Promise.all([student.join('Ada'), student.join('Ada')]);
			expect(second).toEqual(first);
			await restarted();
			expect(await student.join('Ada')).toEqual(first);
			await expect(new TestStudent(room, student.id, freshSecret()).join('Eve')).rejects.toThrow('unauthorised');
			expect((await room.view(room.teacher)).crowd).toEqual({ students: 1 });
		});

		it('stores what it acknowledges, once, and has it after a new start', async () => {
			const room = await new TestClass().open();
			const student = await room.join('Ada');
			const event = student.event(guess(0.2));
			const replies = await Promise.all([student.send(event), student.send(event, event), student.send(event)]);
			const seqs = replies.flatMap(({ accepted }) => accepted.map(({ seq }) => seq));
			expect([seqs.length, new Set(seqs).size]).toEqual([4, 1]);
			await restarted();
			expect((await student.send(event)).accepted).toEqual([{ id: event.id, seq: seqs[0] }]);
			const view = await room.view(room.teacher);
			expect(view[`student:${student.id}`]!.answers).toEqual({ first: probability(0.2) });
			expect(view['tally:first']!.count).toBe(1);
		});

		it('lets the later clock win when a queue is sent late', async () => {
			const room = await new TestClass().open();
			const student = await room.join();
			const [early, late] = [student.event(guess(0.2)), student.event(guess(0.7))];
			await student.send(late);
			await student.send(early);
			expect((await room.view(student.token)).you!.answers).toEqual({ first: probability(0.7) });
		});

		it('refuses single events with their reasons and takes the others', async () => {
			const room = await new TestClass().open();
			const student = await room.join();
			const bad = [
				{ ...guess(0.2), question: 'nowhere' },
				guess(1.2),
				{ type: 'answered', question: 'which', answer: probability(0.1) },
				{ type: 'answered', question: 'which', answer: { kind: 'choice', option: 'z' } },
				{ type: 'answered', question: 'why', answer: { kind: 'text', text: 'x'.repeat(501) } },
				{ type: 'step', step: 'look' },
				{ type: 'shout' },
				{ type: 'state-set', figure: 'verdict', token: '<script>' }
			].map((action) => student.event(action));
			const good = student.event(guess(0.3));
			const { accepted, refused } = await student.send(...bad, good);
			expect(accepted.map(({ id }) => id)).toEqual([good.id]);
			expect(refused.map(({ id, error }) => [id, error.code])).toEqual(
				bad.map(({ id }, at) => [id, at === 5 ? 'forbidden' : 'invalid'])
			);
			expect(refused[1].error.message).toBe('answer.p is 1.2; expected a number from 0 to 1.');
			expect((await student.send(7 as unknown as object, { id: '../..' })).refused).toHaveLength(2);
		});

		it('takes nothing new from students while paused or closed, and still says what it has', async () => {
			const room = await new TestClass().open();
			const student = await room.join();
			const event = student.event(guess(0.2));
			await student.send(event);
			for (const type of ['paused', 'closed']) {
				await room.teach({ type, on: true });
				expect((await student.act(guess(0.9))).refused[0].error.code).toBe(type);
				expect((await student.send(event)).accepted).toHaveLength(1);
				await room.teach({ type, on: false });
				expect((await student.act(guess(0.4))).accepted).toHaveLength(1);
			}
		});

		it('lets nobody else in when it is locked or closed, but everybody back who was in', async () => {
			const room = await new TestClass().open();
			const student = await room.join();
			for (const type of ['locked', 'closed']) {
				await room.teach({ type, on: true });
				await expect(room.join()).rejects.toThrow(type);
				expect((await student.join(null)).student).toBe(student.id);
				await room.teach({ type, on: false });
			}
			await room.join();
		});

		it('shows answers to students and the projector only once they are revealed, and hidden ones never', async () => {
			const room = await new TestClass().open();
			const [ada, bob] = [await room.join('Ada'), await room.join('Bob')];
			await ada.act(guess(0.2));
			await bob.act({ type: 'answered', question: 'why', answer: { kind: 'text', text: 'rude' } });
			expect((await room.view(ada.token))['tally:first']).toBeUndefined();
			expect((await room.view(room.projector))['tally:first']).toEqual({ revealed: false, count: 1, tally: null });
			await room.teach(
				{ type: 'hidden', student: bob.id, question: 'why', on: true },
				...['first', 'why'].map((question) => ({ type: 'revealed', question, on: true }))
			);
			const view = await room.view(bob.token);
			expect(view['tally:first']!.tally).toMatchObject({ values: [[0.2, 1]] });
			expect(view['tally:why']).toEqual({ revealed: true, count: 0, tally: { kind: 'text', count: 0, texts: [] } });
			expect(JSON.stringify(await room.view(room.projector))).not.toMatch(/rude|Ada|Bob/);
		});

		it('forgets a removed name, and keeps it from coming back', async () => {
			const room = await new TestClass().open();
			const student = await room.join('Wilhelmina');
			await room.teach({ type: 'name-removed', student: student.id });
			expect((await student.act({ type: 'named', name: 'Wilhelmina' })).refused[0].error.code).toBe('name-removed');
			expect((await room.view(student.token)).you).toMatchObject({ name: null, nameRemoved: true });
			for (const token of [room.teacher, student.token])
				expect(JSON.stringify(await room.view(token))).not.toContain('Wilhelmina');
		});

		it('streams what somebody may see, and goes on where they left off', async () => {
			const room = await new TestClass().open();
			const student = await room.join();
			const watched = await room.watched(student.token);
			expect(watched.messages[0].event).toBe('view');
			await room.teach({ type: 'step', step: 'look' });
			await watched.until(() => watched.view.flow?.step === 'look');
			await watched.close();
			await room.teach({ type: 'revealed', question: 'first', on: true });
			await student.act(guess(0.4));
			const back = await room.watched(student.token, watched.lastEventId);
			expect(back.messages[0].event).toBe('change');
			expect(Object.keys(JSON.parse(back.messages[0].data)).sort()).toEqual(['flow', 'tally:first', 'you']);
			await restarted();
			const afterRestart = await room.watched(student.token, back.lastEventId);
			expect(afterRestart.messages[0]).toMatchObject({ event: 'change', data: '{}' });
			await afterRestart.close();
		});

		it('brings every watcher to what a fresh view shows', async () => {
			const room = await new TestClass().open();
			const students = [await room.join('Ada'), await room.join('Bob')];
			const tokens = [room.teacher, room.projector, students[0].token];
			const watchers = await Promise.all(tokens.map((token) => room.watched(token)));
			for (const p of [0.1, 0.2, 0.3]) await Promise.all(students.map((student) => student.act(guess(p))));
			await students[1].act({ type: 'state-set', figure: 'verdict', token: '1.2' });
			await room.teach({ type: 'revealed', question: 'first', on: true }, { type: 'anonymised', on: true });
			for (const [at, watched] of watchers.entries()) {
				const { online: _, ...wanted } = await room.view(tokens[at]);
				await watched.until(() => {
					const { online: __, ...shown } = watched.view;
					return JSON.stringify(sorted(shown)) === JSON.stringify(sorted(wanted));
				});
				await watched.close();
			}
		});

		it('tells the teacher who is connected', async () => {
			const room = await new TestClass().open();
			const student = await room.join();
			const teacher = await room.watched(room.teacher);
			const line = await room.watched(student.token);
			await teacher.until(() => teacher.view.online?.[student.id] === true);
			await line.close();
			await teacher.until(() => typeof teacher.view.online?.[student.id] === 'number');
			await teacher.close();
		});

		it('is closed to other classes’ tokens, to other sites, and to roles that may not', async () => {
			const [room, other] = [await new TestClass().open(), await new TestClass().open()];
			const [student, stranger] = [await room.join(), await other.join()];
			const tokens = [other.teacher, other.projector, stranger.token, 't.x', 's..', '', `p.${room.secret}`];
			for (const token of tokens)
				for (const [method, path] of [
					['GET', '/view'],
					['GET', '/stream'],
					['GET', '/spread'],
					['GET', '/export'],
					['DELETE', '']
				]) {
					const response = await asked(method, `/rooms/${room.room}${path}`, { token, address: freshId() });
					expect([path, response.status]).toEqual([path, 401]);
				}
			for (const [method, path] of [
				['GET', '/spread'],
				['GET', '/export'],
				['DELETE', '']
			])
				for (const token of [student.token, room.projector])
					expect((await asked(method, `/rooms/${room.room}${path}`, { token })).status).toBe(403);
			const event = { events: [student.event(guess(0.1))] };
			for (const origin of ['http://evil.test', 'null', 'http://essay.test.evil.test']) {
				const headers = { origin };
				const sent = await asked('POST', `/rooms/${room.room}/events`, { token: student.token, body: event, headers });
				expect([origin, sent.status]).toEqual([origin, 403]);
			}
			expect((await asked('GET', `/rooms/${freshId()}/view`, { token: room.teacher })).status).toBe(404);
			expect((await room.view(room.teacher))['tally:first']).toBeUndefined();
		});

		it('refuses what is too large, no JSON, or nonsense', async () => {
			const room = await new TestClass().open();
			const { token } = await room.join();
			const post = (body: unknown, headers = {}) =>
				asked('POST', `/rooms/${room.room}/events`, { token, body, headers });
			expect((await post({ events: [], pad: 'x'.repeat(70_000) })).status).toBe(413);
			expect((await post('{"events":', {})).status).toBe(400);
			expect((await post('events=1', { 'content-type': 'text/plain' })).status).toBe(415);
			expect((await post([])).status).toBe(400);
			expect((await post({ events: Array.from({ length: 51 }, () => ({})) })).status).toBe(400);
			for (const change of [
				{ title: '' },
				{ plan: null },
				{ keepDays: 1000 },
				{ id: 'x' },
				{ teacherSecret: 'short' }
			]) {
				const response = await asked('POST', '/rooms', { body: { ...room.request, ...change } });
				expect([change, response.status]).toEqual([change, 400]);
			}
		});

		it('slows down who guesses codes or tokens, or sends too much, and says until when', async () => {
			const room = await new TestClass().open();
			const student = await room.join();
			const guessing = { body: { code: 'BCDFGHJK', id: freshId(), secret: freshSecret() }, address: '10.9.9.9' };
			const statuses = new Set<number>();
			for (let at = 0; at < 120; at++) statuses.add((await asked('POST', '/join', guessing)).status);
			expect([...statuses]).toEqual([404, 429]);
			const newcomer = { code: room.code, id: freshId(), secret: freshSecret() };
			const refused = await asked('POST', '/join', { body: newcomer, address: '10.9.9.9' });
			expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
			const known = { code: room.code, id: student.id, secret: student.secret };
			expect((await asked('POST', '/join', { body: known, address: '10.9.9.9' })).status).toBe(200);
			const wrong = { token: `t.${freshSecret()}`, address: '10.9.9.8' };
			for (let at = 0; at < 80; at++) statuses.add((await asked('GET', `/rooms/${room.room}/view`, wrong)).status);
			expect([...statuses]).toEqual([404, 429, 401]);
			const right = { token: room.teacher, address: '10.9.9.8' };
			expect((await asked('GET', `/rooms/${room.room}/view`, right)).status).toBe(200);
			const flood = () => ({
				token: student.token,
				body: { events: Array.from({ length: 50 }, () => student.event(guess(0.5))) }
			});
			expect((await asked('POST', `/rooms/${room.room}/events`, flood())).status).toBe(200);
			expect((await asked('POST', `/rooms/${room.room}/events`, flood())).status).toBe(429);
		});

		it('deletes for good: streams end, tokens and code open nothing', async () => {
			const room = await new TestClass().open();
			const student = await room.join('Ada');
			const watched = await room.watched(student.token);
			expect((await asked('DELETE', `/rooms/${room.room}`, { token: room.teacher })).status).toBe(204);
			await watched.ended;
			expect(watched.messages.at(-1)).toEqual({ event: 'gone', data: '{"reason":"deleted"}', id: null });
			for (const token of [room.teacher, student.token])
				expect((await asked('GET', `/rooms/${room.room}/view`, { token })).status).toBe(404);
			const sent = { token: student.token, body: { events: [student.event(guess(0.1))] } };
			expect((await asked('POST', `/rooms/${room.room}/events`, sent)).status).toBe(404);
			await expect(room.join()).rejects.toThrow('not-found');
		});

		it('deletes by itself when the time is over, and not before', async () => {
			const room = await new TestClass().open();
			now += 14 * DAY - 1;
			await held.liveClasses!.swept();
			expect((await asked('GET', `/rooms/${room.room}/view`, { token: room.teacher })).status).toBe(200);
			now += 1;
			await held.liveClasses!.swept();
			expect((await asked('GET', `/rooms/${room.room}/view`, { token: room.teacher })).status).toBe(404);
		});

		it('finds the crux in what students set', async () => {
			const room = await new TestClass().open();
			const values = ['0.1', '0.3', '0.6', '0.9', '0.5'];
			for (const value of values) {
				const student = await room.join();
				await student.act({ type: 'state-set', figure: 'verdict', token: `1.2~languageModelPath_${value}` });
			}
			const hidden = await room.join();
			await hidden.act({ type: 'state-set', figure: 'verdict', token: '1.2~behaviouristReward_0.99' });
			await room.teach({ type: 'hidden', student: hidden.id, question: null, on: true });
			const response = await asked('GET', `/rooms/${room.room}/spread`, { token: room.teacher });
			const spread = (await response.json()) as SpreadReply;
			expect(spread).toMatchObject({ students: 5, counted: 5, crux: 'languageModelPath' });
			expect(spread.rows).toHaveLength(1);
			expect(spread.rows[0].share!.value).toBeCloseTo(1, 9);
			expect(spread.rows[0].parts[0].quantiles![2]).toBe(0.5);
		});

		it('gives the teacher the class as a file', async () => {
			const room = await new TestClass().open();
			const student = await room.join('Ada');
			await student.act(guess(0.25));
			const csv = await asked('GET', `/rooms/${room.room}/export?as=csv`, { token: room.teacher });
			expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="class-\d{4}-\d\d-\d\d\.csv"$/);
			expect(await csv.text()).toMatch(
				/^.?animal,name,.*\r\n\w+,Ada,[^,]+,probability,first,How likely\?,0\.25,,,[^,]+,no\r\n$/s
			);
			const json = await asked('GET', `/rooms/${room.room}/export?as=json`, { token: room.teacher });
			expect(await json.json()).toMatchObject({
				title: 'A class',
				students: [{ name: 'Ada', answers: [{ question: 'first' }] }]
			});
			expect((await asked('GET', `/rooms/${room.room}/export?as=exe`, { token: room.teacher })).status).toBe(400);
		});

		it('lets its streams go when it stops', async () => {
			const room = await new TestClass().open();
			const watched = await room.watched(room.projector);
			await held.liveClasses!.stopped();
			await watched.ended;
			expect(watched.messages.at(-1)!.event).toBe('stop');
			held.liveClasses = new Classes(await opened(), () => now);
		});
	});
};

const sorted = (view: object) => Object.fromEntries(Object.entries(view).sort(([a], [b]) => (a < b ? -1 : 1)));
