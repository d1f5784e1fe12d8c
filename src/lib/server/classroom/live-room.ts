import { changeSince, ownChange, sharedChange, type RoomFacts } from '../../classroom/audience';
import type { LogEntry } from '../../classroom/event';
import { messageText } from '../../classroom/event-stream';
import { draftOf, registered, type RoomDraft } from '../../classroom/reduction';
import { emptyRoom, type Room } from '../../classroom/room';
import { writtenCode } from '../../classroom/token';
import type { Audience, Change, OnlinePart, Role } from '../../classroom/view';
import type { RoomRecord } from './storage';
import { encoded, Viewer } from './viewer';

/** ms between two broadcasts of one class, at least. */
const BEAT_MS = 100;

/** A broadcast that takes long (many viewers) is followed by a pause that is longer by this factor: half of the processor stays free. */
const PAUSE_PER_BROADCAST = 2;

const ROLES: readonly Role[] = ['teacher', 'projector', 'student'];

/** A class in the memory of this process: its state, and who watches it. */
export class LiveRoom {
	readonly viewers = new Set<Viewer>();
	/** Hashes of students' secrets, as far as they were asked for. */
	readonly secrets = new Map<string, string>();
	readonly facts: RoomFacts;
	/** ms; of `performance.now()` */
	usedAt = performance.now();
	/** All entries up to this one are in `room`. */
	upTo = 0;
	/** Written into as entries come: a copy for each would be a thousand students long. */
	readonly #draft: RoomDraft = draftOf(emptyRoom);
	readonly #early = new Map<number, LogEntry>();
	#shown = 0;
	#online: Record<string, true | number> = {};
	#timer: NodeJS.Timeout | null = null;
	#restUntil = 0;

	constructor(readonly record: RoomRecord) {
		this.facts = { code: writtenCode(record.code), expiresAt: record.expiresAt };
	}

	/** As it is now; it goes on changing. */
	get room(): Room {
		return this.#draft;
	}

	/** Entries in any order, however often. @returns whether some before them are missing */
	received(entries: readonly LogEntry[]): boolean {
		for (const entry of entries) if (entry.seq > this.upTo) this.#early.set(entry.seq, entry);
		const before = this.upTo;
		for (let entry; (entry = this.#early.get(this.upTo + 1));) {
			this.#early.delete(entry.seq);
			registered(this.#draft, entry);
			this.upTo = entry.seq;
		}
		if (this.upTo > before) this.#schedule();
		return this.#early.size > 0;
	}

	onlineChanged(student: string, state: true | number): void {
		this.#online[student] = state;
		this.#schedule();
	}

	/** A stream that begins with what its viewer doesn't know yet. @param known  seq up to which they are up to date; 0: nothing */
	opened(audience: Audience, known: number, online: OnlinePart, onClose: (viewer: Viewer) => void): Viewer {
		if (this.viewers.size === 0) this.#shown = this.upTo;
		const viewer = new Viewer(audience, (closed) => {
			this.viewers.delete(closed);
			onClose(closed);
		});
		const since = known <= this.upTo ? known : 0;
		const change = {
			...changeSince(this.room, this.facts, audience, since),
			...(audience.role === 'teacher' && { online })
		};
		viewer.send(encoded(messageText({ event: since ? 'change' : 'view', data: JSON.stringify(change), id: this.#id })));
		this.viewers.add(viewer);
		return viewer;
	}

	get #id(): string {
		return String(this.upTo);
	}

	#schedule(): void {
		if (this.#timer || this.viewers.size === 0) return;
		const wait = Math.max(0, this.#restUntil - performance.now());
		this.#timer = setTimeout(() => this.#broadcast(), wait);
	}

	#broadcast(): void {
		const start = performance.now();
		this.#timer = null;
		const [since, online] = [this.#shown, this.#online];
		this.#shown = this.upTo;
		this.#online = {};
		for (const role of ROLES) {
			const viewers = [...this.viewers].filter(({ audience }) => audience.role === role);
			if (viewers.length === 0) continue;
			const shared = sharedChange(this.room, this.facts, role, since);
			const change = { ...shared, ...(role === 'teacher' && Object.keys(online).length && { online }) };
			this.#send(viewers, change, since);
		}
		const end = performance.now();
		this.#restUntil = end + Math.max(BEAT_MS - (end - start), PAUSE_PER_BROADCAST * (end - start));
	}

	/** The student's own part goes first: who has the number of the shared part has both. */
	#send(viewers: readonly Viewer[], shared: Change, since: number): void {
		const isEmpty = Object.keys(shared).length === 0;
		const bytes = encoded(messageText({ event: 'change', data: JSON.stringify(shared), id: this.#id }));
		for (const viewer of viewers) {
			const { student } = viewer.audience;
			const own = student === null ? {} : ownChange(this.room, student, since);
			if ('you' in own)
				viewer.send(
					encoded(messageText({ event: 'change', data: JSON.stringify(own), id: isEmpty ? this.#id : null }))
				);
			if (!isEmpty) viewer.send(bytes);
		}
	}

	/** To everyone at once. */
	told(event: 'gone' | 'stop', data: object): void {
		const bytes = encoded(messageText({ event, data: JSON.stringify(data), id: null }));
		for (const viewer of [...this.viewers]) {
			viewer.send(bytes);
			viewer.end();
		}
		if (this.#timer) clearTimeout(this.#timer);
	}
}
