import { childSeed } from '../../src/lib/kernel/random';
import type { AnySimulation } from '../../src/lib/kernel/simulation';
import { textOf } from './plain-data';
import { namedSettings } from './settings';

/** Digests of a simulation's numbers, by what they are of: two programs that compute the same bytes have the same. */
export type Digests = Readonly<Record<string, string>>;

const RUNS = 5;

const digestOf = async (text: string): Promise<string> => {
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const endOf = ({ live }: AnySimulation, values: unknown, seed: number): unknown =>
	live.step(live.init(values, seed), values, live.stepsPerRun(values));

/** Exact answers and the last states of a few runs, at the defaults and every preset, with all digits of every number. */
export const digestsOf = async (sims: readonly AnySimulation[]): Promise<Digests> => {
	const digests: Record<string, string> = {};
	for (const sim of sims) {
		for (const [name, values] of namedSettings(sim)) {
			digests[`${sim.id}, ${name}: exact answer`] = await digestOf(textOf(sim.solve?.(values) ?? null));
			for (let index = 0; index < RUNS; index++) {
				digests[`${sim.id}, ${name}: run ${index}`] = await digestOf(textOf(endOf(sim, values, childSeed(1, index))));
			}
		}
	}
	return digests;
};
