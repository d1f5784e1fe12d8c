import type { LogEntry } from '../../classroom/event';
import { changeSince } from '../../classroom/audience';
import { ClassError } from '../../classroom/class-error';
import type { ViewReply } from '../../classroom/api';
import type { Audience, View } from '../../classroom/view';
import { Committer } from './committer';
import type { LiveRoom } from './live-room';
import { LiveRooms } from './live-rooms';
import { Presence } from './presence';
import { RateLimits } from './rate';
import { freshId, hashOf } from './secrets';
import type { Draft, Storage } from './storage';
import { encoded } from './viewer';

/** ms between two comments that keep lines open; between two looks for classes whose time is over. */
const KEEP_ALIVE_MS = 15_000;
const SWEEP_MS = 60_000;

export const noSuchClass = () => new ClassError('not-found', 'There is no such class; it may have been deleted.');

/** Somebody who may see a class. */
export interface Member {
	readonly live: LiveRoom;
	readonly audience: Audience;
}

/** The live classes of this process, over one storage: what is stored, who watches, how it starts and stops. */
export class Classes {
	readonly limits = new RateLimits();
	readonly rooms: LiveRooms;
	readonly #committer: Committer;
	readonly #presence: Presence;
	readonly #timers: readonly NodeJS.Timeout[];
	#isStopping = false;

	/** @param now  ms since 1970 */
	constructor(
		readonly storage: Storage,
		readonly now: () => number = Date.now
	) {
		const name = freshId();
		this.rooms = new LiveRooms(storage, ({ record }) => this.#presence.forgot(record.id));
		this.#committer = new Committer(storage, (room, { entry }) => this.#grown(room, entry), now);
		this.#presence = new Presence(
			name,
			(text) => void storage.announcePresence(name, text).catch(() => undefined),
			(room, student, state) => this.rooms.loaded(room)?.onlineChanged(student, state)
		);
		storage.listen((heard) => {
			if (heard.type === 'presence') this.#presence.heard(heard.from, heard.text);
			else this.rooms.heard(heard);
		});
		this.#timers = [
			setInterval(() => this.#keepAlive(), KEEP_ALIVE_MS),
			setInterval(() => void this.swept().catch(() => undefined), SWEEP_MS)
		];
		for (const timer of this.#timers) timer.unref();
	}

	#grown(room: string, entry: LogEntry): void {
		const live = this.rooms.loaded(room);
		if (live?.received([entry])) this.rooms.catchUp(live, entry.seq);
	}

	/** Resolves once the draft is stored for good. @throws ClassError  where it isn't known to be, or there is no such class */
	async stored(draft: Draft): Promise<LogEntry> {
		const stored = await this.#committer.stored(draft);
		if (!stored) throw noSuchClass();
		return stored.entry;
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

	/** For good. */
	async remove(room: string): Promise<void> {
		await this.storage.remove(room);
		this.rooms.forgot(room, true);
	}

	/** Deletes the classes whose time is over. */
	async swept(): Promise<void> {
		for (const room of await this.storage.expired(this.now())) await this.remove(room);
		this.rooms.sweep();
	}

	#keepAlive(): void {
		const bytes = encoded(': \n\n');
		for (const { viewers } of this.rooms.all) for (const viewer of viewers) viewer.send(bytes);
	}

	/** Takes nothing new, stores what was taken, ends the streams; their clients go to another process, or wait for this one. */
	async stopped(): Promise<void> {
		if (this.#isStopping) return;
		this.#isStopping = true;
		for (const timer of this.#timers) clearInterval(timer);
		for (const live of this.rooms.all) live.told('stop', {});
		await this.#committer.settled();
		this.#presence.stop();
		await this.storage.close();
	}
}

/** @throws ClassError  `forbidden` */
export const requireTeacher = ({ role }: Audience): void => {
	if (role !== 'teacher') throw new ClassError('forbidden', `Only the teacher may do this, not a ${role}.`);
};
