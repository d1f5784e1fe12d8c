import { islands } from 'virtual:islands';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The custom element's module under a name that stays; what it imports has its version in its name. */
export const GET: RequestHandler = () =>
	new Response(`import '../../${islands.element}';\n`, {
		headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
