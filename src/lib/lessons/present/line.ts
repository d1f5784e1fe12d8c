import { store } from '../../runtime/storage';
import { isMessage, type Message, type Saying, type Side } from './messages';

const NAME = 'deceptive-alignment:present:1';

/** An envelope, so that what arrives by two ways is heard once. */
interface Envelope {
	readonly sender: string;
	readonly count: number;
	readonly message: Message;
}

const isEnvelope = (value: unknown): value is Envelope =>
	typeof value === 'object' && value !== null && isMessage((value as Envelope).message);

/**
 * The line between the projector’s window and the notes: a BroadcastChannel; where there is none, storage events; and besides,
 * straight to the window that opened this one or that this one opened, which is all that pages opened from files have.
 */
export class Line {
	readonly #sender = Math.random().toString(36).slice(2);
	readonly #heard = new Map<string, number>();
	readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
	#count = 0;
	/** The window on the other end, where this one opened it or was opened by it. */
	other: Window | null = null;
	/** Of the projector’s window. */
	session: string | null = null;

	constructor(
		private readonly from: Side,
		private readonly lesson: string,
		private readonly hear: (message: Message) => void
	) {
		if (this.#channel) this.#channel.onmessage = ({ data }) => this.#receive(data);
		else
			addEventListener(
				'storage',
				({ key, newValue }) => key === NAME && newValue && this.#receive(JSON.parse(newValue))
			);
		addEventListener('message', ({ source, data }) => {
			if (source !== null && source === this.other) this.#receive(data);
		});
	}

	say(said: Saying): void {
		const message: Message = { ...said, from: this.from, lesson: this.lesson, session: this.session };
		const envelope: Envelope = { sender: this.#sender, count: ++this.#count, message };
		if (this.#channel) this.#channel.postMessage(envelope);
		else {
			store(NAME, JSON.stringify(envelope));
			store(NAME, null);
		}
		if (this.other && !this.other.closed)
			this.other.postMessage(envelope, location.protocol === 'file:' ? '*' : location.origin);
	}

	#receive(envelope: unknown): void {
		if (!isEnvelope(envelope)) return;
		const { sender, count, message } = envelope;
		if (count <= (this.#heard.get(sender) ?? 0)) return;
		this.#heard.set(sender, count);
		if (message.from === this.from || message.lesson !== this.lesson) return;
		if (this.session !== null && message.session !== null && message.session !== this.session) return;
		this.hear(message);
	}
}
