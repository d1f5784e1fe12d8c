import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { withKnown, type Known } from './known.ts';

const HERE = 'scripts/lean-charts.ts';
const SCALE = resolve('src/lib/charts/linear-scale.ts');
/** LayerCake calls them for dimensions, paddings, domains and scales that no chart here has. */
const ABSENT =
	/\/layercake\/dist\/(?:utils\/(padScale|hasPristineRange)|lib\/(calcUniques|calcExtents)|helpers\/(printDebug|warnEmptySize))\.js$/;
const PART = /\/layercake\/dist\/([\w/.-]+)$/;
const CHART = /\/src\/lib\/.*\.svelte$/;
/** What a chart may say of itself. */
const SAID = new Set(['ssr', 'percentRange', 'padding', 'data', 'xDomain', 'yDomain']);

/** Every dimension is active with its domain, and has nothing else of its own. */
const KNOWN: Readonly<Record<string, Known>> = {
	'settings/dimensions.js': [
		[/,\n\t\{\n\t\tname: 'z',[\s\S]*?\n\];/, '\n];'],
		[/import \{[^}]*\} from 'd3-scale'/, "import { scaleLinear } from 'd3-scale'"]
	],
	'state/dimension.svelte.js': [
		[/const accessorRaw = \$derived\(.*\);/, ''],
		[/const accessor = \$derived\(.*\);/, 'const accessor = null;'],
		[/const scaleProp = \$derived\(.*\);/, 'const scaleProp = undefined;'],
		[/const rangeProp = \$derived\(.*\);/, 'const rangeProp = undefined;'],
		[/const nice = \$derived\(.*\);/, 'const nice = false;'],
		[/const padding = \$derived\([\s\S]*?\n\t\);/, 'const padding = undefined;'],
		[/const domainSort = \$derived\(.*\);/, 'const domainSort = false;'],
		[
			/const reverse = \$derived\.by\([\s\S]*?\n\t\}\);/,
			'const reverse = dimension.defaultReverse ? dimension.defaultReverse({ scale: undefined }) : false;'
		],
		[/const isOrdinal = \$derived\([\s\S]*?\n\t\);/, 'const isOrdinal = false;'],
		[/const measuredExtent = \$derived\.by\([\s\S]*?\n\t\}\);/, 'const measuredExtent = undefined;'],
		[/const get = \$derived\(.*\);/, 'const get = undefined;']
	],
	'helpers/createScale.js': [
		["scaleProp !== undefined && typeof scaleProp.copy !== 'function'", 'false'],
		['scaleProp === undefined ? dimension.defaultScale() : scaleProp.copy()', 'dimension.defaultScale()'],
		['for (const key of Object.keys(ctx.scales))', 'if (false) for (const key of [])'],
		['scaleProp !== undefined && range === undefined && hasPristineRange(scale) === false', 'false'],
		["typeof scale.interpolator === 'function' && !isIdentityInterpolator(scale.interpolator())", 'false'],
		['fitRangeToScale(scale, rangeToApply)', 'rangeToApply'],
		['if (padding)', 'if (false)'],
		["if (nice === true || typeof nice === 'number')", 'if (false)']
	],
	// Warnings are for whoever makes a chart, and stay where charts are made.
	'LayerCake.svelte': [
		[/\$effect\(\(\) => \{\n\t\tif \(verbose !== true\)[\s\S]*?\n\t\}\);/, ''],
		[/\$effect\(\(\) => \{\n\t\tif \(verbose === true\)[\s\S]*?\n\t\}\);/, ''],
		[/\$effect\(\(\) => \{\n\t\tif \(debug === true\)[\s\S]*?\n\t\}\);/, ''],
		[/onDestroy\(\(\) => \{[\s\S]*?\n\t\}\);/, ''],
		[/const measurableData = \$derived\.by\([\s\S]*?\n\t\}\);/, 'const measurableData = undefined;'],
		['if (!(stateKey in dim))', 'if (false)']
	]
};

/** @throws Error  where a chart asks LayerCake for what is left out */
const checkedCharts = (code: string, id: string): void => {
	for (const [, said] of code.matchAll(/<LayerCake\b([^>]*)>/g)) {
		const names = said.replace(/=(?:\{(?:[^{}]|\{[^{}]*\})*\}|"[^"]*")/g, '').match(/\w+/g) ?? [];
		const other = names.find((name) => !SAID.has(name));
		if (other) throw new Error(`LayerCake’s ${other} is left out of the figures (${HERE}); ${id} asks for it.`);
	}
};

/**
 * Charts of the figures have two dimensions, both linear, between ends that they give: of LayerCake's eight dimensions `x` and
 * `y` are kept, with their domains, and d3-scale is `charts/linear-scale.ts`. Every chart is spared six dimensions while it
 * wakes, and every page 4 kB (ADR 0070).
 */
export const leanCharts = (): Plugin => ({
	name: 'lean-charts',
	enforce: 'pre',
	resolveId: (id) => (id === 'd3-scale' ? SCALE : null),
	load: (id) => {
		const [name] = ABSENT.exec(id)?.slice(1).filter(Boolean) ?? [];
		if (!name) return null;
		if (/^(print|warn)/.test(name)) return 'export default () => {};';
		return `export default () => { throw new Error('LayerCake’s ${name} is left out of the figures (${HERE}).'); };`;
	},
	transform: (code, id) => {
		if (CHART.test(id)) checkedCharts(code, id);
		const part = PART.exec(id)?.[1] ?? '';
		return part in KNOWN ? { code: withKnown(code, KNOWN[part], `LayerCake’s ${part}`, HERE), map: null } : null;
	}
});
