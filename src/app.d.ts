declare module 'virtual:islands' {
	/** Paths from the site's root. */
	export const islands: {
		readonly entry: string;
		readonly shared: readonly string[];
		readonly figures: readonly string[];
		readonly ofSim: Readonly<Record<string, readonly string[]>>;
		/** Scripts of chapter 15, of chapter 0, and of the quiet line of the others. */
		readonly verdict: { readonly page: string; readonly begin: string; readonly line: string };
	};
}
