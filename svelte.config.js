import { fileURLToPath } from 'node:url';
import node from '@sveltejs/adapter-node';
import static_ from '@sveltejs/adapter-static';
import { mdsvex } from 'mdsvex';
import remarkMath from 'remark-math';
import { rehypeMath } from './scripts/rehype-math.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const isStatic = process.env.ADAPTER === 'static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.svx'],
	preprocess: mdsvex({
		extensions: ['.svx'],
		layout: here('src/lib/essay/ChapterLayout.svelte'),
		layoutPropForwarding: 'runes',
		remarkPlugins: [remarkMath],
		rehypePlugins: [rehypeMath]
	}),
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	vitePlugin: {
		// A page carries the styles of the charts that it shows, not those of all simulations (see Island.svelte).
		dynamicCompileOptions: ({ filename }) =>
			/\/src\/lib\/(sims|charts|picture)\/|\/ui\/Probability\.svelte|\/node_modules\/layercake\//.test(filename) ? { css: 'injected' } : undefined
	},
	kit: {
		adapter: isStatic ? static_({ pages: 'build-static', assets: 'build-static', strict: false }) : node(),
		alias: { $content: 'content' },
		paths: { base: process.env.BASE_PATH ?? '', relative: true },
		inlineStyleThreshold: 64_000,
		prerender: {
			handleHttpError: 'fail',
			handleMissingId({ id, message }) {
				// `#figure=state` moves a figure; it is no anchor.
				if (!id.includes('=')) throw new Error(message);
			}
		}
	}
};
