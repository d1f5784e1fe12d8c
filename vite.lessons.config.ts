import { defineConfig } from 'vite';

/** The script of a lesson’s two windows, classic and on its own: figures are the other scripts’ work, chapters never load it. */
export default defineConfig({
	configFile: false,
	base: './',
	publicDir: false,
	build: {
		outDir: '.islands/lessons',
		emptyOutDir: true,
		manifest: true,
		modulePreload: false,
		target: 'es2022',
		reportCompressedSize: false,
		rollupOptions: {
			input: { present: 'src/lib/lessons/present/page.ts' },
			output: { format: 'iife', entryFileNames: '[name]-[hash].js' }
		}
	}
});
