declare module 'virtual:islands' {
	/** Paths from the site's root. */
	export const islands: {
		readonly entry: string;
		readonly embed: string;
		readonly element: string;
		readonly shared: readonly string[];
		readonly embedShared: readonly string[];
		readonly figures: readonly string[];
		readonly embedFigures: readonly string[];
		readonly ofSim: Readonly<Record<string, readonly string[]>>;
		/** Scripts of chapter 15, of chapter 0, and of the quiet line of the others. */
		readonly verdict: { readonly page: string; readonly begin: string; readonly line: string };
		/** Script of the live classes’ pages. */
		readonly classroom: string;
		/** The script of a lesson’s two windows, and all that figures may ever fetch. */
		readonly lessons: { readonly script: string; readonly figures: readonly string[] };
		/** Modules beside the others that hold the styles of a figure: `base`, and one for each simulation. */
		readonly styles: Readonly<Record<string, string>>;
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
