import { nearestName } from '../kernel/nearest-name';
import { defaultValues, type ParameterValues } from '../kernel/parameter';
import { lastPosition, positionOf } from '../kernel/scale';
import type { AnySimulation } from '../kernel/simulation';
import { decodedState, DEFAULT_SEED, encodedState, type DecodedState, type FigureState } from '../kernel/state-token';
import { sharedToken } from '../kernel/shared-token';
import { presetValues } from '../kernel/validation';

/** Where a figure in a state lives: its page, and with an ending its pictures and data. `v1` is a promise. */
export const EMBED = 'embed/v1';
export const ENDINGS = ['png', 'svg', 'json', 'csv', 'found.json', 'oembed.json', 'oembed.xml'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Characters of a state beyond which no server is bound to keep an address. */
export const LONGEST_STATE = 4000;

export const embedPath = (sim: string, token: string, ending?: Ending): string =>
	`${EMBED}/${sim}/${token}${ending ? `.${ending}` : ''}`;

export interface NamedState {
	/** A preset's id; null for the start. */
	readonly id: string | null;
	/** In words: `as it starts`, or a preset's label. */
	readonly name: string;
	readonly state: FigureState;
}

/** The states of which every build, also a static one, keeps pages and pictures. */
export const namedStates = (sim: AnySimulation): readonly NamedState[] => [
	{ id: null, name: 'as it starts', state: { values: defaultValues(sim.parameters), seed: DEFAULT_SEED } },
	...sim.presets.map(({ id, label }) => ({
		id,
		name: `“${label}”`,
		state: { values: presetValues(sim, id), seed: DEFAULT_SEED }
	}))
];

/** What a file system keeps of a name, less the longest ending. */
export const LONGEST_NAME = 255 - '.oembed.json'.length;

/**
 * By what plain files keep a named state: its token, bare and with the number that a shared link carries; where no file can
 * be named by those, the preset's id.
 */
export const keptNames = (sim: AnySimulation, { id, state }: NamedState): readonly string[] => {
	const tokens = [encodedState(sim, state), sharedToken(sim, state)].filter((token) => token.length <= LONGEST_NAME);
	return tokens.length > 0 || id === null ? tokens : [id];
};

/** Of every named state. The first is the start. */
export const namedTokens = (sim: AnySimulation): readonly string[] => [
	...new Set(namedStates(sim).flatMap((named) => keptNames(sim, named)))
];

/** Slider positions apart, as shares of each slider, summed. */
const apart = (sim: AnySimulation, a: ParameterValues, b: ParameterValues): number =>
	sim.parameters.reduce((sum, p) => {
		if (p.scale === 'choice' || p.scale === 'table') return sum + (a[p.id] === b[p.id] ? 0 : 1);
		return sum + Math.abs(positionOf(p, Number(a[p.id])) - positionOf(p, Number(b[p.id]))) / lastPosition(p);
	}, 0);

/** @returns the named state whose sliders are nearest: what a static site can show of another one */
export const nearestState = (sim: AnySimulation, values: ParameterValues): NamedState => {
	const ranked = namedStates(sim).map((named) => ({ named, far: apart(sim, values, named.state.values) }));
	return ranked.reduce((best, one) => (one.far < best.far ? one : best)).named;
};

export type AskedState =
	| { readonly kind: 'state'; readonly token: string; readonly state: DecodedState }
	/** A preset by its name: its token is the address. */
	| { readonly kind: 'preset'; readonly token: string }
	| { readonly kind: 'missing'; readonly problem: string; readonly nearest: string };

/** What an address asks for. @param text  the state as the path has it; empty: as the simulation starts */
export const askedState = (sim: AnySimulation, text: string): AskedState => {
	const start = encodedState(sim, namedStates(sim)[0].state);
	if (text === '') return { kind: 'state', token: start, state: decodedState(sim, start) };
	if (sim.presets.some(({ id }) => id === text))
		return { kind: 'preset', token: encodedState(sim, { values: presetValues(sim, text), seed: DEFAULT_SEED }) };
	if (/^\d+\.\d+(~|$)/.test(text)) return { kind: 'state', token: text, state: decodedState(sim, text) };
	const nearest = nearestName(text, [...sim.presets.map(({ id }) => id), start])!;
	const problem = `${sim.id} has no such state; expected one that begins with “${start}”, or a named position: ${sim.presets.map(({ id }) => id).join(', ') || 'there is none'}.`;
	return { kind: 'missing', problem, nearest };
};
