import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { islandFiles } from './scripts/island-files.ts';

export default defineConfig({
	plugins: [sveltekit(), islandFiles()],
	define: { __STATIC__: JSON.stringify(process.env.ADAPTER === 'static') },
	server: { fs: { allow: ['content', '.islands'] } }
});
