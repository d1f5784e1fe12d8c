import { randomBytes } from 'node:crypto';
import { smallPlan } from '../../src/lib/classroom/any-room';
import type { EventsReply, JoinReply, OpenReply, ViewReply } from '../../src/lib/classroom/api';
import { streamReader, type StreamMessage } from '../../src/lib/classroom/event-stream';
import { projectorToken, studentToken, teacherToken, textOfBytes } from '../../src/lib/classroom/token';
import { viewAfter, type View } from '../../src/lib/classroom/view';
import type { Asked } from '../../src/lib/server/classroom/http';
import * as about from '../../src/routes/class/api/+server';
import * as join from '../../src/routes/class/api/join/+server';
import * as rooms from '../../src/routes/class/api/rooms/+server';
import * as room from '../../src/routes/class/api/rooms/[room]/+server';
import * as events from '../../src/routes/class/api/rooms/[room]/events/+server';
import * as exported from '../../src/routes/class/api/rooms/[room]/export/+server';
import * as spread from '../../src/routes/class/api/rooms/[room]/spread/+server';
import * as stream from '../../src/routes/class/api/rooms/[room]/stream/+server';
import * as view from '../../src/routes/class/api/rooms/[room]/view/+server';

type Handlers = Readonly<Record<string, unknown>>;

/** The endpoints as the router finds them. */
const routes: readonly (readonly [RegExp, Handlers])[] = [
	[/^$/, about],
	[/^\/join$/, join],
	[/^\/rooms$/, rooms],
	[/^\/rooms\/([^/]+)$/, room],
	[/^\/rooms\/([^/]+)\/events$/, events],
	[/^\/rooms\/([^/]+)\/export$/, exported],
	[/^\/rooms\/([^/]+)\/spread$/, spread],
	[/^\/rooms\/([^/]+)\/stream$/, stream],
	[/^\/rooms\/([^/]+)\/view$/, view]
];

export const ORIGIN = 'http://essay.test';
export const freshId = (): string => textOfBytes(randomBytes(12));
export const freshSecret = (): string => textOfBytes(randomBytes(32));

export interface Sending {
	readonly token?: string;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	readonly address?: string;
}

/** Asks an endpoint as a browser of the same site would. */
export const asked = async (
	method: string,
	path: string,
	{ token, body, headers = {}, address = '10.0.0.1' }: Sending = {}
): Promise<Response> => {
	const url = new URL(`${ORIGIN}/class/api${path}`);
	const [pattern, handlers] = routes.find(([one]) => one.test(url.pathname.slice('/class/api'.length)))!;
	const request = new Request(url, {
		method,
		headers: {
			host: 'essay.test',
			origin: ORIGIN,
			...(body !== undefined && { 'content-type': 'application/json' }),
			...(token !== undefined && { authorization: `Bearer ${token}` }),
			...headers
		},
		...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
	});
	const params = { room: pattern.exec(url.pathname.slice('/class/api'.length))![1] };
	const handler = handlers[method] as (asked: Asked) => Promise<Response>;
	return handler({ request, url, params, getClientAddress: () => address });
};

export class TestClass {
	readonly secret = freshSecret();
	readonly projectorSecret = freshSecret();
	readonly teacher = teacherToken(this.secret);
	readonly projector = projectorToken(this.projectorSecret);
	readonly opening = freshId();
	room = '';
	code = '';
	#clock = 1;

	get request() {
		const { secret, projectorSecret, opening } = this;
		return { id: opening, title: 'A class', plan: smallPlan, teacherSecret: secret, projectorSecret };
	}

	async open(): Promise<this> {
		const response = await asked('POST', '/rooms', { body: this.request });
		Object.assign(this, (await response.json()) as OpenReply);
		return this;
	}

	async teach(...actions: readonly object[]): Promise<EventsReply> {
		const list = actions.map((action) => ({ id: freshId(), clock: ++this.#clock, ...action }));
		const response = await asked('POST', `/rooms/${this.room}/events`, { token: this.teacher, body: { events: list } });
		return (await response.json()) as EventsReply;
	}

	async join(name: string | null = null): Promise<TestStudent> {
		const student = new TestStudent(this, freshId(), freshSecret());
		await student.join(name);
		return student;
	}

	async view(token: string): Promise<View> {
		const response = await asked('GET', `/rooms/${this.room}/view`, { token });
		return ((await response.json()) as ViewReply).view;
	}

	watched(token: string, lastEventId?: string): Promise<Watched> {
		return Watched.open(this.room, token, lastEventId);
	}
}

export class TestStudent {
	readonly token: string;
	#clock = 1;

	constructor(
		readonly of: TestClass,
		readonly id: string,
		readonly secret: string
	) {
		this.token = studentToken(id, secret);
	}

	async join(name: string | null): Promise<JoinReply> {
		const { id, secret } = this;
		const response = await asked('POST', '/join', { body: { code: this.of.code, id, secret, name } });
		if (response.status !== 200) throw new Error(await response.text());
		return (await response.json()) as JoinReply;
	}

	event(action: object): { readonly id: string; readonly clock: number } {
		return { id: freshId(), clock: ++this.#clock, ...action };
	}

	async send(...events: readonly object[]): Promise<EventsReply> {
		const response = await asked('POST', `/rooms/${this.of.room}/events`, { token: this.token, body: { events } });
		return (await response.json()) as EventsReply;
	}

	act(action: object): Promise<EventsReply> {
		return this.send(this.event(action));
	}
}

/** A stream as a client reads it. */
export class Watched {
	view: View = {};
	lastEventId = '';
	readonly messages: StreamMessage[] = [];
	readonly ended: Promise<void>;
	#waiting: { readonly until: () => boolean; readonly resolve: () => void }[] = [];
	#cancel: () => Promise<void>;

	private constructor(response: Response) {
		const reader = response.body!.getReader();
		const read = streamReader((message) => this.#heard(message));
		const decoder = new TextDecoder();
		this.#cancel = () => reader.cancel();
		this.ended = (async () => {
			for (;;) {
				const { done, value } = await reader.read();
				if (done) return;
				read(decoder.decode(value, { stream: true }));
			}
		})();
	}

	static async open(room: string, token: string, lastEventId?: string): Promise<Watched> {
		const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
		const response = await asked('GET', `/rooms/${room}/stream`, { token, headers });
		if (response.status !== 200) throw new Error(await response.text());
		const watched = new Watched(response);
		await watched.until(() => watched.messages.length > 0);
		return watched;
	}

	#heard(message: StreamMessage): void {
		this.messages.push(message);
		this.lastEventId = message.id ?? this.lastEventId;
		const data = JSON.parse(message.data);
		if (message.event === 'view') this.view = data;
		if (message.event === 'change') this.view = viewAfter(this.view, data);
		this.#waiting = this.#waiting.filter(({ until, resolve }) => !until() || void resolve());
	}

	/** Resolves when something holds of what was heard. */
	until(holds: () => boolean): Promise<void> {
		if (holds()) return Promise.resolve();
		return new Promise((resolve) => this.#waiting.push({ until: holds, resolve }));
	}

	close(): Promise<void> {
		return this.#cancel();
	}
}
