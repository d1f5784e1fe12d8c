import {
	elementSnippet,
	frameSnippet,
	imageHtml,
	markdownSnippet,
	queryOf,
	texSnippet,
	type Presentation,
	type Shared
} from './snippets';

/** The ways in which a figure can be taken along. */
export interface Form {
	readonly id: string;
	readonly label: string;
	/** Who needs this one, and what to do with it. */
	readonly says: string;
	readonly text: (shared: Shared, look: Presentation) => string | Promise<string>;
	/** What the preview shows: the live figure, its picture, or nothing that can be shown. */
	readonly preview: 'frame' | 'image' | 'none';
	/** Whether the options on looks make a difference. */
	readonly looks: boolean;
}

export const forms: readonly Form[] = [
	{
		id: 'link',
		label: 'Link',
		says: 'Opens this page at this figure, in this state.',
		text: ({ page }) => page,
		preview: 'none',
		looks: false
	},
	{
		id: 'address',
		label: 'Address of the figure',
		says: 'The figure alone. Ghost, WordPress, Discourse and others that know oEmbed make a live figure of it when it stands on a line of its own.',
		text: ({ embed }, look) => embed + queryOf(look),
		preview: 'frame',
		looks: true
	},
	{
		id: 'frame',
		label: 'Frame',
		says: 'HTML for any page: a live figure, and its picture where no script runs.',
		text: frameSnippet,
		preview: 'frame',
		looks: true
	},
	{
		id: 'element',
		label: 'Custom element',
		says: 'HTML for a page of your own that may load a script: no frame, the right height by itself, and events to listen to.',
		text: elementSnippet,
		preview: 'frame',
		looks: true
	},
	{
		id: 'html',
		label: 'Self-contained HTML',
		says: 'One document with everything in it, for hosts that take pasted HTML, such as LessWrong’s editor. It loads nothing.',
		text: async (shared, look) => (await import('./single-file')).singleFile(shared, look),
		preview: 'frame',
		looks: true
	},
	{
		id: 'image',
		label: 'Picture with link',
		says: 'HTML for newsletters, feeds and Substack: a picture of this state that leads to the live figure.',
		text: imageHtml,
		preview: 'image',
		looks: false
	},
	{
		id: 'markdown',
		label: 'Markdown',
		says: 'The same for Markdown.',
		text: markdownSnippet,
		preview: 'image',
		looks: false
	},
	{
		id: 'latex',
		label: 'LaTeX and BibTeX',
		says: 'A figure and a citation with model version, seed and state.',
		text: texSnippet,
		preview: 'image',
		looks: false
	}
];

/** Parts of a figure that an embed may leave out. */
export const parts: readonly { readonly id: string; readonly label: string }[] = [
	{ id: 'question', label: 'question' },
	{ id: 'sentence', label: 'sentence' },
	{ id: 'probability', label: 'probability' },
	{ id: 'controls', label: 'all controls' },
	{ id: 'play', label: 'play bar' },
	{ id: 'presets', label: 'named positions' },
	{ id: 'detail', label: 'charts below' },
	{ id: 'foot', label: 'foot line' }
];
