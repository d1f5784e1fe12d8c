/**
 * Steps owed by the time that has passed: a slow frame owes more of them, and none is ever skipped.
 *
 * A tab that slept for an hour owes nothing for that hour: time counts from frame to frame, each at most `longest`.
 */
export class StepDebt {
	#fraction = 0;

	/** @param longest  ms; a longer pause counts as this */
	constructor(private readonly longest = 250) {}

	/**
	 * @param elapsed  ms since the frame before, ≥ 0
	 * @param rate  steps a second, ≥ 0
	 * @returns whole steps to take now; the rest is carried over
	 */
	owed(elapsed: number, rate: number): number {
		this.#fraction += (Math.min(elapsed, this.longest) * rate) / 1000;
		const whole = Math.floor(this.#fraction + 1e-9);
		this.#fraction = Math.max(0, this.#fraction - whole);
		return whole;
	}
}

type Frame = (elapsed: number) => unknown;

/** One animation loop for the whole page; it rests when nobody listens. */
class FrameLoop {
	#listeners = new Set<Frame>();
	#last: number | null = null;
	#asked = false;

	/** @returns the function that stops listening. */
	each(listener: Frame): () => void {
		this.#listeners.add(listener);
		this.#ask();
		return () => this.#listeners.delete(listener);
	}

	/** Asks for one frame, however often listeners come and go before it. */
	#ask(): void {
		if (this.#asked) return;
		this.#asked = true;
		requestAnimationFrame(this.#tick);
	}

	#tick = (now: number): void => {
		this.#asked = false;
		const elapsed = this.#last === null ? 0 : now - this.#last;
		this.#last = this.#listeners.size ? now : null;
		for (const listener of this.#listeners) listener(elapsed);
		if (this.#listeners.size) this.#ask();
		else this.#last = null;
	};
}

export const frames = new FrameLoop();
