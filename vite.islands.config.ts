import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Pages carry the styles of everything they show; the islands' scripts bring none of their own. */
const stylesStayInPages = (): Plugin => ({
	name: 'styles-stay-in-pages',
	enforce: 'pre',
	load: (id) => (id.includes('svelte&type=style') ? '' : null)
});

const ABSENT = {
	'd3-color': ['color', 'rgb', 'hsl', 'lab', 'hcl', 'cubehelix'],
	'd3-format': ['format', 'formatPrefix', 'formatSpecifier', 'precisionFixed', 'precisionPrefix', 'precisionRound']
};

/**
 * d3-scale brings colour interpolation and number formats, LayerCake a debugging print-out (7 kB compressed) that no chart
 * here uses: colours come from the style sheet, numbers from `kernel/format`. Whoever calls them in a figure is told so.
 */
const withoutUnusedScales = (): Plugin => ({
	name: 'without-unused-scales',
	enforce: 'pre',
	resolveId: (id) => (id in ABSENT ? `\0absent:${id}` : id.endsWith('/printDebug.js') ? '\0absent:printDebug' : null),
	load(id) {
		const name = id.slice('\0absent:'.length);
		if (!id.startsWith('\0absent:')) return null;
		if (name === 'printDebug') return 'export default () => {};';
		const lines = ABSENT[name as keyof typeof ABSENT].map(
			(part) =>
				`export const ${part} = () => { throw new Error('${name} is left out of the figures (vite.islands.config.ts).'); };`
		);
		return lines.join('\n');
	}
});

export default defineConfig({
	configFile: false,
	base: './',
	plugins: [
		stylesStayInPages(),
		withoutUnusedScales(),
		svelte({ configFile: false, compilerOptions: { runes: undefined } })
	],
	publicDir: false,
	worker: { format: 'es' },
	build: {
		outDir: '.islands',
		emptyOutDir: true,
		manifest: true,
		cssCodeSplit: false,
		modulePreload: false,
		target: 'es2022',
		reportCompressedSize: false,
		rollupOptions: {
			input: 'src/lib/essay/page.ts',
			preserveEntrySignatures: false,
			output: {
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[name]-[hash].js',
				assetFileNames: '[name]-[hash][extname]'
			}
		}
	}
});
