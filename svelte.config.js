import { fileURLToPath } from 'node:url';
import node from '@sveltejs/adapter-node';
import static_ from '@sveltejs/adapter-static';
import { mdsvex } from 'mdsvex';
import remarkMath from 'remark-math';
import { rehypeMath } from './scripts/rehype-math.js';
import { withHeaders } from './scripts/with-headers.js';

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
		// A page carries the styles of the charts that it shows, not those of all simulations (see Island.svelte), and an embed
		// none of the essay around it.
		dynamicCompileOptions: ({ filename }) =>
			/\/src\/lib\/(sims|charts|picture|verdict|essay\/(?:PropositionAxes|Header|Contents|ModelNotes))\b|\/ui\/(?:Probability|SampleBar|ChartPair|ParameterTable)\.svelte|\/node_modules\/layercake\//.test(
				filename
			)
				? { css: 'injected' }
				: undefined
	},
	kit: {
		// Not strict: what answers questions (oEmbed of any address) needs a server, and is left out of the plain files.
		adapter: withHeaders(
			isStatic ? static_({ pages: 'build-static', assets: 'build-static', strict: false }) : node(),
			isStatic
		),
		alias: { $content: 'content' },
		paths: { base: process.env.BASE_PATH ?? '', relative: true },
		inlineStyleThreshold: 64_000,
		prerender: {
			// Where the site will be, for what other sites have to know: pictures, oEmbed, feed and sitemap.
			...(process.env.SITE_URL && { origin: new URL(process.env.SITE_URL).origin }),
			handleHttpError: 'fail',
			handleMissingId({ id, message }) {
				// `#figure=state` moves a figure; it is no anchor.
				if (!id.includes('=')) throw new Error(message);
			}
		}
	}
};
