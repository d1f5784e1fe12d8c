import { estimateOf, talliedRuns } from '../../src/lib/kernel/estimate';
import type { AnySimulation } from '../../src/lib/kernel/simulation';
import { decodedState } from '../../src/lib/kernel/state-token';

/** A link as somebody shared it, and what it showed then. */
export interface PinnedLink {
	readonly sim: string;
	readonly token: string;
	/** The exact answer's numbers. */
	readonly exact: Readonly<Record<string, number>>;
	/** Means of the first three live runs of the link's seed. */
	readonly live: Readonly<Record<string, number>>;
}

const RUNS = 3;

const numbersOf = (values: Readonly<Record<string, unknown>>): Record<string, number> =>
	Object.fromEntries(Object.entries(values).filter((pair): pair is [string, number] => Number.isFinite(pair[1])));

export const pinned = (sim: AnySimulation, token: string): PinnedLink => {
	const { values, seed } = decodedState(sim, token);
	const { outputs } = estimateOf(sim, talliedRuns(sim, values, seed, 0, RUNS));
	const means = Object.fromEntries(Object.entries(outputs).map(([id, { value }]) => [id, value]));
	return { sim: sim.id, token, exact: numbersOf(sim.solve?.(values) ?? {}), live: numbersOf(means) };
};
