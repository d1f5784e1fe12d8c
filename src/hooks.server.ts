import type { Handle, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { figureRules } from '$lib/embed/text-rules';
import { withoutStrayMarks } from '$lib/essay/hydration-marks';
import { stylesOnce } from '$lib/essay/styles-once';

/** Kit keeps a sleeping link for each style sheet that stands in the page, for pages that follow without being loaded; here all are loaded. */
const SLEEPING = /\s*<link [^>]*\bdisabled media="\(max-width: 0\)">/g;

const ruled = (_: string, open: string, sheet: string, close: string) => open + figureRules(sheet) + close;

/** Live classes are there from the start, and end with the server; a build has none. */
export const init: ServerInit = async () => {
	if (building || __STATIC__) return;
	const { startClasses, stopClassesOnSignal } = await import('$lib/server/classroom/start');
	stopClassesOnSignal();
	await startClasses();
};

/**
 * The faces of text and labels are fetched with the page; that of mathematics when it is first needed. An embed is light: it
 * uses the system's faces, and leaves out the rules of a text that it does not have.
 */
export const handle: Handle = ({ event, resolve }) => {
	const embed = event.route.id?.startsWith('/embed/');
	return resolve(event, {
		preload: ({ type, path }) => type === 'font' && !embed && !/math\.[^/]*woff2$/.test(path),
		transformPageChunk: ({ html }) => {
			const page = stylesOnce(withoutStrayMarks(html)).replace(SLEEPING, '');
			return embed ? page.replace(/(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g, ruled) : page;
		}
	});
};
