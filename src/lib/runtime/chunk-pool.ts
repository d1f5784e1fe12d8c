/** What a pool needs of a worker; tests put their own in its place. */
export interface WorkerOf<Chunk, Answer> {
	postMessage(task: Chunk): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<Answer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

export interface Watching {
	readonly signal?: AbortSignal;
	/** @param done  chunks answered so far */
	readonly progress?: (done: number) => void;
}

/**
 * Hands chunks of work to workers, any chunk to any of them, and gives the answers in the chunks’ order.
 *
 * A chunk whose worker dies is done again; where no worker can be had, the page does it itself, a chunk at a time, and
 * stays responsive.
 */
export class ChunkPool<Chunk, Answer> {
	#idle: WorkerOf<Chunk, Answer>[] = [];

	constructor(
		readonly size: number,
		private readonly made: () => WorkerOf<Chunk, Answer>
	) {}

	/**
	 * @param here  what a worker does with a chunk, done in the page
	 * @throws DOMException  AbortError when the signal fires; nothing is kept then
	 */
	async answers(
		chunks: readonly Chunk[],
		here: (chunk: Chunk) => Answer | Promise<Answer>,
		{ signal, progress }: Watching = {}
	): Promise<Answer[]> {
		const answers: Answer[] = [];
		let next = 0;
		let done = 0;
		const lane = async () => {
			while (next < chunks.length) {
				signal?.throwIfAborted();
				const at = next++;
				answers[at] = await this.#answer(chunks[at], here, signal);
				progress?.(++done);
			}
		};
		await Promise.all(Array.from({ length: Math.min(this.size, chunks.length) }, lane));
		signal?.throwIfAborted();
		return answers;
	}

	close(): void {
		for (const worker of this.#idle.splice(0)) worker.terminate();
	}

	async #answer(chunk: Chunk, here: (chunk: Chunk) => Answer | Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
		try {
			return await this.#sent(chunk, signal);
		} catch (error) {
			if (signal?.aborted) throw error;
			await new Promise((resolve) => setTimeout(resolve));
			return here(chunk);
		}
	}

	#sent(chunk: Chunk, signal?: AbortSignal): Promise<Answer> {
		const worker = this.#idle.pop() ?? this.made();
		return new Promise<Answer>((resolve, reject) => {
			const abort = () => {
				worker.terminate();
				reject(signal!.reason);
			};
			signal?.addEventListener('abort', abort, { once: true });
			worker.onmessage = ({ data }) => {
				signal?.removeEventListener('abort', abort);
				this.#idle.push(worker);
				resolve(data);
			};
			worker.onerror = (event) => {
				signal?.removeEventListener('abort', abort);
				worker.terminate();
				reject(new Error(event.message));
			};
			worker.postMessage(chunk);
		});
	}
}

const processors = (): number => navigator.hardwareConcurrency ?? 2;

/** As many workers as there are processors to spare: for long work, beside which the page stays busy. */
export const spareProcessors = (): number => Math.max(1, Math.min(4, processors() - 1));

/** As many workers as there are processors: for work of a moment, while the page waits for it. */
export const allProcessors = (): number => Math.max(1, Math.min(4, processors()));
