import { formatDomain, formatNumber, formatPercent, formatValue } from '../lib/kernel/format';
import type { AnySimulation, Output } from '../lib/kernel/simulation';
import type { Answer, Estimated } from './answer';

/** Columns padded to their widest cell, two blanks apart. */
const table = (rows: readonly (readonly string[])[]): string => {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	return rows
		.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd())
		.join('\n');
};

const number = (value: number | null, { unit }: Output): string =>
	value === null ? '—' : unit === 'probability' ? formatPercent(value) : formatNumber(value);

/** Tables and curves are for `--json`; of a few named numbers the text shows all. */
const exactText = (value: unknown, output: Output): string => {
	if (value === null || typeof value === 'number') return number(value, output);
	if (Array.isArray(value)) return `${value.length} entries, with --json`;
	if (typeof value !== 'object') return String(value);
	const parts = Object.entries(value!);
	if (parts.some(([, part]) => typeof part === 'object' && part !== null))
		return `${parts.map(([key]) => key).join(', ')}: with --json`;
	return parts.map(([key, part]) => `${key} ${exactText(part, output)}`).join(', ');
};

const isInterval = (value: unknown): value is Estimated =>
	typeof value === 'object' && value !== null && 'value' in value && 'low' in value;

const estimateText = (estimated: unknown, output: Output): string => {
	if (estimated === undefined) return '';
	if (!isInterval(estimated)) return exactText(estimated, output);
	const [value, low, high] = [estimated.value, estimated.low, estimated.high].map((v) => number(v, output));
	return estimated.low === null ? `${value} (one run tells no interval)` : `${value} (${low} to ${high})`;
};

const outputRows = (sim: AnySimulation, { exact, estimate }: Answer): string[][] => [
	[
		'Output',
		...(exact ? ['Exact'] : []),
		...(estimate
			? [`${formatNumber(estimate.runs, 9)} live ${estimate.runs === 1 ? 'run' : 'runs'}, 95 % interval`]
			: [])
	],
	...sim.outputs.map((output) => [
		output.label,
		...(exact ? [exactText(exact[output.id], output)] : []),
		...(estimate ? [estimateText(estimate.outputs[output.id], output)] : [])
	])
];

/** The answer for a reader at a terminal. */
export const answerText = (sim: AnySimulation, answer: Answer): string => {
	const parameters = sim.parameters.map((p) => [p.label, p.id, formatValue(p, answer.params[p.id]), formatDomain(p)]);
	return [
		`${sim.title}\n${sim.question}`,
		answer.exact ? `\n${sim.sentence(answer.params, answer.exact)}` : '',
		sim.sampling && answer.estimate?.runs === 1 ? `\n${sim.sentence(answer.params, answer.estimate.outputs)}` : '',
		`\n${table(outputRows(sim, answer))}`,
		answer.estimate ? `\n  seed ${answer.seed}; one run is ${sim.live.unit}` : '',
		`\n${table([['Parameter', 'Name', 'Value', 'Range'], ...parameters])}`,
		`\nWhat it leaves out:\n${sim.leavesOut.map((sentence) => `  - ${sentence}`).join('\n')}`
	]
		.filter(Boolean)
		.join('\n');
};

/** All simulations with their parameters and presets. */
export const listText = (sims: readonly AnySimulation[]): string =>
	sims
		.map((sim) =>
			[
				`${sim.id}\n  ${sim.question}\n`,
				table(sim.parameters.map((p) => [p.id, formatValue(p, p.default), formatDomain(p)])),
				`  presets: ${sim.presets.map((preset) => preset.id).join(', ') || 'none'}`
			].join('\n')
		)
		.join('\n\n');
