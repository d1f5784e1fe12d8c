import { svelte } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import type { Plugin, UserConfig } from 'vite';
import { bareSimulations } from './scripts/bare-simulations.ts';
import { leanCharts } from './scripts/lean-charts.ts';
import { leanSvelte, SVELTE_OWN } from './scripts/lean-svelte.ts';
import { standIns } from './scripts/stand-ins.ts';
import { stylesApart } from './scripts/styles-apart.ts';

/** d3-random is one file whose constants are made by calls; nothing else tells the bundler which of them nobody reads (0.3 kB compressed). */
const unreadConstantsGo = (): Plugin => ({
	name: 'unread-constants-go',
	transform: (code, id) =>
		/\/d3-random\/dist\//.test(id)
			? { code: code.replace(/^((?:var|const|let) [\w$]+ = )(?=[\w$(])/gm, '$1/* @__PURE__ */ '), map: null }
			: null
});

/** Vite's helper preloads styles and modules of what is imported later; here there are none of either (0.8 kB compressed). */
const importsAsTheyAre = (): Plugin => ({
	name: 'imports-as-they-are',
	enforce: 'pre',
	load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null)
});

/** The server prints a simulation's notes; its script needs none of their words. */
const notesStayOnTheServer = (): Plugin => ({
	name: 'notes-stay-on-the-server',
	enforce: 'pre',
	load: (id) =>
		/\/sims\/[^/]+\/notes\.ts$/.test(id) ? 'export const equations = []; export const leavesOut = [];' : null
});

/** What all scripts stand on; not what only buttons below a figure need. */
export const foundation = String.raw`node_modules/(svelte/(?!.*(?:blocks/await|bindings/select)\.js)|esm-env|clsx)|src/lib/kernel/(double|elementary|estimate|format|interval|logarithm|parameter|parse|pinned-number|scale|seed|shared-token|shares|simulation|state-token|summary|validation)\.ts`;

/** What wakes every figure. */
export const figure = String.raw`node_modules/layercake/|src/lib/(essay/(wake-figure|late-tools|animate|figure-session|Figure(Head|Side|Stage)|Controls)|ui/(Icon|Notice|Probability|NumberField|ParameterChoice|ParameterSlider)|charts/(Painting|curve|label-places|linear-scale|palette)|runtime/(reduced-motion|run|live-runs|clock|frame-budget|figure-frames|url-state))\b`;

const pageParts = {
	name: 'page-parts',
	test: /rolldown\/runtime|preload-helper|src\/lib\/runtime\/storage\./,
	priority: 2
};

/** What several parts of a simulation share: its charts, its detail, its live runs, the verdict. */
export const simulations = {
	name: (id: string) => `sim-${/\/sims\/([^/]+)\//.exec(id)![1]}`,
	debugName: 'simulations',
	test: /\/sims\/[^/]+\//,
	minShareCount: 2
};

/**
 * What is needed anyway stays one file: it compresses better than in the pieces that sharing would make of it. A page without
 * figures loads what it shares with them, and not them.
 */
const together = {
	codeSplitting: {
		// A file of the figures’ holds what is named here, not all that it leads to: that may be late.
		includeDependenciesRecursively: false,
		groups: [pageParts, { name: 'figures', test: new RegExp(`${foundation}|${figure}`), priority: 1 }, simulations]
	}
};
/** Pages without figures share less. */
export const foundationTogether = {
	codeSplitting: { groups: [pageParts, { name: 'figures', test: new RegExp(foundation) }] }
};

/** Minified once more: after the bundler's own pass, terser's saves another kilobyte, compressed, of what every figure loads. */
const minifiedAgain = (): Plugin => ({
	name: 'minified-again',
	async generateBundle(_, bundle) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.type !== 'chunk') continue;
			const { code } = await minify(chunk.code, {
				module: true,
				ecma: 2020,
				// Getters are signals here: reading one has an effect.
				compress: { passes: 3, pure_getters: false, unsafe_arrows: true, keep_fargs: false },
				mangle: { properties: { regex: SVELTE_OWN } }
			});
			chunk.code = code!;
		}
	}
});

const isOfElement = (outDir: string): boolean => /\/element$/.test(outDir);
/** The pages of the verdict and of classes are built with the same plugins and need more. */
const isOfFigures = (outDir: string): boolean => outDir.endsWith('.islands') || isOfElement(outDir);

const figures: UserConfig = {
	configFile: false,
	base: './',
	plugins: [
		stylesApart(isOfElement),
		leanCharts(),
		leanSvelte((outDir) => !isOfElement(outDir)),
		notesStayOnTheServer(),
		importsAsTheyAre(),
		standIns(isOfFigures),
		bareSimulations(isOfFigures),
		unreadConstantsGo(),
		minifiedAgain(),
		svelte({ configFile: false, compilerOptions: { runes: undefined } })
	],
	publicDir: false,
	define: { __STATIC__: JSON.stringify(process.env.ADAPTER === 'static') },
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
			input: ['src/lib/essay/page.ts', 'src/lib/embed/page.ts'],
			preserveEntrySignatures: 'allow-extension',
			// Only what says its version and sets flags does anything by being there.
			treeshake: {
				moduleSideEffects: [{ test: /\/svelte\/src\/(?!internal\/(?:flags|disclose-version))/, sideEffects: false }]
			},
			output: {
				...together,
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[name]-[hash].js',
				assetFileNames: '[name]-[hash][extname]'
			}
		}
	}
};
export default figures;

type Rollup = NonNullable<NonNullable<UserConfig['build']>['rollupOptions']>;

/** The same build of other scripts, and elsewhere. */
export const builtLikeFigures = (outDir: string, { output, ...options }: Rollup): UserConfig => {
	const { rollupOptions, ...build } = figures.build!;
	return {
		...figures,
		build: {
			...build,
			outDir,
			rollupOptions: { ...rollupOptions, ...options, output: { ...(rollupOptions!.output as object), ...output } }
		}
	};
};
