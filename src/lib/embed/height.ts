/**
 * Tells whatever page this one stands in how high it is, in the words of every host that we know of.
 *
 * On every real change, rounded up, once a frame, never the same twice. Nothing of a host's message is used but its type.
 */
type Message = Readonly<Record<string, unknown>> | string;

/** @param secret  what WordPress wants to hear again, from the address it made */
export const heightMessages = (height: number, secret: string | null, src: string): readonly Message[] => [
	{ type: 'iframe-widget-resize', height },
	{ type: 'resize', height },
	{ sentinel: 'amp', type: 'embed-size', height },
	{ subject: 'lti.frameResize', height },
	JSON.stringify({ src, context: 'iframe.resize', height }),
	...(secret ? [{ message: 'height', value: height, secret }] : [])
];

/** WordPress adds `#?secret=…` to the address of a frame. */
export const secretIn = (fragment: string): string | null => /[?&#]secret=([\w-]{1,64})$/.exec(fragment)?.[1] ?? null;

/** Growths in a row, without a reader's doing, after which a host and this page are taken to chase each other. */
const GROWTHS = 12;

/** Which heights to tell: each change, until heights only ever grow although nobody does anything. */
export class HeightGuard {
	#last = 0;
	#growths = 0;

	/** @returns whether to tell this height */
	tells(height: number): boolean {
		if (height === this.#last) return false;
		this.#growths = height > this.#last && this.#last > 0 ? this.#growths + 1 : 0;
		this.#last = height;
		return this.#growths <= GROWTHS;
	}

	/** The reader did something, or the width changed: growth has a reason again. */
	excuse(): void {
		this.#growths = 0;
	}

	get last(): number {
		return this.#last;
	}
}

export const followHeight = (): void => {
	if (parent === window) return;
	const guard = new HeightGuard();
	const secret = secretIn(location.hash);
	const tell = (height: number) => {
		for (const message of heightMessages(height, secret, location.href)) parent.postMessage(message, '*');
	};
	let asked = false;
	let width = 0;
	const look = () => {
		asked = false;
		const body = document.body.getBoundingClientRect();
		if (body.width !== width) guard.excuse();
		width = body.width;
		const height = Math.ceil(body.height);
		if (height > 0 && guard.tells(height)) tell(height);
	};
	new ResizeObserver(() => {
		if (asked) return;
		asked = true;
		requestAnimationFrame(look);
	}).observe(document.body);
	for (const event of ['pointerdown', 'keydown'] as const)
		addEventListener(event, () => guard.excuse(), { passive: true });
	addEventListener('message', ({ source, data }) => {
		if (source === parent && data?.type === 'iframe-widget-request-resize' && guard.last > 0) tell(guard.last);
	});
};
