import { formatValue } from '../kernel/format';
import { defaultValues } from '../kernel/parameter';
import type { AnySimulation } from '../kernel/simulation';
import type { FigureState } from '../kernel/state-token';
import { namedStates } from './address';

/** What a state is, in one line: a named position, or each parameter that differs from where the simulation starts. */
export const settingsInWords = (sim: AnySimulation, { values }: Pick<FigureState, 'values'>): string => {
	const same = (other: FigureState['values']) => sim.parameters.every(({ id }) => other[id] === values[id]);
	const named = namedStates(sim).find(({ state }) => same(state.values));
	if (named) return named.name.startsWith('“') ? `Set as ${named.name}.` : 'Every parameter as the simulation starts.';
	const start = defaultValues(sim.parameters);
	const moved = sim.parameters.filter(({ id }) => values[id] !== start[id]);
	const list = moved.map((parameter) => `${parameter.label} ${formatValue(parameter, values[parameter.id])}`);
	return `${list.join('; ')}${moved.length < sim.parameters.length ? '; all else as the simulation starts' : ''}.`;
};
