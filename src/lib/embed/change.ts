import { numberOf } from '../kernel/interval';
import type { AnySimulation } from '../kernel/simulation';
import { type FigureState } from '../kernel/state-token';
import { sharedToken } from '../kernel/shared-token';
import type { Run } from '../runtime/run.svelte';

/** What a page around a figure hears of each change. */
export interface Change {
	readonly sim: string;
	/** The token of what is shown. */
	readonly state: string;
	readonly seed: number;
	readonly modelVersion: number;
	/** The answer's numbers by output, none before there is one to this state; what is no number is left out. */
	readonly outputs: Readonly<Record<string, number>>;
}

const numbersOf = (sim: AnySimulation, exact: Run['exact']): Record<string, number> =>
	Object.fromEntries(
		sim.outputs.flatMap(({ id, onDemand }) => {
			const number = onDemand ? null : numberOf(exact?.[id]);
			return number === null ? [] : [[id, number]];
		})
	);

export const changeOf = (run: FigureState & Pick<Run, 'sim' | 'answer' | 'isAnswered'>): Change => ({
	sim: run.sim.id,
	state: sharedToken(run.sim, run),
	seed: run.seed,
	modelVersion: run.sim.modelVersion,
	outputs: run.isAnswered ? numbersOf(run.sim, run.answer.exact) : {}
});
