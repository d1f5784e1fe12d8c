import type { Audience } from '../../classroom/view';

/** Bytes that may wait for a client; one that is slower is cut off, and comes back for a fresh view. A teacher's view holds everybody. */
const MOST_WAITING = { teacher: 32 * 2 ** 20, projector: 2 ** 20, student: 2 ** 20 } as const;

const encoder = new TextEncoder();
export const encoded = (text: string): Uint8Array => encoder.encode(text);

/** One open stream. */
export class Viewer {
	readonly stream: ReadableStream<Uint8Array>;
	#controller!: ReadableStreamDefaultController<Uint8Array>;
	#isOpen = true;

	constructor(
		readonly audience: Audience,
		readonly onClose: (viewer: Viewer) => void
	) {
		this.stream = new ReadableStream(
			{ start: (controller) => void (this.#controller = controller), cancel: () => this.#closed() },
			{ highWaterMark: MOST_WAITING[audience.role], size: (chunk) => chunk.byteLength }
		);
	}

	send(bytes: Uint8Array): void {
		if (!this.#isOpen) return;
		this.#controller.enqueue(bytes);
		if ((this.#controller.desiredSize ?? 0) < 0) this.end();
	}

	end(): void {
		if (!this.#isOpen) return;
		this.#controller.close();
		this.#closed();
	}

	#closed(): void {
		if (!this.#isOpen) return;
		this.#isOpen = false;
		this.onClose(this);
	}
}
