import type { Handle } from '@sveltejs/kit';

/** The reading face is fetched with the page; the others when they are first needed. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type, path }) => type === 'font' && /serif\.[^/]*woff2$/.test(path) });
