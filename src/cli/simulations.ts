import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnySimulation } from '../lib/kernel/simulation';

/** Where the essay's own simulations live. */
export const SIMS_FOLDER = join(import.meta.dirname, '../lib/sims');

/** @returns the ids of all simulations in a folder, sorted: the names of its folders that hold a `sim.ts`. */
export const idsIn = (folder: string = SIMS_FOLDER): string[] =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'sim.ts')))
		.map((entry) => entry.name)
		.sort();

/**
 * The headless half of a simulation: whatever its `sim.ts` exports under that id.
 *
 * @throws Error when the module exports no simulation of that id
 */
export const simulationNamed = async (id: string, folder: string = SIMS_FOLDER): Promise<AnySimulation> => {
	const module: Record<string, unknown> = await import(pathToFileURL(join(folder, id, 'sim.ts')).href);
	const found = Object.values(module).find((value) => (value as AnySimulation | null)?.id === id);
	if (!found) throw new Error(`${id}/sim.ts exports no simulation whose id is ${id}.`);
	return found as AnySimulation;
};

/** @returns every simulation of a folder, in the order of their ids. */
export const simulationsIn = (folder: string = SIMS_FOLDER): Promise<AnySimulation[]> =>
	Promise.all(idsIn(folder).map((id) => simulationNamed(id, folder)));
