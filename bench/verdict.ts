import { argumentOf, type Argument } from '../src/lib/argument/argument';
import { comparisonOf } from '../src/lib/argument/cruxes';
import { drawnConclusions } from '../src/lib/argument/distribution';
import { essayArgument } from '../src/lib/argument/nodes';
import { rangeAround, type Range } from '../src/lib/argument/range';
import { conclusionFrom, inputsOf, startOf, type Setting } from '../src/lib/argument/setting';
import { sobolRows } from '../src/lib/argument/sobol';
import { numberParameter } from '../src/lib/argument/argument';
import { isNumeric } from '../src/lib/kernel/parameter';
import { presetValues } from '../src/lib/kernel/validation';
import { verdict } from '../src/lib/sims/verdict/sim';

/** The verdict’s work, in one run against the same work from whole answers (`solve`), as if no output could be had alone. */
const wholeAnswers: Argument = argumentOf(
	essayArgument.nodes
		.map((node) => (node.kind === 'simulation' ? { ...node, sim: { ...node.sim, alone: undefined } } : node))
		.map((node, _, all) => {
			const owner = node.kind === 'simulation' ? all.find((one) => one.id === node.sharesWith) : undefined;
			return owner?.kind === 'simulation' && node.kind === 'simulation' ? { ...node, sim: owner.sim } : node;
		}),
	'p'
);

const start = startOf(essayArgument).values;
const rangesOf = (test: RegExp): Record<string, Range> =>
	Object.fromEntries(
		essayArgument.parameters
			.filter((p) => isNumeric(p) && !/ByHand$|^modelDoubt$/.test(p.id) && test.test(p.id))
			.map(({ id }) => [id, rangeAround(numberParameter(essayArgument, id), Number(start[id]))])
	);

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** Processor time, so that other work on the machine does not count. */
const timed = (repeats: number, work: () => unknown): number => {
	work();
	return median(
		Array.from({ length: repeats }, () => {
			const before = process.cpuUsage();
			work();
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1000;
		})
	);
};
/** Of something too short to be timed alone. */
const timedMany = (count: number, work: () => unknown): number =>
	timed(5, () => {
		for (let n = 0; n < count; n++) work();
	}) / count;

const row = (what: string, quick: number, whole: number) =>
	console.log(
		`| ${what} | ${quick.toFixed(quick < 10 ? 2 : 0)} | ${whole.toFixed(whole < 10 ? 2 : 0)} | ${(whole / quick).toFixed(1)} × |`
	);

/** All of them are timed, but where a draw trains a policy: there a hundredth. */
const DRAWS = 10_000;
const SLICE = 1;
const draws = (argument: Argument, setting: Setting, slice: number) =>
	timed(3, () => drawnConclusions(argument, setting, 1, 0, DRAWS / slice)) * slice;

console.log('| the verdict, ms | as it is | from whole answers | ratio |\n| --- | --- | --- | --- |');
let turn = 0;
const moved = () => ({ ...start, orderingPreBase: 1 + (turn = (turn + 1) % 50) / 50 });
const [quick, whole] = [essayArgument.evaluator(), wholeAnswers.evaluator()];
row(
	'a slider event of chapter 2, point verdict',
	timedMany(500, () => quick.conclusion(moved())),
	timedMany(500, () => whole.conclusion(moved()))
);
const every = () => ({
	...moved(),
	caughtStartBad: 0.1 + turn / 1000,
	selectionRlvrStrength: 20 + turn,
	countingSpeedWeight: turn / 100
});
row(
	'every mechanism anew, point verdict',
	timedMany(50, () => quick.conclusion(every())),
	timedMany(50, () => whole.conclusion(every()))
);
for (const [what, test, slice] of [
	[
		'10,000 draws, 12 ranges (chapters 2 and 8, credences)',
		/Pre(Base|Goal|Red|Green)$|FineHorizon|rlvrStrength|RlvrStrength|flipPerExample|FlipPerExample$|ExploitCaught|Credence|Path/,
		SLICE
	],
	['10,000 draws, 49 ranges (chapters 2, 4, 8 and credences)', /^(?!caught)/, SLICE],
	['10,000 draws, 62 ranges (chapter 10 too)', /./, 100]
] as const) {
	const setting = { values: start, ranges: rangesOf(test) };
	row(what, draws(essayArgument, setting, slice), draws(wholeAnswers, setting, slice));
}
const setting = { values: start, ranges: rangesOf(/^(selection|counting)|Credence|Path/) };
const rows = (argument: Argument) =>
	timed(2, () => sobolRows(conclusionFrom(argument, setting), inputsOf(argument, setting).length, 1, 0, 64)) * 32;
row(
	`Sobol indices of ${inputsOf(essayArgument, setting).length} inputs, 2,048 rows`,
	rows(essayArgument),
	rows(wholeAnswers)
);
const [from, to] = ['wheaton', 'byrnes'].map((id) => presetValues(verdict, id));
for (const by of ['chapter', 'parameter'] as const)
	row(
		`cruxes of two presets by ${by}`,
		timed(3, () => comparisonOf(essayArgument, from, to, by)),
		timed(1, () => comparisonOf(wholeAnswers, from, to, by))
	);
