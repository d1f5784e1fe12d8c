import { isId } from '../../classroom/token';
import type { Announcement, Storage } from './storage';
import { LiveRoom } from './live-room';

/** Entries read at once. */
const PORTION = 5000;

/** ms: how long what another process did may be on its way here by itself. */
const CATCH_UP_MS = 5;

/** ms until a storage that didn't answer is asked again. */
const RETRY_MS = 500;

/** ms without viewers or requests after which a class leaves the memory. */
const IDLE_MS = 10 * 60_000;

/** Classes in the memory of this process: read when they are first asked for, kept up to date from then on. */
export class LiveRooms {
	readonly #byId = new Map<string, Promise<LiveRoom | null>>();
	readonly #loaded = new Map<string, LiveRoom>();
	readonly #catchingUp = new Set<string>();

	constructor(
		readonly storage: Storage,
		readonly onGone: (room: LiveRoom) => void
	) {}

	async room(id: string): Promise<LiveRoom | null> {
		if (!isId(id)) return null;
		const live = await (this.#byId.get(id) ?? this.#load(id));
		if (live) live.usedAt = performance.now();
		return live;
	}

	get all(): readonly LiveRoom[] {
		return [...this.#loaded.values()];
	}

	loaded(id: string): LiveRoom | undefined {
		return this.#loaded.get(id);
	}

	async #load(id: string): Promise<LiveRoom | null> {
		const loading = this.#read(id);
		this.#byId.set(id, loading);
		const live = await loading.catch((error) => {
			this.#byId.delete(id);
			this.#loaded.delete(id);
			throw error;
		});
		if (!live) this.#byId.delete(id);
		return live;
	}

	async #read(id: string): Promise<LiveRoom | null> {
		const record = await this.storage.room(id);
		if (!record) return null;
		const live = new LiveRoom(record);
		this.#loaded.set(id, live);
		await this.#brought(live);
		return live;
	}

	/** Up to the end of the log. */
	async #brought(live: LiveRoom): Promise<void> {
		for (;;) {
			const entries = await this.storage.entries(live.record.id, live.upTo, PORTION);
			live.received(entries);
			if (entries.length < PORTION) return;
		}
	}

	heard(announcement: Announcement): void {
		if (announcement.type === 'deleted') this.forgot(announcement.room, true);
		if (announcement.type !== 'grown') return;
		const grown = announcement.room === '*' ? this.all : [this.#loaded.get(announcement.room)];
		for (const live of grown) if (live && live.upTo < announcement.seq) this.catchUp(live, announcement.seq);
	}

	/** Reads what is missing, unless it comes by itself. */
	catchUp(live: LiveRoom, seq: number, waitMs = CATCH_UP_MS): void {
		const { id } = live.record;
		if (this.#catchingUp.has(id)) return;
		this.#catchingUp.add(id);
		setTimeout(async () => {
			this.#catchingUp.delete(id);
			if (live.upTo >= seq) return;
			await this.#brought(live).catch(() => this.catchUp(live, seq, RETRY_MS));
		}, waitMs);
	}

	/** @param isDeleted  its viewers are told so */
	forgot(id: string, isDeleted: boolean): void {
		const live = this.#loaded.get(id);
		this.#byId.delete(id);
		this.#loaded.delete(id);
		if (!live) return;
		if (isDeleted) live.told('gone', { reason: 'deleted' });
		this.onGone(live);
	}

	sweep(): void {
		for (const { record, viewers, usedAt } of this.all)
			if (viewers.size === 0 && performance.now() - usedAt > IDLE_MS) this.forgot(record.id, false);
	}
}
