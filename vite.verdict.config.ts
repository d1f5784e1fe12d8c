import { builtLikeFigures, foundationTogether } from './vite.islands.config.ts';

/**
 * The scripts of chapters 0 and 15, and of the quiet line, built apart from the figures’: what the verdict’s pages need of
 * Svelte and of every simulation weighs nothing on a chapter, which fetches the line once its reader has set something.
 */
export default builtLikeFigures('.islands/verdict', {
	input: {
		page: 'src/lib/verdict/page.svelte.ts',
		begin: 'src/lib/verdict/begin.svelte.ts',
		line: 'src/lib/verdict/chapter-line.ts'
	},
	output: foundationTogether,
	preserveEntrySignatures: 'exports-only'
});
