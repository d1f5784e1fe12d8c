import type { Live, OutputValues } from './simulation';

/**
 * A run that is one large sample. Its items are numbered; any of them can be drawn anywhere, at any time; what was drawn is
 * taken up in the order of the numbers, so that neither workers nor batches show in the result.
 *
 * Drawing is pure. What is kept of the items is a ledger, which grows in place: a sample may have 10⁸ items.
 */
export interface Sampling<P, O extends OutputValues> {
	/** Drawn side by side, so that all are done together. */
	readonly stages: readonly Stage<P>[];
	/** Sizes at which tests run every law: parameters and their values. */
	readonly trial: Readonly<Record<string, number>>;
	/**
	 * What draws and counts. A page goes without: its script has the rest of a simulation only, and workers, which load
	 * `sim.ts`, have this.
	 */
	readonly work?: SamplingWork<P, O>;
}

export interface Stage<P> {
	/** What its items are, for readers: "networks drawn". */
	readonly label: string;
	/** How many of them a figure draws by itself, before a reader plays. */
	readonly opening: (params: P) => number;
	readonly size: (params: P) => number;
	/** Items that are drawn in one go: some tens of milliseconds of work. */
	readonly batch: number;
	/** Parameters that make a difference to an item; what was drawn outlives a change of the others. */
	readonly dependsOn: readonly string[];
}

export interface SamplingWork<P, O extends OutputValues> {
	/** By stage. @returns items `from` … `to` − 1, each the same number of words */
	readonly draw: readonly ((params: P, seed: number, from: number, to: number) => Uint32Array<ArrayBuffer>)[];
	/** By stage: a ledger that has taken up nothing. */
	readonly ledger: readonly ((params: P) => Ledger)[];
	/** @param ledgers  by stage */
	readonly outputs: (params: P, seed: number, ledgers: readonly Ledger[]) => O;
	/** A sentence for the reader about the machine it runs on; null when all is as it should be. */
	readonly remark: () => string | null;
}

export interface Ledger {
	/** Takes up the items that follow those taken up before. */
	readonly add: (items: Uint32Array) => void;
}

/** Sizes of all stages. */
export const sizesOf = <P>(sampling: Pick<Sampling<P, never>, 'stages'>, params: P): number[] =>
	sampling.stages.map((stage) => stage.size(params));

/** What a figure shows before a reader plays. */
export const openingGoals = <P>(sampling: Pick<Sampling<P, never>, 'stages'>, params: P): number[] =>
	sampling.stages.map((stage) => Math.min(stage.opening(params), stage.size(params)));

/**
 * How a sample goes, as a page declares it: workers draw, and the page itself steps nothing.
 *
 * @throws TypeError  when it is stepped all the same
 */
export const drawnElsewhere = (words: SampleWords): Live<unknown, unknown> => {
	const refused = () => {
		throw new TypeError('A page draws no large sample by itself; expected the simulation that its sim.ts exports.');
	};
	return { ...words, shown: 1, stepsPerRun: () => 1, init: refused, step: refused, observe: refused };
};

export type SampleWords = Pick<Live<never, never>, 'unit' | 'stepUnit' | 'pace'>;
