import { defaultValues } from './parameter';
import { pinnedNumber } from './pinned-number';
import type { AnySimulation } from './simulation';
import { decodedState, encodedState, type FigureState } from './state-token';

/** The token to hand on: relative to the defaults, so that it means the same everywhere, with the number that it shows. */
export const sharedToken = (sim: AnySimulation, state: FigureState): string => {
	const { values } = decodedState(sim, encodedState(sim, state));
	return encodedState(sim, state, defaultValues(sim.parameters), pinnedNumber(sim, values));
};
