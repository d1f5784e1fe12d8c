import type { ApiError, ErrorReply } from '../../classroom/api';

/** The server said no, and why. */
export class Refused extends Error {
	override name = 'Refused';
	constructor(
		readonly status: number,
		readonly error: ApiError
	) {
		super(error.message);
	}
}

/** Nothing came back: no network, no server, or none that has classes. */
export class Unreached extends Error {
	override name = 'Unreached';
}

export interface Asking {
	readonly method?: 'GET' | 'POST' | 'DELETE';
	/** As `Authorization: Bearer` carries it. */
	readonly token?: string;
	readonly body?: unknown;
	readonly signal?: AbortSignal;
	readonly headers?: Readonly<Record<string, string>>;
}

const isErrorReply = (given: unknown): given is ErrorReply =>
	typeof (given as ErrorReply | null)?.error?.message === 'string';

/** A proxy, or a host of plain files, answers in its own words: what can be known is the number. */
const withoutWords = (status: number): ApiError =>
	status >= 500
		? { code: 'unavailable', message: 'The server is away for a moment.' }
		: { code: status === 404 ? 'not-found' : 'invalid', message: `The server answered with ${status}.` };

const refusalOf = async (response: Response): Promise<Refused> => {
	const given: unknown = await response.json().catch(() => null);
	const error = isErrorReply(given) ? given.error : withoutWords(response.status);
	const header = Number(response.headers.get('retry-after'));
	return new Refused(response.status, { ...error, retryAfter: error.retryAfter ?? (header > 0 ? header : undefined) });
};

/** Where the site’s root is, as the page’s shell says it; with a slash at its end. */
export const siteRoot = (): string =>
	new URL(document.querySelector<HTMLElement>('[data-root]')?.dataset.root ?? './', document.baseURI).href;

/**
 * @param path  below the site’s root
 * @throws Refused | Unreached
 */
export const responseTo = async (
	path: string,
	{ method = 'GET', token, body, signal, headers }: Asking = {}
): Promise<Response> => {
	const response = await fetch(new URL(path, siteRoot()), {
		method,
		signal,
		cache: 'no-store',
		referrerPolicy: 'no-referrer',
		headers: {
			...(body !== undefined && { 'content-type': 'application/json' }),
			...(token !== undefined && { authorization: `Bearer ${token}` }),
			...headers
		},
		...(body !== undefined && { body: JSON.stringify(body) })
	}).catch((error: Error) => {
		throw error.name === 'AbortError' ? error : new Unreached(error.message);
	});
	if (!response.ok) throw await refusalOf(response);
	return response;
};

/** The same, for what answers in JSON. @throws Refused | Unreached */
export const answerTo = async <T>(path: string, asking?: Asking): Promise<T> => {
	const response = await responseTo(path, asking);
	if (!response.headers.get('content-type')?.includes('json')) throw new Unreached('No JSON came back.');
	return (await response.json()) as T;
};
