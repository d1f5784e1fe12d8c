import { csvText } from '../kernel/csv';
import type { Output } from '../kernel/simulation';
import type { FigureState } from '../kernel/state-token';
import type { AnySimulation } from '../kernel/simulation';

/** One number of an answer: what it is, where in a curve or table it stands, and what it measures. */
type Row = readonly [output: string, index: string, key: string, value: string | number | null, unit: string];

/** Any answer as rows: a number is one, a curve one for each point, a table one for each cell. */
const rowsOf = ({ id, unit }: Output, value: unknown): Row[] => {
	const rows: Row[] = [];
	const visit = (part: unknown, index: string, key: string) => {
		if (Array.isArray(part) || ArrayBuffer.isView(part))
			Array.from(part as ArrayLike<unknown>).forEach((one, at) =>
				visit(one, index === '' ? String(at) : `${index}.${at}`, key)
			);
		else if (typeof part === 'object' && part !== null)
			for (const [name, one] of Object.entries(part)) visit(one, index, key === '' ? name : `${key}.${name}`);
		else rows.push([id, index, key, (part ?? null) as Row[3], unit]);
	};
	visit(value, '', '');
	return rows;
};

/**
 * What a figure draws, as numbers with every digit: its parameters, then its answer.
 *
 * @param answer  by output; what it lacks is left out
 */
export const csvOf = (
	sim: AnySimulation,
	{ values, seed }: FigureState,
	answer: Readonly<Record<string, unknown>>
): string => {
	const settings: Row[] = [
		['simulation', '', '', sim.id, ''],
		['modelVersion', '', '', sim.modelVersion, ''],
		['seed', '', '', seed, ''],
		...sim.parameters.map((p): Row => [`parameter ${p.id}`, '', '', values[p.id], p.unit])
	];
	const outputs = sim.outputs.filter(({ id }) => id in answer).flatMap((output) => rowsOf(output, answer[output.id]));
	return csvText([['name', 'index', 'key', 'value', 'unit'], ...settings, ...outputs]);
};
