import type { ParameterValues } from './parameter';
import type { AnySimulation } from './simulation';

/**
 * Shares of one whole after one of them was moved: the others give way in proportion (equally when they are all 0).
 *
 * @param moved  the parameter whose new value stands
 * @returns values whose shares sum to their whole, rounded so that a link can carry them
 */
export const sharesKept = (sim: AnySimulation, values: ParameterValues, moved: string): ParameterValues => {
	const constraint = sim.shares?.find((c) => c.parameters.includes(moved));
	if (!constraint) return values;
	const others = constraint.parameters.filter((id) => id !== moved);
	const left = constraint.sum - Number(values[moved]);
	const total = others.reduce((sum, id) => sum + Number(values[id]), 0);
	const kept: Record<string, number | string> = { ...values };
	for (const id of others) {
		kept[id] = Number((total > 0 ? (left * Number(values[id])) / total : left / others.length).toFixed(4));
	}
	const last = others[others.length - 1];
	const rest = others.slice(0, -1).reduce((sum, id) => sum + Number(kept[id]), 0);
	kept[last] = Math.max(0, Number((left - rest).toFixed(10)));
	return kept;
};
