import type pg from 'pg';
import type { Announcement } from './storage';

/** What processes are told of classes. */
export const CHANNEL = 'classes';

/** Between two attempts to hear again. */
const RETRY_MS = 500;

/**
 * Hears what processes tell each other over one connection of its own, and takes it up again when it breaks.
 *
 * @param heard  also with `grown` for every class (`room: '*'`) after a silence, since something may have been missed
 * @returns ends it
 */
export const listening = (
	freshClient: () => pg.Client,
	heard: (announcement: Announcement) => void
): (() => Promise<void>) => {
	let client: pg.Client | undefined;
	let retry: NodeJS.Timeout | undefined;
	let ended = false;
	const again = () => {
		client?.removeAllListeners();
		client?.on('error', () => undefined);
		client = undefined;
		clearTimeout(retry);
		if (!ended) retry = setTimeout(() => void start(), RETRY_MS);
	};
	const start = async (): Promise<void> => {
		const fresh = (client = freshClient());
		fresh.on('error', again).on('end', again);
		fresh.on('notification', ({ payload }) => heard(JSON.parse(payload!)));
		try {
			await fresh.connect();
			await fresh.query(`LISTEN ${CHANNEL}`);
			heard({ type: 'grown', room: '*', seq: Infinity });
		} catch {
			again();
		}
	};
	void start();
	return async () => {
		ended = true;
		clearTimeout(retry);
		await client?.end();
	};
};
