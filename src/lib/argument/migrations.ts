/**
 * Links and files of earlier versions of the verdict’s model: what they leave out or name otherwise, so that they show the
 * numbers that they were made with.
 */
export type Pairs = Readonly<Record<string, string>>;

export interface Migration {
	/** The version that it starts from; it leads to the next. */
	readonly from: number;
	/** What changed, for a reader. */
	readonly says: string;
	/** @param pairs  name → value as written, differences from that version’s start only */
	readonly carried: (pairs: Pairs) => Pairs;
}

/** @returns the pairs under today’s names, and a sentence for each version that was passed */
export const migrated = (
	migrations: readonly Migration[],
	version: number,
	pairs: Pairs
): { readonly pairs: Pairs; readonly says: readonly string[] } => {
	const due = migrations.filter(({ from }) => from >= version).sort((a, b) => a.from - b.from);
	return {
		pairs: due.reduce((carried, migration) => migration.carried(carried), pairs),
		says: due.map(({ says }) => says)
	};
};
