import type { OnlinePart } from '../../classroom/view';

/** ms: how long changes are gathered; how often a process says that it lives; after which silence it is taken for dead. */
const GATHER_MS = 300;
const BEAT_MS = 4000;
const DEAD_MS = 12_000;

/** Students named in one announcement, at most: a notification holds 8,000 bytes. */
const MOST_NAMED = 200;

type Said =
	| { readonly beat: true }
	| { readonly ask: string }
	| { readonly room: string; readonly on: readonly string[]; readonly off: readonly string[] };

interface Peer {
	heardAt: number;
	readonly byRoom: Map<string, Set<string>>;
}

/**
 * Which students have a stream open, here or at another process. It isn't part of the log: a process that dies takes what it
 * knew with it, and its students come back at another.
 */
export class Presence {
	/** by room, then student: streams open here */
	readonly #here = new Map<string, Map<string, number>>();
	readonly #peers = new Map<string, Peer>();
	/** by room, then student: ms since 1970 */
	readonly #goneAt = new Map<string, Map<string, number>>();
	readonly #toSay = new Map<string, Map<string, boolean>>();
	#saying: NodeJS.Timeout | null = null;
	readonly #beat: NodeJS.Timeout;

	constructor(
		/** of this process */
		readonly name: string,
		readonly announce: (text: string) => void,
		readonly onChange: (room: string, student: string, state: true | number) => void
	) {
		this.#beat = setInterval(() => this.#beaten(), BEAT_MS);
		this.#beat.unref();
	}

	came(room: string, student: string): void {
		const here = entryIn(this.#here, room, () => new Map<string, number>());
		here.set(student, (here.get(student) ?? 0) + 1);
		if (here.get(student) !== 1) return;
		this.#say(room, student, true);
		this.onChange(room, student, true);
	}

	went(room: string, student: string): void {
		const here = this.#here.get(room);
		const left = (here?.get(student) ?? 1) - 1;
		if (left > 0) return void here!.set(student, left);
		here?.delete(student);
		this.#say(room, student, false);
		this.#perhapsGone(room, student);
	}

	/** Everybody of a class of whom something is known. */
	of(room: string): OnlinePart {
		const gone = Object.fromEntries(this.#goneAt.get(room) ?? []);
		const sets = [this.#here.get(room)?.keys(), ...[...this.#peers.values()].map(({ byRoom }) => byRoom.get(room))];
		const online = sets.flatMap((set) => [...(set ?? [])]);
		return { ...gone, ...Object.fromEntries(online.map((student) => [student, true] as const)) };
	}

	/** Asks the other processes who is with them. */
	ask(room: string): void {
		this.#announce({ ask: room });
	}

	heard(from: string, text: string): void {
		if (from === this.name) return;
		const peer = entryIn(this.#peers, from, (): Peer => ({ heardAt: 0, byRoom: new Map() }));
		peer.heardAt = performance.now();
		const said = JSON.parse(text) as Said;
		if ('ask' in said) this.#sayAll(said.ask);
		if (!('room' in said)) return;
		const there = entryIn(peer.byRoom, said.room, () => new Set<string>());
		for (const student of said.on) {
			there.add(student);
			this.onChange(said.room, student, true);
		}
		for (const student of said.off) if (there.delete(student)) this.#perhapsGone(said.room, student);
	}

	forgot(room: string): void {
		for (const map of [this.#here, this.#goneAt, this.#toSay, ...[...this.#peers.values()].map((p) => p.byRoom)])
			map.delete(room);
	}

	stop(): void {
		clearInterval(this.#beat);
		if (this.#saying) clearTimeout(this.#saying);
	}

	#perhapsGone(room: string, student: string): void {
		const isElsewhere = [...this.#peers.values()].some(({ byRoom }) => byRoom.get(room)?.has(student));
		if (isElsewhere || this.#here.get(room)?.has(student)) return;
		const at = Date.now();
		entryIn(this.#goneAt, room, () => new Map<string, number>()).set(student, at);
		this.onChange(room, student, at);
	}

	#say(room: string, student: string, isOn: boolean): void {
		entryIn(this.#toSay, room, () => new Map<string, boolean>()).set(student, isOn);
		this.#saying ??= setTimeout(() => this.#saidAll(), GATHER_MS);
	}

	#sayAll(room: string): void {
		for (const student of this.#here.get(room)?.keys() ?? []) this.#say(room, student, true);
	}

	#saidAll(): void {
		this.#saying = null;
		for (const [room, students] of this.#toSay)
			for (let at = 0, all = [...students]; at < all.length; at += MOST_NAMED) {
				const some = all.slice(at, at + MOST_NAMED);
				const named = (isOn: boolean) => some.filter(([, on]) => on === isOn).map(([student]) => student);
				this.#announce({ room, on: named(true), off: named(false) });
			}
		this.#toSay.clear();
	}

	#beaten(): void {
		this.#announce({ beat: true });
		for (const [name, { heardAt, byRoom }] of this.#peers) {
			if (performance.now() - heardAt < DEAD_MS) continue;
			this.#peers.delete(name);
			for (const [room, students] of byRoom) for (const student of students) this.#perhapsGone(room, student);
		}
	}

	#announce(said: Said): void {
		this.announce(JSON.stringify(said));
	}
}

const entryIn = <K, V>(map: Map<K, V>, key: K, fresh: () => V): V => {
	const found = map.get(key);
	if (found !== undefined) return found;
	const made = fresh();
	map.set(key, made);
	return made;
};
