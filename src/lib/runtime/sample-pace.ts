import { StepDebt } from './clock';

/** ms after which a pace that is used up is looked at again. */
const AGAIN_MS = 50;

/**
 * How fast a large sample is drawn: so many items a second, or as fast as it goes. As fast as it goes needs no timer, so
 * that it goes on in a hidden tab; a pace rests there with the browser’s timers, and does not make up for the time.
 */
export class SamplePace {
	#perSecond = Infinity;
	#debt = new StepDebt();
	#allowance = 0;
	#lookedAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param again  called when more may be drawn */
	constructor(private readonly again: () => void) {}

	/** @param perSecond  items a second, Infinity for as fast as it goes */
	set(perSecond: number): void {
		this.#perSecond = perSecond;
		this.#lookedAt = performance.now();
	}

	/** @returns how many items may be drawn now */
	get allowed(): number {
		const now = performance.now();
		const elapsed = now - this.#lookedAt;
		this.#lookedAt = now;
		if (this.#perSecond === Infinity) return Infinity;
		this.#allowance = Math.max(0, this.#allowance) + this.#debt.owed(elapsed, this.#perSecond);
		return this.#allowance;
	}

	spend(items: number): void {
		this.#allowance -= items;
	}

	/** Calls back a little later, where that makes a difference. */
	wait(): void {
		this.stop();
		if (this.#perSecond !== Infinity) this.#timer = setTimeout(this.again, AGAIN_MS);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
