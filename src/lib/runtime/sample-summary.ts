/** ms between two looks at the outputs, and how many times as long as they take to work out. */
const BETWEEN_MS = 100;
const COST_FACTOR = 8;

/** When the outputs of a growing sample are worked out anew: when there is something new, not more often than they are worth. */
export class SampleSummary {
	#asked: string | null = null;
	#known = '';
	#knownAt = -Infinity;
	#cost = 0;

	/**
	 * @param state  names what the outputs would be of
	 * @param isDone  whether nothing more is on its way
	 * @returns whether to ask now; then an answer is expected
	 */
	isDue(state: string, isDone: boolean): boolean {
		if (this.#asked !== null || state === this.#known) return false;
		const rested = performance.now() - this.#knownAt;
		if (!isDone && rested < Math.max(BETWEEN_MS, COST_FACTOR * this.#cost)) return false;
		this.#asked = state;
		return true;
	}

	/** @param cost  ms that the outputs took */
	answered(cost: number): void {
		[this.#known, this.#asked] = [this.#asked!, null];
		[this.#knownAt, this.#cost] = [performance.now(), cost];
	}

	/** What was asked for is not answered any more. */
	forget(): void {
		this.#asked = null;
	}
}
