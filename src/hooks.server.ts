import type { Handle } from '@sveltejs/kit';

/** The faces of text and labels are fetched with the page; that of mathematics when it is first needed; an embed uses the system's. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type, path }) => type === 'font' && !event.route.id?.startsWith('/embed/') && !/math\.[^/]*woff2$/.test(path) });
