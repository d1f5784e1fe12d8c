import type { Component } from 'svelte';
import { childSeed } from '../kernel/seed';
import { sampledHere } from '../kernel/sampled';
import { openingGoals } from '../kernel/sampling';
import { DEFAULT_SEED, type FigureState } from '../kernel/state-token';
import { presetValues, requiredValues } from '../kernel/validation';
import type { AnySimulation, OutputValues } from '../kernel/simulation';
import type { ParameterValues } from '../kernel/parameter';
import type { LargeSample, Run } from '../runtime/run.svelte';
import type { Found } from './wake-figure';

/** What a simulation's `index.ts` exports. */
export interface SimulationWithWidget {
	readonly sim: AnySimulation;
	readonly Widget: Component<{ run: Run }>;
	/** How a sample begins, where a run is a large sample; its bar is then in the place of the play bar. */
	readonly begin?: LargeSample['begin'];
}

/** A figure as a chapter declares it: the figure itself, its numbers in the prose and its values share this. */
export interface FigureDeclaration extends SimulationWithWidget {
	readonly id: string;
	readonly set: Readonly<Record<string, unknown>>;
	readonly baseline: ParameterValues;
	readonly exact: OutputValues | null;
	/** What needs the whole width, below chart and controls: its simulation’s `Detail.svelte`, where there is one. */
	readonly Detail?: Component<{ run: Run }>;
	/** Of a large sample: outputs of the part that a figure opens with at its baseline, drawn when first asked for. */
	readonly opened: OutputValues | null;
}

const details = import.meta.glob<{ default: Component<{ run: Run }> }>('../sims/*/Detail.svelte', { eager: true });
const headless = import.meta.glob<Record<string, AnySimulation>>('../sims/*/sim.ts', { eager: true });

/** The opening part of a large sample, drawn on the server; an `index.ts` has its simulation without what draws it. */
export const openingOf = ({ id, sampling }: AnySimulation, { values, seed }: FigureState): OutputValues | null =>
	sampling ? sampledHere(workingSampling(id), values, childSeed(seed, 0), openingGoals(sampling, values)) : null;

/** Whether its figure wakes with something that was found of its state before. */
export const isFoundBefore = ({ sampling, restsOn }: AnySimulation): boolean => Boolean(sampling || restsOn);

/**
 * What is found of a state before its figure wakes: of a large sample the part that it opens with, of what rests on other
 * simulations their answers.
 */
export const foundOf = (sim: AnySimulation, state: FigureState): Found | null => {
	const opened = openingOf(sim, state);
	const answers = sim.restsOn?.answers(state.values);
	return opened || answers ? { ...(opened && { opened }), ...(answers && { answers }) } : null;
};

const workingSampling = (id: string): NonNullable<AnySimulation['sampling']> =>
	Object.values(headless[`../sims/${id}/sim.ts`]).find((value) => value?.id === id)!.sampling!;

/**
 * @param set  what this chapter starts from, on top of the defaults
 * @param id  when one chapter shows the same simulation twice
 * @throws ParameterError  when the prose sets something that the simulation doesn't have: the build fails
 */
export const figure = (
	whole: SimulationWithWidget,
	set: Readonly<Record<string, unknown>> = {},
	id: string = whole.sim.id
): FigureDeclaration => {
	const baseline = requiredValues(whole.sim, set);
	const exact = whole.sim.solve?.(baseline) ?? null;
	const Detail = details[`../sims/${whole.sim.id}/Detail.svelte`]?.default;
	let opened: OutputValues | null = null;
	return {
		...whole,
		Detail,
		id,
		set,
		baseline,
		exact,
		get opened() {
			return (opened ??= openingOf(whole.sim, { values: baseline, seed: DEFAULT_SEED }));
		}
	};
};

/** A preset's values, for a chapter that varies one of them. @throws ParameterError when there is no such preset */
export const valuesOfPreset = ({ sim }: FigureDeclaration, id: string): ParameterValues => presetValues(sim, id);
