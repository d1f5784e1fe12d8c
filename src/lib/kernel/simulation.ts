import type { Constraint, Parameter, ParameterValues, ShareConstraint } from './parameter';
import type { Sampling } from './sampling';

/**
 * The contract that every simulation keeps: an exact answer and a live, seeded, steppable run of the same mechanism.
 *
 * Everything is plain data and pure functions: no DOM, no clock, no `Math.random`. States survive structured cloning;
 * `step` returns a new state and leaves its input alone.
 */

export interface Output {
	readonly id: string;
	readonly label: string;
	/** `probability` is shown as a percentage, `nats`, `examples`, … as they are; tables and curves say so. */
	readonly unit: string;
	/** How one run's observation is averaged over runs; absent where only the exact answer exists. */
	readonly estimator?: 'proportion' | 'mean';
	/** A table that costs more than all else and that few read: `solve` works it out when it is read, by `tables`. */
	readonly onDemand?: true;
}

export type OutputValues = Readonly<Record<string, unknown>>;

/** Where a preset's value comes from. */
export type Provenance = 'stated' | 'our reading' | 'our assumption';

export interface Preset {
	/** kebab-case public name. */
	readonly id: string;
	readonly label: string;
	/** Whose position it is. */
	readonly by: string;
	readonly values: Readonly<Record<string, number | string>>;
	/** One entry for each of `values`. */
	readonly provenance: Readonly<Record<string, Provenance>>;
	/** Claim ids. */
	readonly claims: readonly string[];
	/** What the source says and how the values follow from it, for a reader. */
	readonly because: string;
	/** What the source states about an output, held by a test. */
	readonly states?: { readonly output: string; readonly low: number; readonly high: number };
	/** What the page says where the model does not reproduce the source, or where the source gives no number. */
	readonly differs?: string;
}

export interface Equation {
	/** KaTeX; `\val{name}` is filled with the current value. */
	readonly tex: string;
	readonly says: string;
}

/** One run's contribution to each estimated output: 0 or 1 for a proportion, any number for a mean. */
export type Observation = Readonly<Record<string, number>>;

export interface Live<P, S> {
	/** What one run is ("one model", "one population of patterns"), for readers. */
	readonly unit: string;
	/** What one step is, for readers ("a hundredth of a stage"). */
	readonly stepUnit: string;
	/** Steps after which a run is complete; may depend on the parameters. */
	readonly stepsPerRun: (params: P) => number;
	/** How many runs the figure shows side by side. */
	readonly shown: number;
	/** Other numbers that the reader may choose to see. */
	readonly crowds?: readonly number[];
	/** Steps a second at speed 1. */
	readonly pace: number;
	readonly init: (params: P, seed: number) => S;
	/** @param count  steps to take at once, ≥ 1; equals that many single steps, to the byte */
	readonly step: (state: S, params: P, count: number) => S;
	/** @param state  a complete run */
	readonly observe: (state: S, params: P) => Observation;
}

/** One output by itself. */
export interface SingleOutput<P> {
	/** What `solve` gives, up to rounding. */
	readonly of: (params: P) => number | null;
	/** The same more quickly, at most `within` off: for draws, of which chance takes more away. */
	readonly nearly?: { readonly of: (params: P) => number; readonly within: number };
}

/** The simulations that another one is made of. A figure of it may wake before they have come. */
export interface Foundation<P> {
	readonly simulations: readonly AnySimulation[];
	/** @returns what they answer at these parameters, by a name that only `know` reads */
	readonly answers: (params: P) => Readonly<Record<string, number>>;
	/** Takes answers found elsewhere: at these parameters, and others that they do not read, it needs none of them. */
	readonly know: (params: P, answers: Readonly<Record<string, number>>) => void;
	/** Its parameters take over what the simulations say of them by now. */
	readonly renew: () => void;
}

export interface Simulation<
	P extends ParameterValues = ParameterValues,
	O extends OutputValues = OutputValues,
	S = unknown
> {
	/** kebab-case public name. */
	readonly id: string;
	readonly title: string;
	readonly question: string;
	/** Raised whenever the same parameters would give other numbers. */
	readonly modelVersion: number;
	readonly parameters: readonly Parameter[];
	readonly shares?: readonly ShareConstraint[];
	readonly constraints?: readonly Constraint[];
	readonly outputs: readonly Output[];
	/** The output that is the figure's probability, shown as percentage, dots and log-odds; absent where there is none. */
	readonly headline?: string;
	readonly presets: readonly Preset[];
	/** Where its answer is made of those of others. */
	readonly restsOn?: Foundation<P>;
	readonly equations: readonly Equation[];
	/** @returns the text of every `\val{…}` of the equations. */
	readonly equationValues: (params: P, outputs: O | null) => Readonly<Record<string, string>>;
	/** Three to six sentences. */
	readonly leavesOut: readonly string[];
	/** The exact answer; absent where none exists. */
	readonly solve?: (params: P) => O;
	/** By output, those that are worked out on demand. */
	readonly tables?: Readonly<Record<string, (params: P) => unknown>>;
	/** Outputs that can be had without the rest, for whoever needs thousands of them and no tables. */
	readonly alone?: Readonly<Record<string, SingleOutput<P>>>;
	/** The sentence that states the result, with its numbers. */
	readonly sentence: (params: P, outputs: O) => string;
	readonly live: Live<P, S>;
	/** In the figures' build, where only ids and domains stand in for it at first: it as it is. */
	readonly whole?: () => Promise<AnySimulation>;
	/** Where one run is a large sample: how it is drawn in parts; `live` is then `sampledLive` of it. */
	readonly sampling?: Sampling<P, O>;
}

/** A simulation whose types the generic machinery need not know. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- P and S stand in contravariant places; each sim is checked where it is declared
export type AnySimulation = Simulation<any, any, any>;

/** Checks a simulation against the contract at compile time and keeps its types. */
export const simulation = <P extends ParameterValues, O extends OutputValues, S>(
	whole: Simulation<P, O, S>
): Simulation<P, O, S> => whole;
