declare module 'virtual:islands' {
	/** Paths from the site's root. */
	export const islands: {
		readonly entry: string;
		readonly shared: readonly string[];
		readonly figures: readonly string[];
		readonly ofSim: Readonly<Record<string, readonly string[]>>;
	};
}
