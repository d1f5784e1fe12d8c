import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const SCALE = resolve('src/lib/charts/linear-scale.ts');
/** LayerCake calls them for dimensions, paddings and domains that no chart here has. */
const ABSENT =
	/\/layercake\/dist\/(?:utils\/(padScale)|lib\/(calcUniques|calcExtents)|helpers\/(printDebug|warnEmptySize))\.js$/;
const DIMENSIONS = /\/layercake\/dist\/settings\/dimensions\.js$/;
const OTHERS = /,\n\t\{\n\t\tname: 'z',[\s\S]*?\n\];/;

/**
 * Charts of the figures have two dimensions, both linear, between ends that they give: of LayerCake's eight dimensions `x` and
 * `y` are kept, and d3-scale is `charts/linear-scale.ts`. Every chart is spared six dimensions while it wakes, and every page
 * 4 kB (ADR 0070).
 */
export const leanCharts = (): Plugin => ({
	name: 'lean-charts',
	enforce: 'pre',
	resolveId: (id) => (id === 'd3-scale' ? SCALE : null),
	load: (id) => {
		const [name] = ABSENT.exec(id)?.slice(1).filter(Boolean) ?? [];
		if (!name) return null;
		if (/^(print|warn)/.test(name)) return 'export default () => {};';
		return `export default () => { throw new Error('LayerCake’s ${name} is left out of the figures (scripts/lean-charts.ts).'); };`;
	},
	transform: (code, id) => {
		if (!DIMENSIONS.test(id)) return null;
		if (!OTHERS.test(code)) throw new Error(`${id} no longer lists its dimensions as expected.`);
		const kept = code
			.replace(OTHERS, '\n];')
			.replace(/import \{[^}]*\} from 'd3-scale'/, "import { scaleLinear } from 'd3-scale'");
		return { code: kept, map: null };
	}
});
