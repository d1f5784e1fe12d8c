import { ClassError } from '../../classroom/class-error';
import { complain } from './complaint';
import type { Draft, Storage, Stored } from './storage';

/** What waits, at most: more than the storage takes in seconds. */
const MOST_WAITING = 20_000;

/** Drafts of one transaction, at most. */
const MOST_TOGETHER = 500;

/** ms that the first of a batch waits for others; a transaction costs about as much. */
const GATHER_MS = 4;

interface Waiting {
	readonly draft: Draft;
	readonly resolve: (stored: Stored) => void;
	readonly reject: (error: unknown) => void;
}

/** Group commit: what arrives while a transaction runs goes into the next one, all of it together. */
export class Committer {
	#waiting: Waiting[] = [];
	#running: Promise<void> | null = null;

	constructor(
		readonly storage: Storage,
		/** Told of each batch before its senders are. */
		readonly onStored: (room: string, stored: NonNullable<Stored>) => void,
		readonly now: () => number
	) {}

	/** Resolves once the draft is stored for good. @throws ClassError  where it isn't known to be: to be sent again */
	stored(draft: Draft): Promise<Stored> {
		if (this.#waiting.length >= MOST_WAITING)
			throw new ClassError('unavailable', 'The server is behind; send it again in a moment.', 2);
		return new Promise((resolve, reject) => {
			this.#waiting.push({ draft, resolve, reject });
			this.#running ??= this.#run();
		});
	}

	async #run(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
		while (this.#waiting.length) await this.#commit(this.#waiting.splice(0, MOST_TOGETHER));
		this.#running = null;
	}

	async #commit(batch: readonly Waiting[]): Promise<void> {
		try {
			const drafts = batch.map(({ draft }) => draft);
			const stored = await this.storage.commit(drafts, this.now());
			for (const [at, one] of stored.entries()) if (one) this.onStored(drafts[at].room, one);
			for (const [at, { resolve }] of batch.entries()) resolve(stored[at]);
		} catch (error) {
			complain(error);
			const refusal = new ClassError('unavailable', 'The storage is away; send it again in a moment.', 1);
			for (const { reject } of batch) reject(refusal);
		}
	}

	/** Resolves when nothing waits any more. */
	async settled(): Promise<void> {
		while (this.#running) await this.#running;
	}
}
