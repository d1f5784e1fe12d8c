import type { Change, View } from '../../classroom/view';
import { viewAfter } from '../../classroom/view';
import type { StreamMessage } from '../../classroom/event-stream';
import { Line } from './line';
import { Outbox, type Action } from './outbox.svelte';

/** How the line to the class is. */
export type LineState = 'connecting' | 'open' | 'broken' | 'over';

/** Why there is nothing more to see. */
export type Ending = 'deleted' | 'unknown';

/** One end of a live class: what may be seen of it from here, and what this end says to it. */
export class ClassSession {
	view = $state.raw<View>({});
	/** Whether the class has been seen at all. */
	seen = $state(false);
	line = $state<LineState>('connecting');
	/** When the next try comes, ms since 1970. */
	retryAt = $state<number | null>(null);
	ending = $state<Ending | null>(null);
	readonly outbox: Outbox;
	readonly #line: Line;

	constructor(
		readonly room: string,
		owner: string,
		readonly token: string
	) {
		this.outbox = new Outbox(room, owner, token);
		this.#line = new Line(room, token, {
			message: (message) => this.#heard(message),
			state: (open, at) => this.#turned(open, at),
			over: () => this.#over(this.seen ? 'deleted' : 'unknown')
		});
	}

	start(): void {
		this.#line.start();
		void this.outbox.flush();
	}

	/** Leaves the class where it is. */
	leave(): void {
		this.#line.end();
		this.outbox.rest();
	}

	say(action: Action): void {
		this.outbox.add(action);
	}

	#turned(open: boolean, at: number | null): void {
		this.line = open ? 'open' : 'broken';
		this.retryAt = at;
		if (open) void this.outbox.flush();
	}

	#heard({ event, data }: StreamMessage): void {
		if (event === 'gone') return this.#over('deleted');
		const wasPaused = this.view.flow?.paused ?? false;
		if (event === 'view') this.view = JSON.parse(data) as View;
		else if (event === 'change') this.view = viewAfter(this.view, JSON.parse(data) as Change);
		this.seen = true;
		this.outbox.seen((this.view.you ?? this.view.flow)?.clock ?? 0);
		if (wasPaused && !this.view.flow?.paused) void this.outbox.flush();
	}

	#over(why: Ending): void {
		this.#line.end();
		this.outbox.end();
		this.line = 'over';
		this.ending = why;
	}
}
