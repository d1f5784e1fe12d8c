import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Parameter } from '../src/lib/kernel/parameter.ts';
import type { AnySimulation } from '../src/lib/kernel/simulation.ts';

const FROM_A_NODE = /\/src\/lib\/argument\/nodes\/[^/]+$/;
const SIMULATION = /\/sims\/([^/]+)\/sim(?:\.ts)?$/;
/** Not by its path: what is in a simulation's folder goes into its scripts. */
const BARE = /^\0bare:(.+)$/;

const fileOf = (folder: string, name: 'sim' | 'index'): string => resolve(`src/lib/sims/${folder}/${name}.ts`);

/** What values are held against; not what only a reader needs. */
const domainOf = ({ label: _, symbol: __, about: ___, group: ____, sources: _____, ...domain }: Parameter) =>
	domain.scale === 'choice' ? { ...domain, options: domain.options.map(({ id }) => ({ id })) } : domain;

const isSimulation = (value: unknown): value is AnySimulation =>
	typeof value === 'object' && value !== null && 'modelVersion' in value;

const bare = (name: string, { id, title, parameters, shares, outputs }: AnySimulation): string => `
export const ${name} = {
	...${JSON.stringify({ id, title, parameters: parameters.map(domainOf), shares, outputs: outputs.map((output) => ({ id: output.id })), presets: [] })},
	solve() { throw new Error('${id} is asked before it has come (scripts/bare-simulations.ts).'); },
	whole: () => import(${JSON.stringify(fileOf(id, 'index'))}).then(({ default: { sim } }) => sim)
};`;

/**
 * The verdict's figure wakes with answers that its page brings. Until a reader turns to what they are made of, the argument's
 * nodes have, in the place of each simulation, its parameters' domains and outputs' names; `whole` is the rest (ADR 0073).
 *
 * @param isOfFigures  by where a build goes
 */
export const bareSimulations = (isOfFigures: (outDir: string) => boolean): Plugin => ({
	name: 'bare-simulations',
	apply: ({ build }) => isOfFigures(build?.outDir ?? ''),
	enforce: 'pre',
	resolveId: (source, importer = '') => {
		const simulation = FROM_A_NODE.test(importer) && SIMULATION.exec(source);
		return simulation ? `\0bare:${simulation[1]}` : null;
	},
	async load(id) {
		const folder = BARE.exec(id)?.[1];
		if (!folder) return null;
		const file = fileOf(folder, 'sim');
		const { module } = await runnerImport<Record<string, unknown>>(file, { configFile: false, logLevel: 'error' });
		const [name, sim] = Object.entries(module).find(([, value]) => isSimulation(value)) ?? [];
		if (!name) throw new Error(`${file} exports no simulation.`);
		if ((sim as AnySimulation).constraints)
			throw new Error(`${file} has constraints, which no stand-in keeps: expected a simulation without.`);
		return bare(name, sim as AnySimulation);
	}
});
