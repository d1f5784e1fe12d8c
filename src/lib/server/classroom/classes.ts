import { randomInt } from 'node:crypto';
import { requireAcceptable, requireJoinable } from '../../classroom/acceptance';
import type {
	ApiError,
	ClientEvent,
	EventsReply,
	JoinReply,
	JoinRequest,
	OpenReply,
	ViewReply
} from '../../classroom/api';
import { changeSince } from '../../classroom/audience';
import { ClassError } from '../../classroom/class-error';
import { animalName } from '../../classroom/names';
import { eventId, readEvent, readEvents, readJoining, readOpening } from '../../classroom/request-reading';
import { tokenParts, writtenCode } from '../../classroom/token';
import type { Audience, View } from '../../classroom/view';
import { Committer } from './committer';
import type { LiveRoom } from './live-room';
import { LiveRooms } from './live-rooms';
import { Presence } from './presence';
import { RateLimits } from './rate';
import { freshCode, freshId, hashOf, isSecretOf } from './secrets';
import type { RoomRecord, Storage } from './storage';
import { encoded } from './viewer';

const DAY_MS = 24 * 60 * 60_000;

/** ms between two comments that keep lines open; between two looks for classes whose time is over. */
const KEEP_ALIVE_MS = 15_000;
const SWEEP_MS = 60_000;

const noSuchClass = () => new ClassError('not-found', 'There is no such class; it may have been deleted.');

/** Somebody who may see a class. */
export interface Member {
	readonly live: LiveRoom;
	readonly audience: Audience;
}

/** Live classes as requests ask for them, over one storage. */
export class Classes {
	readonly limits = new RateLimits();
	readonly #rooms: LiveRooms;
	readonly #committer: Committer;
	readonly #presence: Presence;
	readonly #timers: readonly NodeJS.Timeout[];
	#isStopping = false;

	constructor(
		readonly storage: Storage,
		readonly now: () => number = Date.now
	) {
		const name = freshId();
		this.#rooms = new LiveRooms(storage, ({ record }) => this.#presence.forgot(record.id));
		this.#committer = new Committer(storage, (room, { entry }) => this.#grown(room, entry), now);
		this.#presence = new Presence(
			name,
			(text) => void storage.announcePresence(name, text).catch(() => undefined),
			(room, student, state) => this.#rooms.loaded(room)?.onlineChanged(student, state)
		);
		storage.listen((heard) => {
			if (heard.type === 'presence') this.#presence.heard(heard.from, heard.text);
			else this.#rooms.heard(heard);
		});
		this.#timers = [
			setInterval(() => this.#keepAlive(), KEEP_ALIVE_MS),
			setInterval(() => void this.swept().catch(() => undefined), SWEEP_MS)
		];
		for (const timer of this.#timers) timer.unref();
	}

