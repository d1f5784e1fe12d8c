/**
 * One piece of work in the background: at most one at a time, with progress, a way to cancel, and a sentence when it fails.
 */
export class Background<T> {
	/** 0 to 1 while at work, else null. */
	progress = $state<number | null>(null);
	problem = $state<string | null>(null);
	#abort: AbortController | null = null;

	/**
	 * @param work  given what to watch for and where to tell how far it is
	 * @returns its result, or null when it was cancelled or failed
	 */
	async run(
		work: (watching: { signal: AbortSignal; progress: (share: number) => void }) => Promise<T>
	): Promise<T | null> {
		this.#abort?.abort();
		const abort = (this.#abort = new AbortController());
		this.progress = 0;
		this.problem = null;
		try {
			return await work({
				signal: abort.signal,
				progress: (share) => this.#abort === abort && (this.progress = share)
			});
		} catch (error) {
			if (!abort.signal.aborted) this.problem = `This could not be computed (${(error as Error).message}).`;
			return null;
		} finally {
			if (this.#abort === abort) this.progress = null;
		}
	}

	cancel(): void {
		this.#abort?.abort();
		this.progress = null;
	}
}
