import { LIMITS } from '../../classroom/limits';
import { ClassError } from '../../classroom/class-error';
import type { ErrorReply } from '../../classroom/api';
import { memberOf } from './admission';
import type { Classes, Member } from './classes';
import { complain } from './complaint';
import { liveClasses } from './start';

/** What an endpoint is given; a SvelteKit request event is one. */
export interface Asked {
	readonly request: Request;
	readonly url: URL;
	readonly params: Partial<Record<string, string>>;
	readonly getClientAddress: () => string;
}

const HEADERS = { 'Cache-Control': 'no-store' };

export const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers: HEADERS });

export const nothing = (): Response => new Response(null, { status: 204, headers: HEADERS });

/** Answers, and says in one form what couldn't be answered. */
export const answering =
	(answer: (classes: Classes, asked: Asked, address: string) => Promise<Response>) =>
	async (asked: Asked): Promise<Response> => {
		try {
			const address = asked.getClientAddress();
			const classes = liveClasses();
			classes.limits.take('requestsByAddress', address);
			if (asked.request.method !== 'GET') requireSameOrigin(asked);
			return await answer(classes, asked, address);
		} catch (error) {
			return refusal(error);
		}
	};

export const refusal = (error: unknown): Response => {
	const known = error instanceof ClassError ? error : away(error);
	const body: ErrorReply = { error: known.asReply };
	const response = json(body, known.status);
	if (known.retryAfter !== undefined) response.headers.set('Retry-After', String(known.retryAfter));
	return response;
};

const away = (error: unknown): ClassError => {
	complain(error);
	return new ClassError('unavailable', 'Something went wrong on the server; try again in a moment.', 2);
};

/**
 * Browsers say where a request that changes something comes from. The host is compared with that of the request itself, since
 * one server has several names (localhost, 127.0.0.1, one behind a proxy); what ORIGIN says counts as well.
 */
const requireSameOrigin = ({ request, url }: Asked): void => {
	const origin = request.headers.get('origin');
	const host = request.headers.get('host');
	const isSame = origin !== null && (origin === url.origin || hostOf(origin) === host);
	if (!isSame) throw new ClassError('forbidden', 'The request comes from another site, or doesn’t say from which.');
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

const BEARER = /^Bearer (\S{1,200})$/i;

export const tokenIn = ({ request }: Asked): string | null =>
	BEARER.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;

/** An endpoint of one class, for those who have a token of it. */
export const forMembers = (answer: (classes: Classes, member: Member, asked: Asked) => Promise<Response>) =>
	answering(async (classes, asked, address) =>
		answer(classes, await memberOf(classes, asked.params.room ?? '', tokenIn(asked), address), asked)
	);

const tooLarge = (most: number) =>
	new ClassError('too-large', `The request is too large; expected at most ${most / 1024} KB.`);

/** The body as JSON. @param most  bytes @throws ClassError  413, 415, 400 */
export const bodyOf = async ({ request }: Asked, most: number = LIMITS.body): Promise<unknown> => {
	if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
		throw new ClassError('not-json', 'Expected Content-Type: application/json.');
	if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
	const text = await bodyText(request, most);
	try {
		return JSON.parse(text);
	} catch {
		throw new ClassError('invalid', 'The body is no JSON.');
	}
};

const bodyText = async (request: Request, most: number): Promise<string> => {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of request.body ?? []) {
			size += chunk.byteLength;
			if (size > most) throw tooLarge(most);
			chunks.push(chunk);
		}
	} catch (error) {
		// The server has a limit of its own (BODY_SIZE_LIMIT).
		throw (error as { status?: number }).status === 413 ? tooLarge(most) : error;
	}
	return Buffer.concat(chunks).toString('utf8');
};

/** Asked without Last-Event-ID, or with one that is none: 0. */
export const lastEventId = ({ request }: Asked): number => {
	const text = request.headers.get('last-event-id') ?? '';
	return /^\d{1,15}$/.test(text) ? Number(text) : 0;
};

export const eventStream = (stream: ReadableStream<Uint8Array>): Response =>
	new Response(stream, {
		headers: { ...HEADERS, 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }
	});
