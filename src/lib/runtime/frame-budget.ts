/** How quickly an estimate follows what was measured: a third of the way each time, so that one slow frame is soon forgotten. */
const TRUST = 1 / 3;

/**
 * What each kind of work costs a frame, drawing included, learned from the frames that did it: on a quick machine
 * everything fits into one frame, on a slow one it has to be spread over several.
 */
export class FrameBudget<Work extends string> {
	readonly #ms: Map<Work | 'frame', number>;

	/** @param guesses  ms of each kind of work before anything was measured, > 0 */
	constructor(guesses: Readonly<Record<Work | 'frame', number>>) {
		this.#ms = new Map(Object.entries(guesses) as [Work | 'frame', number][]);
	}

	/** @returns ms that a frame with this work is expected to take */
	estimate(works: readonly Work[]): number {
		return this.#parts(works).reduce((sum, part) => sum + this.#ms.get(part)!, 0);
	}

	/** A frame that did this work took so long: what it took more, or less, than expected is shared out in proportion. */
	took(works: readonly Work[], ms: number): void {
		const factor = 1 + TRUST * (Math.max(ms, 0.1) / this.estimate(works) - 1);
		for (const part of this.#parts(works)) this.#ms.set(part, this.#ms.get(part)! * factor);
	}

	#parts(works: readonly Work[]): readonly (Work | 'frame')[] {
		return ['frame', ...works];
	}
}
