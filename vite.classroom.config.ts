import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/**
 * The script of the live classes’ pages, built apart from the figures’ as the verdict’s is: nothing of it is on a chapter. What
 * it draws stands in no page before, so each component brings its own styles.
 */
export default defineConfig({
	configFile: false,
	base: './',
	plugins: [svelte({ configFile: false, compilerOptions: { runes: undefined, css: 'injected' }, emitCss: false })],
	publicDir: false,
	define: { __STATIC__: JSON.stringify(process.env.ADAPTER === 'static') },
	build: {
		outDir: '.islands/classroom',
		emptyOutDir: true,
		manifest: true,
		modulePreload: false,
		target: 'es2022',
		reportCompressedSize: false,
		rollupOptions: {
			input: ['src/lib/classroom-pages/page.ts'],
			preserveEntrySignatures: 'exports-only',
			output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' }
		}
	}
});
