/**
 * Each island brings the styles of what it draws; where several draw the same, a page needs them once.
 *
 * @param html  of a page
 */
export const stylesOnce = (html: string): string => {
	const seen = new Set<string>();
	return html.replace(/<style id="([^"]+)">[\s\S]*?<\/style>/g, (style, id: string) => {
		if (seen.has(id)) return '';
		seen.add(id);
		return style;
	});
};
