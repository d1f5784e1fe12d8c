import type { AnySimulation, Live, Preset, Simulation } from '../kernel/simulation';
import type { Run } from '../runtime/run.svelte';

const presets = import.meta.glob<{ presets: readonly Preset[] }>('../sims/*/presets.ts', { query: '?whole' });
const lives = import.meta.glob<Partial<Live<unknown, unknown>>>('../sims/*/live.ts', { query: '?whole' });
const tables = import.meta.glob<Pick<Simulation, 'tables'>>('../sims/*/tables.ts', { query: '?whole' });

/** The simulations that one rests on, where the figures' build left out all but their domains (`scripts/bare-simulations.ts`). */
export const foundation = async ({ restsOn }: AnySimulation): Promise<void> => {
	if (!restsOn) return;
	await Promise.all(restsOn.simulations.map(async (sim) => Object.assign(sim, await sim.whole?.())));
	restsOn.renew();
};

/** Named positions, where the figures' build left them out of the simulation (`scripts/stand-ins.ts`). */
const named = async (sim: AnySimulation): Promise<void> => {
	const load = presets[`../sims/${sim.id}/presets.ts`];
	if (!load || sim.presets.length > 0) return;
	const { presets: its } = await load();
	// Another figure of the same simulation may have been quicker.
	if (sim.presets.length === 0) (sim.presets as Preset[]).push(...its);
};

/**
 * Makes an awake figure's simulation whole: its first answer needs neither named positions nor what steps the live runs.
 *
 * A simulation's `presets.ts`, `live.ts` and `tables.ts` are told by their names; one that has none has brought them itself.
 */
export const wholeParts = async (run: Run): Promise<void> => {
	const { sim } = run;
	const live = lives[`../sims/${sim.id}/live.ts`]?.();
	const its = tables[`../sims/${sim.id}/tables.ts`]?.();
	await foundation(sim);
	// Its own positions may be made of those that it rests on.
	await Promise.all((sim.restsOn?.simulations ?? []).map(named));
	await named(sim);
	Object.assign(sim.live, await live);
	Object.assign(sim.tables ?? {}, (await its)?.tables);
	run.complete();
};
