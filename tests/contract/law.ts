import type { AnySimulation } from '../../src/lib/kernel/simulation';

/** Something that every simulation keeps to, whatever it imitates. */
export interface Law {
	/** Completes "every simulation …". */
	readonly says: string;
	/** @param folder  the name of the simulation's folder. @throws when the law is broken */
	readonly holds: (sim: AnySimulation, folder: string) => void;
}
