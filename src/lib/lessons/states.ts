import { nearestName } from '../kernel/nearest-name';
import { defaultValues } from '../kernel/parameter';
import type { AnySimulation } from '../kernel/simulation';
import { decodedState, DEFAULT_SEED, encodedState } from '../kernel/state-token';
import { presetValues } from '../kernel/validation';
import type { PlannedState } from './schema';

type RefuseField = (field: string, problem: string) => void;

/** A sentence of the state token, as the end of one that names file, step and field. */
const asEnd = (problem: string): string =>
	`is refused: ${problem.replace('Ignored from the link: ', '').replace(/\.$/, '')}`;

/** The token of a state that a plan names; what cannot be had is refused, for in a plan it is a mistake. */
export const stateToken = (
	{ sim: id, token, preset }: PlannedState,
	sims: readonly AnySimulation[],
	refuse: RefuseField
): string => {
	const sim = sims.find((one) => one.id === id);
	if (!sim) {
		const nearest = nearestName(
			id,
			sims.map((one) => one.id)
		);
		refuse('sim', `is “${id}”, which is no simulation; did you mean “${nearest}”`);
		return '';
	}
	if (token !== undefined && preset !== undefined)
		refuse('preset', 'is there as well as a token; expected one of them');
	if (preset !== undefined) return presetToken(sim, preset, refuse);
	if (token === undefined) return encodedState(sim, { values: defaultValues(sim.parameters), seed: DEFAULT_SEED });
	const read = decodedState(sim, token);
	for (const problem of read.problems) refuse('token', asEnd(problem));
	return encodedState(sim, read);
};

const presetToken = (sim: AnySimulation, preset: string, refuse: RefuseField): string => {
	const known = sim.presets.map(({ id }) => id);
	if (known.includes(preset)) return encodedState(sim, { values: presetValues(sim, preset), seed: DEFAULT_SEED });
	refuse('preset', `is “${preset}”; expected one of ${known.join(', ')}`);
	return '';
};
