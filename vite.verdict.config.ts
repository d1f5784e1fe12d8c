import figures, { foundationTogether } from './vite.islands.config.ts';

/**
 * The scripts of chapters 0 and 15, and of the quiet line, built apart from the figures’: what the verdict’s pages need of
 * Svelte and of every simulation weighs nothing on a chapter, which fetches the line once its reader has set something.
 */
const { build, ...rest } = figures;
const { output, ...options } = build!.rollupOptions!;

export default {
	...rest,
	build: {
		...build,
		outDir: '.islands/verdict',
		rollupOptions: {
			...options,
			output: { ...(output as object), ...foundationTogether },
			input: {
				page: 'src/lib/verdict/page.svelte.ts',
				begin: 'src/lib/verdict/begin.svelte.ts',
				line: 'src/lib/verdict/chapter-line.ts'
			},
			preserveEntrySignatures: 'exports-only' as const
		}
	}
};
