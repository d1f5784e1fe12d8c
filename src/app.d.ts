declare module 'virtual:islands' {
	/** Paths from the site's root. */
	export const islands: {
		readonly entry: string;
		readonly embed: string;
		readonly element: string;
		readonly shared: readonly string[];
		readonly embedShared: readonly string[];
		readonly figures: readonly string[];
		readonly ofSim: Readonly<Record<string, readonly string[]>>;
	};
}

/** Whether plain files are being built, for hosts that answer no questions (`ADAPTER=static`). */
declare const __STATIC__: boolean;

declare namespace App {
	interface Error {
		message: string;
		/** Where what was meant may be. */
		nearest?: { readonly href: string; readonly name: string };
	}
}
