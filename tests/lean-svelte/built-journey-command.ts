import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rollup } from 'vite';
import { leanSvelte } from '../../scripts/lean-svelte.ts';

export type Runtime = 'whole' | 'lean' | 'lean, drawn by itself';

/** The journey's script, with Svelte as it is, or as figures have it. */
export const builtJourney = async (_: unknown, runtime: Runtime): Promise<string> => {
	const built = (await build({
		configFile: false,
		logLevel: 'error',
		// Vitest's own environment is neither.
		resolve: { conditions: ['module', 'browser', 'production'] },
		plugins: [
			...(runtime === 'whole' ? [] : [leanSvelte(() => runtime === 'lean')]),
			svelte({ configFile: false, emitCss: false, compilerOptions: { dev: false } })
		],
		build: {
			write: false,
			modulePreload: false,
			rollupOptions: { input: join(import.meta.dirname, 'journey.ts'), preserveEntrySignatures: 'strict' }
		}
	})) as Rollup.RollupOutput;
	return built.output[0].code;
};

/** The journey's beginning, as a server draws it. */
export const drawnJourney = async (): Promise<string> => {
	const built = (await build({
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false, emitCss: false })],
		ssr: { noExternal: true },
		build: { write: false, ssr: join(import.meta.dirname, 'drawn.ts') }
	})) as Rollup.RollupOutput;
	const code = Buffer.from(built.output[0].code).toString('base64');
	return ((await import(`data:text/javascript;base64,${code}`)) as { drawn: string }).drawn;
};

declare module 'vitest/browser' {
	interface BrowserCommands {
		builtJourney: (runtime: Runtime) => Promise<string>;
		drawnJourney: () => Promise<string>;
	}
}
