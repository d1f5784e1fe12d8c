import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { messageText } from '../../classroom/event-stream';
import { Line, type LineEvents } from './line';

interface Opened {
	/** The `Last-Event-ID` that it was asked with. */
	readonly last: string | undefined;
	readonly say: (event: string, id: string | null) => void;
	/** The server ends it; or it breaks. */
	readonly end: () => void;
	readonly fail: () => void;
}

let opened: Opened[];
let answer: () => Response | null;
let events: { readonly [K in keyof LineEvents]: Mock<LineEvents[K]> };
let line: Line;

const streamed = (headers: Readonly<Record<string, string>>, signal: AbortSignal): Response => {
	let controller!: ReadableStreamDefaultController<Uint8Array>;
	const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
	signal.addEventListener('abort', () => {
		try {
			controller.error(new DOMException('aborted', 'AbortError'));
		} catch {
			// ended before
		}
	});
	opened.push({
		last: headers['last-event-id'],
		say: (event, id) => controller.enqueue(new TextEncoder().encode(messageText({ event, id, data: '{}' }))),
		end: () => controller.close(),
		fail: () => controller.error(new TypeError('network'))
	});
	return new Response(body);
};

beforeEach(() => {
	vi.useFakeTimers();
	[opened, answer] = [[], () => null];
	events = { message: vi.fn(), state: vi.fn(), over: vi.fn() };
	const page = Object.assign(new EventTarget(), {
		querySelector: () => null,
		baseURI: 'https://essay.example/class/',
		visibilityState: 'visible'
	});
	vi.stubGlobal('document', page);
	const window = new EventTarget();
	for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
		vi.stubGlobal(name, window[name].bind(window));
	vi.stubGlobal('fetch', async (_: URL, asked: { headers: Record<string, string>; signal: AbortSignal }) => {
		const given = answer();
		return given ?? streamed(asked.headers, asked.signal);
	});
	line = new Line('room', 't.secret', events);
});
afterEach(() => {
	line.end();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the line to a class', () => {
	it('hands on what it hears', async () => {
		line.start();
		await passed(0);
		expect(events.state).toHaveBeenLastCalledWith(true, null);
		opened[0].say('view', '7');
		await passed(0);
		expect(events.message).toHaveBeenCalledWith({ event: 'view', data: '{}', id: '7' });
	});

	it('asks again after a break, for what came after the last message', async () => {
		line.start();
		await passed(0);
		expect(opened[0].last).toBeUndefined();
		opened[0].say('view', '7');
		await passed(0);
		opened[0].fail();
		await passed(0);
		expect(events.state.mock.lastCall![0]).toBe(false);
		await passed(500);
		expect(opened).toHaveLength(2);
		expect(opened[1].last).toBe('7');
		expect(events.state).toHaveBeenLastCalledWith(true, null);
	});

	it('waits longer after each failure, and never longer than eight seconds', async () => {
		answer = () => new Response('', { status: 502 });
		line.start();
		for (const longest of [500, 1000, 2000, 4000, 8000, 8000]) {
			await passed(0);
			const [open, at] = events.state.mock.lastCall!;
			expect(open).toBe(false);
			expect(at! - Date.now()).toBeGreaterThanOrEqual(longest / 2);
			expect(at! - Date.now()).toBeLessThanOrEqual(longest);
			await passed(at! - Date.now());
		}
	});

	it('tries at once when the network comes back', async () => {
		answer = () => new Response('', { status: 502 });
		line.start();
		for (let tries = 0; tries < 5; tries++) await passed(8000);
		answer = () => null;
		expect(opened).toEqual([]);
		dispatchEvent(new Event('online'));
		await passed(0);
		expect(opened).toHaveLength(1);
	});

	it('takes forty seconds of silence for a break', async () => {
		line.start();
		await passed(0);
		await passed(39_999);
		expect(opened).toHaveLength(1);
		await passed(1_000);
		expect(opened).toHaveLength(2);
	});

	it('comes back at once when the server stops, and waits when that one fails too', async () => {
		line.start();
		await passed(0);
		opened[0].say('stop', null);
		opened[0].end();
		await passed(0);
		expect(opened).toHaveLength(2);
	});

	it('ends for good where the class is gone or the token is not of it', async () => {
		const reply = { error: { code: 'unauthorised', message: 'No.' } };
		answer = () => Response.json(reply, { status: 401 });
		line.start();
		await passed(0);
		expect(events.over.mock.lastCall![0].message).toBe('No.');
		await passed(60_000);
		expect(events.over).toHaveBeenCalledTimes(1);
	});
});
