/** Milliseconds between two questions whether the other window is there, and after which silence means that it is gone. */
export const ASK_MS = 1000;
export const GONE_MS = 3000;

export type Presence = 'unknown' | 'there' | 'gone';

/**
 * Whether the other window is there: it is asked, and answers at once even where its own timers sleep. One that says good-bye
 * is gone at once. A window that slept itself asks again before it judges.
 */
export class Watch {
	#presence: Presence = 'unknown';
	#heardAt: number;
	#askedAt: number;

	constructor(
		now: number,
		private readonly ask: () => void,
		private readonly changed: (presence: Presence) => void
	) {
		this.#heardAt = this.#askedAt = now;
	}

	get presence(): Presence {
		return this.#presence;
	}

	heard(now: number): void {
		this.#heardAt = now;
		this.#become('there');
	}

	left(): void {
		this.#become('gone');
	}

	/** To be called every `ASK_MS`. */
	tick(now: number): void {
		const slept = now - this.#askedAt > 2 * ASK_MS;
		this.#askedAt = now;
		if (slept) this.#heardAt = Math.max(this.#heardAt, now - GONE_MS + ASK_MS);
		if (this.#presence === 'there' && now - this.#heardAt > GONE_MS) this.#become('gone');
		this.ask();
	}

	#become(presence: Presence): void {
		if (presence === this.#presence || (presence === 'gone' && this.#presence === 'unknown')) return;
		this.#presence = presence;
		this.changed(presence);
	}
}
