/**
 * Server-sent events as text: what the stream of a class consists of.
 *
 * `event: view`    data: View, all of it; at the start, and when what a client has can't be brought up to date
 * `event: change`  data: Change
 * `event: gone`    data: {"reason": "deleted"}; the stream ends and isn't to be asked for again
 * `event: stop`    data: {}; this server stops: connect again at once
 * `: ` comments keep the line open, every 15 s. `id:` is the seq up to which the client is then up to date.
 */
export interface StreamMessage {
	readonly event: string;
	readonly data: string;
	/** null: the last one holds on */
	readonly id: string | null;
}

export const messageText = ({ event, data, id }: StreamMessage): string =>
	`event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${data}\n\n`;

/** Reads a stream in pieces as they come. */
export const streamReader = (onMessage: (message: StreamMessage) => void): ((piece: string) => void) => {
	let rest = '';
	return (piece) => {
		const blocks = (rest + piece).split('\n\n');
		rest = blocks.pop()!;
		for (const block of blocks) {
			const message = messageOf(block);
			if (message) onMessage(message);
		}
	};
};

/** `data` of one line only, as the server writes it. */
const messageOf = (block: string): StreamMessage | null => {
	const fields = new Map(
		block.split('\n').map((line): [string, string] => {
			const at = line.indexOf(':');
			return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1).replace(/^ /, '')];
		})
	);
	const data = fields.get('data');
	return data === undefined ? null : { event: fields.get('event') ?? 'message', data, id: fields.get('id') ?? null };
};
