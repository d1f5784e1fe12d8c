import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Pages carry the styles of everything they show; the islands' scripts bring none of their own. */
const stylesStayInPages = (): Plugin => ({
	name: 'styles-stay-in-pages',
	enforce: 'pre',
	load: (id) => (id.includes('svelte&type=style') ? '' : null)
});

export default defineConfig({
	configFile: false,
	base: './',
	plugins: [stylesStayInPages(), svelte({ configFile: false, compilerOptions: { runes: undefined } })],
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
			output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' }
		}
	}
});
