import type { Parameter } from '../lib/kernel/parameter';
import type { AnySimulation } from '../lib/kernel/simulation';

/** A choice has options in the place of a range, a table neither. */
const parameterEntry = (p: Parameter) => ({
	id: p.id,
	label: p.label,
	symbol: p.symbol,
	unit: p.unit,
	min: 'min' in p ? p.min : null,
	max: 'max' in p ? p.max : null,
	scale: p.scale,
	default: p.default,
	sources: p.sources,
	...(p.scale === 'choice' ? { options: p.options.map((option) => option.id) } : {})
});

/** What `list --json` prints of each simulation. */
export const listed = (sims: readonly AnySimulation[]) =>
	sims.map(({ id, title, question, parameters, presets, outputs }) => ({
		id,
		title,
		question,
		parameters: parameters.map(parameterEntry),
		presets: presets.map(({ id, label, by, values }) => ({ id, label, by, values })),
		outputs: outputs.map(({ id, label, unit }) => ({ id, label, unit }))
	}));
