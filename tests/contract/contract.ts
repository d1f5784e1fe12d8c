import type { AnySimulation } from '../../src/lib/kernel/simulation';
import { agreementLaw } from './agreement-law';
import { answerLaws } from './answer-laws';
import { declarationLaws } from './declaration-laws';
import type { Law } from './law';
import { liveLaws } from './live-laws';

/** Everything that a simulation promises by being one; a new simulation is held to it without being named anywhere. */
export const contract: readonly Law[] = [...declarationLaws, ...answerLaws, ...liveLaws, agreementLaw];

/**
 * The one simulation that a `sim.ts` exports.
 *
 * @throws Error when there is none, or more than one
 */
export const exportedSimulation = (module: Readonly<Record<string, unknown>>, path: string): AnySimulation => {
	const found = Object.values(module).filter((value) => typeof value === 'object' && value !== null && 'live' in value);
	if (found.length !== 1) throw new Error(`${path} exports ${found.length} simulations; expected one.`);
	return found[0] as AnySimulation;
};

const modules = import.meta.glob<Record<string, unknown>>('/src/lib/sims/*/sim.ts', { eager: true });

/** Every simulation, found by its folder. */
export const simulationsByFolder: readonly (readonly [folder: string, sim: AnySimulation])[] = Object.entries(
	modules
).map(([path, module]) => [path.split('/').at(-2)!, exportedSimulation(module, path)] as const);
