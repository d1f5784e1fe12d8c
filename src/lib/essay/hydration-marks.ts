/**
 * Svelte leaves comments in what it draws on the server, by which a component finds its place again. Text around the islands
 * is never hydrated: there they are half a kilobyte, compressed, for nothing.
 */
const KEPT = '\ue000!--';

/** @param html  of an island, whose marks stay */
export const marksKept = (html: string): string => html.replaceAll('<!--', KEPT);

/** @param html  of a page @returns the same with the marks of its islands only */
export const withoutStrayMarks = (html: string): string =>
	html.replace(/<!--[\s\S]*?-->/g, '').replaceAll(KEPT, '<!--');
