// Requests of live classes as browsers send them, over connections that stay open.
import { Agent, request } from 'node:http';
import { randomBytes } from 'node:crypto';

export const freshId = () => randomBytes(12).toString('base64url');
export const freshSecret = () => randomBytes(32).toString('base64url');

export const connections = () => new Agent({ keepAlive: true, maxSockets: Infinity });

/**
 * @param {{ base: string, agent: Agent, token?: string, method?: string }} to
 * @param {string} path  below class/api
 * @param {unknown} [body]
 * @returns {Promise<{ status: number, body: any }>}  rejects where no answer came
 */
export const asked = ({ base, agent, token, method = 'POST' }, path, body) =>
	new Promise((resolve, reject) => {
		const text = body === undefined ? undefined : JSON.stringify(body);
		const headers = {
			origin: base,
			...(token && { authorization: `Bearer ${token}` }),
			...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
		};
		const sent = request(`${base}/class/api/${path}`, { method, agent, headers, timeout: 20_000 }, (response) => {
			const chunks = [];
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const answer = Buffer.concat(chunks).toString();
				resolve({ status: response.statusCode, body: answer ? JSON.parse(answer) : null });
			});
		});
		sent.on('error', reject).on('timeout', () => sent.destroy(new Error('No answer within 20 s.')));
		sent.end(text);
	});

/**
 * @param {{ base: string, agent: Agent, token: string }} to
 * @param {string} path
 * @param {string | null} lastId
 * @param {{ onOpen: () => void, onText: (text: string) => void, onEnd: () => void }} hears
 * @returns {() => void}  ends it
 */
export const streamed = ({ base, agent, token }, path, lastId, { onOpen, onText, onEnd }) => {
	let ended = false;
	const end = () => {
		if (!ended) onEnd();
		ended = true;
	};
	const headers = { authorization: `Bearer ${token}`, ...(lastId && { 'last-event-id': lastId }) };
	const sent = request(`${base}/class/api/${path}`, { agent, headers }, (response) => {
		if (response.statusCode !== 200) return void (response.resume(), end());
		onOpen();
		response.setEncoding('utf8').on('data', onText).on('end', end).on('error', end).on('close', end);
	});
	sent.on('error', end).end();
	return () => {
		ended = true;
		sent.destroy();
	};
};
