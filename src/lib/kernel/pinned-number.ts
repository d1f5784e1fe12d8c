import { formatNumber, formatPercent } from './format';
import type { ParameterValues } from './parameter';
import type { AnySimulation, Output } from './simulation';

/** A link carries the number that it showed, so that years later a page whose model has changed can say both. */
const PINNED_DIGITS = 6;

/** The number that a link pins: the headline, or where there is none the first output. */
export const pinnedOutput = (sim: AnySimulation): Output =>
	sim.outputs.find((output) => output.id === sim.headline) ?? sim.outputs[0];

/** @returns the exact answer’s pinned number, where there is one. */
export const pinnedNumber = (sim: AnySimulation, values: ParameterValues): number | null => {
	const value = sim.solve?.(values)[pinnedOutput(sim).id];
	return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(PINNED_DIGITS)) : null;
};

/** What a reader of an old link has to know: that the model has changed, and both numbers where the link carries its own. */
export const changeSince = (
	sim: AnySimulation,
	version: number,
	values: ParameterValues,
	was: number | null
): string[] => {
	const now = was === null ? null : pinnedNumber(sim, values);
	const both = was !== null && now !== null && now !== was;
	const { label, unit } = pinnedOutput(sim);
	const shown = (value: number) =>
		unit === 'probability'
			? `${formatPercent(value)} (${formatNumber(value, PINNED_DIGITS)})`
			: formatNumber(value, PINNED_DIGITS);
	if (version === sim.modelVersion)
		return both
			? [`${label}: the link says ${shown(was)}; with the same settings this page computes ${shown(now)}.`]
			: [];
	const made = `The link was made with version ${version} of this model; this page runs version ${sim.modelVersion}`;
	if (both) return [`${made}. ${label}: ${shown(was)} then, ${shown(now)} now.`];
	return [
		was === null || now === null ? `${made}, so its numbers may differ.` : `${made}; ${label} is the same in both.`
	];
};
