import type { SimulationWithWidget } from '$lib/essay/figure';

const modules = import.meta.glob<{ default: SimulationWithWidget }>('/src/lib/sims/*/index.ts', { eager: true });

/** Every simulation, found by its folder. */
export const simulations: readonly SimulationWithWidget[] = Object.values(modules).map((module) => module.default);
