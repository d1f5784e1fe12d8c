import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientEvent, EventsReply } from '../../classroom/api';
import { blockStorage, FakeStorage, useStorage } from '../../runtime/fake-storage';
import { Outbox } from './outbox.svelte';

const TOKEN = 's.token';
let storage: FakeStorage;
let served: (events: readonly ClientEvent[]) => Response | Promise<Response>;
/** Every event that reached the server, as often as it did. */
let heard: ClientEvent[];

const json = (body: unknown, status = 200, headers = {}): Response =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const acknowledged = (events: readonly ClientEvent[]): Response =>
	json({ accepted: events.map(({ id }, seq) => ({ id, seq })), refused: [] } satisfies EventsReply);
const refused = (status: number, code: string, message: string, headers = {}): Response =>
	json({ error: { code, message } }, status, headers);

const answered = (question: string, p: number) =>
	({ type: 'answered', question, answer: { kind: 'probability', p, low: null, high: null } }) as const;
const boxOf = (): Outbox => new Outbox('room', 'student-1', TOKEN);

beforeEach(() => {
	vi.useFakeTimers();
	useStorage((storage = new FakeStorage()));
	heard = [];
	served = acknowledged;
	vi.stubGlobal('document', { querySelector: () => null, baseURI: 'https://essay.example/class/' });
	vi.stubGlobal('fetch', async (_: URL, { body }: { body: string }) => {
		const { events } = JSON.parse(body) as { events: ClientEvent[] };
		const response = await served(events);
		heard.push(...events);
		return response;
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('what a student says', () => {
	it('waits, is sent, and is let go once it is acknowledged', async () => {
		const box = boxOf();
		box.add(answered('q', 0.1));
		expect(box.waiting).toHaveLength(1);
		expect(storage.items.size).toBe(1);
		await settled();
		expect(box.waiting).toEqual([]);
		expect(storage.items.size).toBe(0);
		expect(heard).toMatchObject([{ type: 'answered', question: 'q', clock: 1 }]);
	});

	it('is sent again under the same id until somebody answers', async () => {
		served = () => Promise.reject(new TypeError('no network'));
		const box = boxOf();
		box.add(answered('q', 0.1));
		await settled();
		expect(box.stuck).toBe(true);
		const [{ id }] = box.waiting;
		served = acknowledged;
		await vi.advanceTimersByTimeAsync(1_000);
		expect(heard.map((event) => event.id)).toEqual([id]);
		expect(box.waiting).toEqual([]);
		expect(box.stuck).toBe(false);
	});

	it('survives a reload, in order and with its clock', async () => {
		served = () => Promise.reject(new TypeError('no network'));
		const box = boxOf();
		box.seen(7);
		box.add(answered('q', 0.1));
		box.add(answered('r', 0.2));
		box.rest();
		served = acknowledged;
		const reloaded = boxOf();
		expect(reloaded.waiting).toMatchObject([
			{ question: 'q', clock: 8 },
			{ question: 'r', clock: 9 }
		]);
		reloaded.add(answered('s', 0.3));
		await settled();
		await settled();
		expect(heard.map((event) => event.clock)).toEqual([8, 9, 10]);
	});

	it('twice before the first could be sent: the later one is sent, and only that', async () => {
		served = () => Promise.reject(new TypeError('no network'));
		const box = boxOf();
		box.add({ type: 'named', name: 'A' });
		await settled();
		box.add(answered('q', 0.1));
		box.add(answered('q', 0.9));
		expect(box.waiting.map(({ type }) => type)).toEqual(['named', 'answered']);
		served = acknowledged;
		await vi.advanceTimersByTimeAsync(5_000);
		expect(heard.filter(({ type }) => type === 'answered')).toMatchObject([{ answer: { p: 0.9 } }]);
		expect(storage.items.size).toBe(0);
	});

	it('again while the first is on its way: both are sent, the later clock last', async () => {
		const box = boxOf();
		box.add(answered('q', 0.1));
		box.add(answered('q', 0.9));
		await settled();
		await settled();
		expect(heard.map(({ clock }) => clock)).toEqual([1, 2]);
		expect(box.waiting).toEqual([]);
	});

	it('waits while the class is paused', async () => {
		served = (events) =>
			json({
				accepted: [],
				refused: events.map(({ id }) => ({ id, error: { code: 'paused', message: 'Paused.' } }))
			});
		const box = boxOf();
		box.add(answered('q', 0.1));
		await settled();
		expect(box.waiting).toHaveLength(1);
		expect(box.problems).toEqual([]);
		served = acknowledged;
		await box.flush();
		expect(box.waiting).toEqual([]);
	});

	it('still counts as said until the class is seen to hold it', async () => {
		const box = boxOf();
		box.add(answered('q', 0.1));
		await settled();
		expect(box.waiting).toEqual([]);
		expect(box.unseen).toMatchObject([{ question: 'q', clock: 1 }]);
		box.add(answered('q', 0.2));
		expect(box.unseen.map(({ clock }) => clock)).toEqual([1, 2]);
		await settled();
		box.seen(1);
		expect(box.unseen.map(({ clock }) => clock)).toEqual([2]);
		box.seen(2);
		expect(box.unseen).toEqual([]);
	});

	it('is given up with a sentence where it is refused for good', async () => {
		served = (events) =>
			json({ accepted: [], refused: events.map(({ id }) => ({ id, error: { code: 'closed', message: 'Closed.' } })) });
		const box = boxOf();
		box.add(answered('q', 0.1));
		await settled();
		expect(box.waiting).toEqual([]);
		expect(box.problems).toEqual(['Closed.']);
		box.dismiss('Closed.');
		expect(box.problems).toEqual([]);
	});

	it('is given up where all of it is too large, and kept where there was too much at once', async () => {
		served = () => refused(413, 'too-large', 'Too large.');
		const box = boxOf();
		box.add(answered('q', 0.1));
		await settled();
		expect([box.waiting, box.problems]).toEqual([[], ['Too large.']]);
		served = () => refused(429, 'too-many', 'Too many.', { 'retry-after': '3' });
		box.add(answered('q', 0.2));
		await settled();
		expect(box.waiting).toHaveLength(1);
		served = acknowledged;
		await vi.advanceTimersByTimeAsync(2_999);
		expect(box.waiting).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(1);
		expect(box.waiting).toEqual([]);
	});

	it('is never sent to another class, nor by another student of the same browser', () => {
		served = () => Promise.reject(new TypeError('no network'));
		boxOf().add(answered('q', 0.1));
		expect(new Outbox('other', 'student-1', TOKEN).waiting).toEqual([]);
		expect(new Outbox('room', 'student-2', TOKEN).waiting).toEqual([]);
	});

	it('says so where nothing can be kept, and is sent all the same', async () => {
		blockStorage();
		const box = boxOf();
		box.add(answered('q', 0.1));
		expect(box.blocked).toMatch(/blocks storage.*keep this page open/);
		await settled();
		expect(heard).toHaveLength(1);
	});
});
