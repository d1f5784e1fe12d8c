import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const STAND_IN: Readonly<Record<string, string>> = {
	presets: 'export const presets = [];',
	live: 'export const init = undefined, step = undefined, observe = undefined;'
};
const PART = /^(.*\/sims\/[^/]+\/(presets|live)\.ts)(\?whole)?$/;

/**
 * In a figure's first scripts a simulation has neither named positions nor what steps its live runs: `essay/late-parts.ts`
 * fetches both, asking for the files themselves, once the figure is awake (ADR 0070).
 *
 * @param isLate  whether this build's figures are completed later
 */
export const lateParts = (isLate: (outDir: string) => boolean): Plugin => {
	let late = false;
	return {
		name: 'late-parts',
		enforce: 'pre',
		configResolved: ({ build }) => void (late = isLate(build.outDir)),
		load: (id) => {
			const [, file, part, whole] = PART.exec(id) ?? [];
			if (!file) return null;
			if (whole) return { code: readFileSync(file, 'utf8'), moduleType: 'ts' };
			return late ? STAND_IN[part] : null;
		}
	};
};
