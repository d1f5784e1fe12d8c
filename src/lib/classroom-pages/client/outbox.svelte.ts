import type { ClientEvent, EventsReply } from '../../classroom/api';
import { paths } from '../../classroom/api';
import type { StudentAction, TeacherAction } from '../../classroom/event';
import { LIMITS } from '../../classroom/limits';
import { store, storedUnder } from '../../runtime/storage';
import { answerTo, Refused } from './ask';
import { newId } from './chance';

export type Action = TeacherAction | StudentAction;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
const BLOCKED =
	'This browser blocks storage here: keep this page open until nothing is waiting, or what waits is lost.';

/** What an event sets: a later one that waits for the same thing takes its place. */
const subjectOf = (event: Action): string => {
	const parts = event as { question?: string | null; figure?: string; student?: string };
	return [event.type, parts.student, parts.question, parts.figure].join('\n');
};

/**
 * What this end has said and the server has not yet acknowledged. Each event has its own place in the browser’s storage until
 * then, so that a reload, or a second tab, sends it too: the server stores it once.
 */
export class Outbox {
	waiting = $state.raw<readonly ClientEvent[]>([]);
	/** Acknowledged, and not yet seen in the class: it still counts as what was last said. */
	#acknowledged = $state.raw<readonly ClientEvent[]>([]);
	/** Whether the last attempt reached nobody. */
	stuck = $state(false);
	/** Sentences for whoever sent them: what was refused, and why. */
	problems = $state.raw<readonly string[]>([]);
	/** A sentence where nothing can be kept. */
	blocked = $state<string | null>(null);
	#clock = 0;
	#sending: readonly ClientEvent[] = [];
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#ended = false;

	/** @param owner  distinguishes teacher and students of one browser */
	constructor(
		private readonly room: string,
		private readonly owner: string,
		private readonly token: string
	) {
		const kept = [...storedUnder(this.#prefix).values()].flatMap((text) => {
			try {
				return [JSON.parse(text) as ClientEvent];
			} catch {
				return [];
			}
		});
		this.waiting = kept.sort((a, b) => a.clock - b.clock);
		for (const { clock } of kept) this.seen(clock);
	}

	get #prefix(): string {
		return `deceptive-alignment:class-waiting:${this.room}:${this.owner}:`;
	}

	/** What the class, as it is seen from here, does not hold yet; in the order in which it was said. */
	get unseen(): readonly ClientEvent[] {
		return [...this.#acknowledged, ...this.waiting];
	}

	/** The highest clock of this end’s own events that the class is seen to hold. */
	seen(clock: number): void {
		this.#clock = Math.max(this.#clock, clock);
		if (this.#acknowledged.some((event) => event.clock <= clock))
			this.#acknowledged = this.#acknowledged.filter((event) => event.clock > clock);
	}

	add(action: Action): void {
		const event: ClientEvent = { ...action, id: newId(), clock: ++this.#clock };
		const replaced = this.waiting.filter((one) => subjectOf(one) === subjectOf(action) && !this.#sending.includes(one));
		for (const { id } of replaced) this.#forget(id);
		this.waiting = [...this.waiting, event];
		if (store(this.#prefix + event.id, JSON.stringify(event)) !== null) this.blocked = BLOCKED;
		if (!this.stuck) void this.flush();
	}

	dismiss(problem: string): void {
		this.problems = this.problems.filter((one) => one !== problem);
	}

	/** Sends what waits, one post at a time; called again whenever the line comes back. */
	readonly flush = async (): Promise<void> => {
		if (this.#sending.length || !this.waiting.length || this.#ended) return;
		clearTimeout(this.#timer);
		this.#sending = this.waiting.slice(0, LIMITS.events);
		try {
			const body = { events: this.#sending };
			this.#answered(await answerTo<EventsReply>(paths.events(this.room), { method: 'POST', token: this.token, body }));
		} catch (error) {
			this.#failed(error);
		}
		this.#sending = [];
		if (!this.stuck) void this.flush();
	};

	/** The class is gone: nothing that waits has anywhere to go. */
	end(): void {
		this.#ended = true;
		clearTimeout(this.#timer);
		for (const { id } of this.waiting) this.#forget(id);
	}

	/** Leaves the page; what waits stays kept. */
	rest(): void {
		this.#ended = true;
		clearTimeout(this.#timer);
	}

	#answered({ accepted, refused }: EventsReply): void {
		[this.stuck, this.#failures] = [false, 0];
		const held = this.#sending.filter((event) => accepted.some(({ id }) => id === event.id));
		this.#acknowledged = [...this.#acknowledged, ...held];
		for (const { id } of held) this.#forget(id);
		const later = refused.filter(({ error }) => error.code === 'paused' || error.retryAfter !== undefined);
		for (const { id, error } of refused) if (!later.some((one) => one.id === id)) this.#refuse(id, error.message);
		if (later.length) this.#again(Math.max(...later.map(({ error }) => error.retryAfter ?? 2)) * 1000);
	}

	#refuse(id: string, message: string): void {
		this.#forget(id);
		if (!this.problems.includes(message)) this.problems = [...this.problems, message];
	}

	/** What was refused as a whole will be refused again, unless time heals it. */
	#failed(error: unknown): void {
		const refused = error instanceof Refused ? error : null;
		if (refused && refused.status < 500 && ![409, 429].includes(refused.status)) {
			for (const { id } of this.#sending) this.#refuse(id, refused.message);
			return;
		}
		const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures++);
		this.#again(refused?.error.retryAfter ? refused.error.retryAfter * 1000 : wait);
	}

	#again(delayMs: number): void {
		this.stuck = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), delayMs);
	}

	#forget(id: string): void {
		this.waiting = this.waiting.filter((one) => one.id !== id);
		store(this.#prefix + id, null);
	}
}
