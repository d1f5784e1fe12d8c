/** The changelog as a feed needs it. Its Markdown is of few kinds: lists, paragraphs, emphasis, code, links. */
export interface Entry {
	readonly version: string;
	/** ISO day; null while it is not released. */
	readonly date: string | null;
	readonly html: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const inline = (text: string): string =>
	escaped(text)
		.replace(/`([^`]+)`/g, '<code>$1</code>')
		.replace(/(^|[\s(])_([^_]+)_/g, '$1<em>$2</em>')
		.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
		.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>')
		.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

const block = (lines: string): string => {
	if (!lines.startsWith('- ')) return `<p>${inline(lines.replace(/\n\s*/g, ' '))}</p>`;
	const items = lines.split(/\n(?=- )/).map((item) => `<li>${inline(item.slice(2).replace(/\n\s*/g, ' '))}</li>`);
	return `<ul>${items.join('')}</ul>`;
};

export const entriesIn = (markdown: string): readonly Entry[] =>
	markdown
		.split(/^## /m)
		.slice(1)
		.map((section) => {
			const [head, ...rest] = section.split('\n');
			const [, version, date = null] = /^(.*?)(?:\s*\((\d{4}-\d{2}-\d{2})\))?$/.exec(head.trim())!;
			const blocks = rest
				.join('\n')
				.trim()
				.split(/\n{2,}/)
				.filter(Boolean);
			return { version, date, html: blocks.map(block).join('\n') };
		});
