/** A value of which the latest holds, in whatever order its versions arrive. */
export interface Register<T> {
	readonly clock: number;
	readonly id: string;
	readonly value: T;
}

export interface Stamp {
	readonly clock: number;
	readonly id: string;
}

const isLater = (a: Stamp, b: Stamp): boolean => a.clock > b.clock || (a.clock === b.clock && a.id > b.id);

/** The later of the two; the same object where nothing changes. */
export const latest = <T>(held: Register<T> | undefined, { clock, id }: Stamp, value: T): Register<T> =>
	!held || isLater({ clock, id }, held) ? { clock, id, value } : held;
