import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const PLAIN_VALUES = `
const isDeep = (value) => value && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
export const proxy = (value) => {
	if (isDeep(value)) throw new Error('Figures keep no deep state: use $state.raw (scripts/stand-ins.ts).');
	return value;
};
export const get_proxied_value = (value) => value;
export const is = Object.is;`;

/** What figures need less of, or later, than the pages of the verdict, which are built with the same plugins. */
const STAND_INS: readonly (readonly [file: RegExp, code: string])[] = [
	// Nothing in a figure changes a part of what it keeps: Svelte's proxies would notice it (0.7 kB compressed).
	[/\/svelte\/src\/internal\/client\/proxy\.js$/, PLAIN_VALUES],
	// Figures show whole answers; single outputs are the verdict's.
	[/\/sims\/[^/]+\/alone\.ts$/, 'export const alone = undefined;'],
	// Equations stand in a chapter's notes, which fetch their numbers when they are opened.
	[/\/sims\/[^/]+\/equation-values\.ts$/, 'export const equationValues = undefined;'],
	// Named positions and what steps the live runs come once a figure is awake.
	[/\/sims\/[^/]+\/presets\.ts$/, 'export const presets = [];'],
	[/\/sims\/[^/]+\/live\.ts$/, 'export const init = undefined, step = undefined, observe = undefined;'],
	// So do tables that take long.
	[/\/sims\/[^/]+\/tables\.ts$/, 'export const tables = {};']
];
const WHOLE = /\?whole$/;

/**
 * In a figure's first scripts something shorter stands in for some modules (ADR 0070). `essay/late-parts.ts` asks for the
 * modules themselves, by `?whole`.
 *
 * @param isOfFigures  by where a build goes
 */
export const standIns = (isOfFigures: (outDir: string) => boolean): Plugin => {
	let stand: typeof STAND_INS = [];
	return {
		name: 'stand-ins',
		enforce: 'pre',
		configResolved: ({ build }) => void (stand = isOfFigures(build.outDir) ? STAND_INS : []),
		load: (id) =>
			WHOLE.test(id)
				? { code: readFileSync(id.replace(WHOLE, ''), 'utf8'), moduleType: 'ts' }
				: (stand.find(([file]) => file.test(id))?.[1] ?? null)
	};
};