	#grown(room: string, entry: Parameters<LiveRoom['received']>[0][number]): void {
		const live = this.#rooms.loaded(room);
		if (live?.received([entry])) this.#rooms.catchUp(live, entry.seq);
	}

	async open(body: unknown, address: string): Promise<OpenReply> {
		this.limits.take('openingsByAddress', address);
		const asked = readOpening(body);
		const { id: opening, title, plan, pacing, teacherSecret, projectorSecret } = asked;
		const at = this.now();
		const event = { type: 'opened', id: opening, clock: 1, title, plan, pacing, turn: randomInt(64) } as const;
		for (;;) {
			const fresh: RoomRecord = {
				id: freshId(),
				code: freshCode(),
				opening,
				teacher: hashOf(teacherSecret),
				projector: hashOf(projectorSecret),
				expiresAt: at + asked.keepDays * DAY_MS
			};
			const record = await this.storage.open(fresh, { seq: 1, at, by: null, event });
			if (!record) continue;
			if (!isSecretOf(record.teacher, teacherSecret))
				throw new ClassError('forbidden', 'A class was opened under this id with another secret.');
			return { room: record.id, code: writtenCode(record.code), expiresAt: record.expiresAt, seq: 1 };
		}
	}

	async join(body: unknown, address: string): Promise<JoinReply> {
		const { code, id, secret, name } = readJoining(body);
		const record = await this.storage.roomByCode(code);
		const live = record && (await this.#rooms.room(record.id));
		const isKnown = live !== null && (await this.#studentHash(live, id)) !== null;
		// Who is in already gets back in, whatever others at the same address try.
		if (!isKnown) this.limits.require('wrongCodesByAddress', address);
		if (!live) {
			this.limits.take('wrongCodesByAddress', address);
			throw new ClassError('not-found', `There is no class with the code ${writtenCode(code)}; look at it once more.`);
		}
		if (!isKnown) await this.#admitted(live, { id, secret, name });
		await this.#requireStudent(live, id, secret, address);
		return this.#joined(live, id);
	}

	async #admitted(live: LiveRoom, { id, secret, name }: Omit<Required<JoinRequest>, 'code'>): Promise<void> {
		const room = live.record.id;
		requireJoinable(live.room);
		this.limits.take('joinsByRoom', room);
		const event = { type: 'joined', id, clock: 1, name, place: -1 } as const;
		if (!(await this.#committer.stored({ room, by: id, event, secret: hashOf(secret) }))) throw noSuchClass();
	}

	async #joined(live: LiveRoom, student: string): Promise<JoinReply> {
		const room = live.record.id;
		const entry = await this.storage.entry(room, student, student);
		if (entry?.event.type !== 'joined') throw noSuchClass();
		const { place, name } = entry.event;
		return { room, student, animal: animalName(place, live.room.opened!.turn), name, seq: entry.seq };
	}

	async #studentHash({ secrets, record }: LiveRoom, student: string): Promise<string | null> {
		const hash = secrets.get(student) ?? (await this.storage.secret(record.id, student));
		if (hash !== null) secrets.set(student, hash);
		return hash;
	}

	async #requireStudent(live: LiveRoom, student: string, secret: string, address: string): Promise<void> {
		const hash = await this.#studentHash(live, student);
		if (hash === null || !isSecretOf(hash, secret)) throw this.#wrongToken(address);
	}

	/** Right tokens are never slowed down by wrong ones: a school may share one address. */
	#wrongToken(address: string): ClassError {
		this.limits.take('wrongTokensByAddress', address);
		return new ClassError('unauthorised', 'This token is not of this class.');
	}

	/** Who asks for a class. @throws ClassError  `not-found`, `unauthorised`, `too-many` */
	async member(room: string, token: string | null, address: string): Promise<Member> {
		const parts = token === null ? null : tokenParts(token);
		const live = await this.#rooms.room(room);
		if (!live) throw noSuchClass();
		const { role, student, secret } = parts ?? { role: 'teacher', student: null, secret: '' };
		if (student !== null) await this.#requireStudent(live, student, secret, address);
		else if (!isSecretOf(role === 'teacher' ? live.record.teacher : live.record.projector, secret))
			throw this.#wrongToken(address);
		return { live, audience: { role, student } };
	}

	/** Each event by itself: stored, or refused with the reason. @throws ClassError  where all are to be sent again */
	async send({ live, audience }: Member, body: unknown): Promise<EventsReply> {
		const events = readEvents(body);
		const room = live.record.id;
		if (audience.student === null) this.limits.take('eventsByTeacher', room, events.length);
		else this.limits.take('eventsByStudent', audience.student, events.length);
		this.limits.take('eventsByRoom', room, events.length);
		const outcomes = await Promise.all(events.map((event) => this.#sent({ live, audience }, event)));
		const accepted = outcomes.flatMap(({ id, seq }) => (seq === undefined ? [] : [{ id, seq }]));
		const refused = outcomes.flatMap(({ id, error }) => (error === undefined ? [] : [{ id, error }]));
		return { accepted, refused };
	}

	async #sent({ live, audience }: Member, raw: unknown): Promise<{ id: string; seq?: number; error?: ApiError }> {
		let id = '';
		try {
			id = eventId(raw);
			const event = readEvent(raw);
			requireAcceptable(live.room, audience, event);
			return { id, seq: await this.#stored({ live, audience }, event) };
		} catch (error) {
			if (!(error instanceof ClassError) || error.code === 'unavailable' || error.code === 'not-found') throw error;
			// Taken when it was sent for the first time, when the class was not yet as it is now.
			const before = id && (await this.storage.entry(live.record.id, audience.student, id));
			return before ? { id, seq: before.seq } : { id, error: error.asReply };
		}
	}

	async #stored({ live, audience }: Member, event: ClientEvent): Promise<number> {
		const stored = await this.#committer.stored({ room: live.record.id, by: audience.student, event });
		if (!stored) throw noSuchClass();
		return stored.entry.seq;
	}

	/** @param known  seq up to which the asker is up to date; 0: nothing */
	stream({ live, audience }: Member, known: number, token: string): ReadableStream<Uint8Array> {
		if (this.#isStopping) throw new ClassError('unavailable', 'This server is stopping.', 1);
		const room = live.record.id;
		this.limits.take('streamsByToken', hashOf(token));
		const { student, role } = audience;
		if (role === 'teacher') this.#presence.ask(room);
		const online = role === 'teacher' ? this.#presence.of(room) : {};
		const viewer = live.opened(audience, known, online, () => {
			if (student !== null) this.#presence.went(room, student);
		});
		if (student !== null) this.#presence.came(room, student);
		return viewer.stream;
	}

	view({ live, audience }: Member): ViewReply {
		const change = changeSince(live.room, live.facts, audience, 0);
		const online = audience.role === 'teacher' && { online: this.#presence.of(live.record.id) };
		return { seq: live.upTo, view: { ...change, ...online } as View };
	}

	async remove({ live, audience }: Member): Promise<void> {
		requireTeacher(audience);
		await this.#removed(live.record.id);
	}

	async #removed(room: string): Promise<void> {
		await this.storage.remove(room);
		this.#rooms.forgot(room, true);
	}

	/** Deletes the classes whose time is over. */
	async swept(): Promise<void> {
		for (const room of await this.storage.expired(this.now())) await this.#removed(room);
		this.#rooms.sweep();
	}

	#keepAlive(): void {
		const bytes = encoded(': \n\n');
		for (const { viewers } of this.#rooms.all) for (const viewer of viewers) viewer.send(bytes);
	}

	/** Takes nothing new, stores what was taken, ends the streams; their clients go to another process, or wait for this one. */
	async stopped(): Promise<void> {
		if (this.#isStopping) return;
		this.#isStopping = true;
		for (const timer of this.#timers) clearInterval(timer);
		for (const live of this.#rooms.all) live.told('stop', {});
		await this.#committer.settled();
		this.#presence.stop();
		await this.storage.close();
	}
}

export const requireTeacher = ({ role }: Audience): void => {
	if (role !== 'teacher') throw new ClassError('forbidden', `Only the teacher may do this, not a ${role}.`);
};
