import { paths } from '../../classroom/api';
import { streamReader, type StreamMessage } from '../../classroom/event-stream';
import { Refused, responseTo } from './ask';

/** ms without a sign of life, after which the line is taken for dead; the server sends one every 15 s. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

export interface LineEvents {
	readonly message: (message: StreamMessage) => void;
	/** Open and answering, or not; `at`: when the next try comes, ms since 1970. */
	readonly state: (open: boolean, at: number | null) => void;
	/** There will be no further try: the class is gone, or the token isn't of it. */
	readonly over: (why: Refused) => void;
}

const isFinal = (error: unknown): error is Refused =>
	error instanceof Refused && [401, 403, 404].includes(error.status);

/**
 * The stream of a class, kept open: after a break it asks again, at first soon, then at most every 8 s, each time for what came
 * after the last message that it had; a phone that wakes or a network that comes back is tried at once.
 */
export class Line {
	#abort: AbortController | null = null;
	#lastId: string | null = null;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#silence: ReturnType<typeof setTimeout> | undefined;
	#ended = false;

	constructor(
		private readonly room: string,
		private readonly token: string,
		private readonly events: LineEvents
	) {}

	start(): void {
		addEventListener('online', this.#now);
		addEventListener('offline', this.#broken);
		addEventListener('pageshow', this.#now);
		document.addEventListener('visibilitychange', this.#woken);
		void this.#open();
	}

	end(): void {
		this.#ended = true;
		clearTimeout(this.#timer);
		clearTimeout(this.#silence);
		this.#abort?.abort();
		removeEventListener('online', this.#now);
		removeEventListener('offline', this.#broken);
		removeEventListener('pageshow', this.#now);
		document.removeEventListener('visibilitychange', this.#woken);
	}

	/** Tries at once, unless the line stands. */
	readonly #now = (): void => {
		if (this.#abort || this.#ended) return;
		clearTimeout(this.#timer);
		this.#failures = 0;
		void this.#open();
	};
	readonly #broken = (): void => this.#abort?.abort();
	readonly #woken = (): void => {
		if (document.visibilityState === 'visible') this.#now();
	};

	#heard(): void {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(this.#broken, SILENCE_MS);
	}

	async #open(): Promise<void> {
		const abort = (this.#abort = new AbortController());
		let soon = false;
		try {
			const response = await responseTo(paths.stream(this.room), {
				token: this.token,
				signal: abort.signal,
				headers: this.#lastId === null ? {} : { 'last-event-id': this.#lastId }
			});
			this.#failures = 0;
			this.events.state(true, null);
			soon = await this.#read(response.body!.pipeThrough(new TextDecoderStream()).getReader());
		} catch (error) {
			if (isFinal(error)) return this.#over(error);
		}
		abort.abort();
		this.#abort = null;
		if (!this.#ended) this.#again(soon);
	}

	/** @returns whether the server asked to be asked again at once */
	async #read(reader: ReadableStreamDefaultReader<string>): Promise<boolean> {
		let stopped = false;
		const read = streamReader((message) => {
			if (message.id !== null) this.#lastId = message.id;
			if (message.event === 'stop') stopped = true;
			else this.events.message(message);
		});
		for (;;) {
			this.#heard();
			const { done, value } = await reader.read();
			if (done || this.#ended) return stopped;
			read(value);
		}
	}

	/** Each waits a little differently, so that a class doesn't come back as one. */
	#again(soon: boolean): void {
		clearTimeout(this.#silence);
		const wait = soon && this.#failures === 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
		const delay = wait * (0.5 + Math.random() / 2);
		this.#failures++;
		this.events.state(false, Date.now() + delay);
		this.#timer = setTimeout(() => void this.#open(), delay);
	}

	#over(why: Refused): void {
		this.end();
		this.#abort = null;
		this.events.over(why);
	}
}
