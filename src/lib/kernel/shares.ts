import type { ParameterValues } from './parameter';
import type { AnySimulation } from './simulation';

/** What a reader moved stands; shares of the same whole, and values that must fit it, follow. */
export const valuesKept = (sim: AnySimulation, values: ParameterValues, moved: string): ParameterValues =>
	(sim.constraints ?? []).reduce((kept, constraint) => constraint.kept(kept, moved), sharesKept(sim, values, moved));

/**
 * Shares of one whole after one of them was moved: the others give way in proportion (equally when they are all 0).
 *
 * @param moved  the parameter whose new value stands; where it exceeds the whole, or is none, nothing else changes
 * @returns values whose shares sum to their whole, rounded so that a link can carry them
 */
export const sharesKept = (sim: AnySimulation, values: ParameterValues, moved: string): ParameterValues => {
	const constraint = sim.shares?.find((c) => c.parameters.includes(moved));
	if (!constraint) return values;
	const others = constraint.parameters.filter((id) => id !== moved);
	const left = constraint.sum - Number(values[moved]);
	if (!(left >= 0)) return values;
	const total = others.reduce((sum, id) => sum + Number(values[id]), 0);
	const kept: Record<string, number | string> = { ...values };
	let rest = left;
	for (const [at, id] of others.entries()) {
		const share = total > 0 ? (left * Number(values[id])) / total : left / others.length;
		const isLast = at === others.length - 1;
		const shown = isLast ? rest : Math.min(rest, Number(share.toFixed(4)));
		kept[id] = Math.max(0, Number(shown.toFixed(10)));
		rest -= Number(kept[id]);
	}
	return kept;
};
