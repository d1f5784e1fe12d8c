import { argumentOf, type Argument } from '../src/lib/argument/argument';
import { comparisonOf } from '../src/lib/argument/cruxes';
import { drawnConclusions } from '../src/lib/argument/distribution';
import { essayArgument } from '../src/lib/argument/nodes';
import type { Range } from '../src/lib/argument/range';
import { conclusionFrom, everyRange, inputsOf, startOf, type Setting } from '../src/lib/argument/setting';
import { sobolRows } from '../src/lib/argument/sobol';
import type { ParameterValues } from '../src/lib/kernel/parameter';
import type { AnySimulation } from '../src/lib/kernel/simulation';
import { presetValues } from '../src/lib/kernel/validation';
import { verdict } from '../src/lib/sims/verdict/sim';

/** The same argument over simulations that can do less. */
const argumentOver = (changed: (sim: AnySimulation) => AnySimulation): Argument => {
	const bySim = new Map<AnySimulation, AnySimulation>();
	const once = (sim: AnySimulation) => bySim.get(sim) ?? bySim.set(sim, changed(sim)).get(sim)!;
	return argumentOf(
		essayArgument.nodes.map((node) => (node.kind === 'simulation' ? { ...node, sim: once(node.sim) } : node)),
		'p'
	);
};
/** As if no output could be had alone. */
const wholeAnswers = argumentOver((sim) => ({ ...sim, alone: undefined }));
/** As if draws took exact answers too. */
const exactOutputs = argumentOver((sim) => ({
	...sim,
	alone: sim.alone && Object.fromEntries(Object.entries(sim.alone).map(([id, { of }]) => [id, { of }]))
}));

const start = startOf(essayArgument).values;
const every = Object.entries(everyRange(essayArgument, start));
const rangesOf = (test: RegExp): Record<string, Range> => Object.fromEntries(every.filter(([id]) => test.test(id)));

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

const shown = (ms: number): string => ms.toFixed(ms < 10 ? 2 : 0);
/** The verdict’s work as it is and as it was, in one run. */
const row = (what: string, work: (argument: Argument) => number, ...others: readonly Argument[]) => {
	const quick = work(essayArgument);
	const cells = [wholeAnswers, ...others].map((argument) => work(argument));
	console.log(
		`| ${what} | ${[quick, ...cells].map(shown).join(' | ')} | ${cells.map((ms) => `${(ms / quick).toFixed(1)} ×`).join(' and ')} |`
	);
};

/** Of draws, all are timed; where each trains a policy exactly, a hundredth. */
const DRAWS = 10_000;
const draws = (setting: Setting) => (argument: Argument) => {
	const slice = argument !== essayArgument && 'caughtUpdates' in setting.ranges ? 100 : 1;
	return timed(3, () => drawnConclusions(argument, setting, 1, 0, DRAWS / slice)) * slice;
};

console.log('| the verdict, ms | as it is | from whole answers | ratio |\n| --- | --- | --- | --- |');
let turn = 0;
const moved = () => ({ ...start, orderingPreBase: 1 + (turn = (turn + 1) % 50) / 50 });
const everyMechanism = () => ({
	...moved(),
	caughtStartBad: 0.1 + turn / 1000,
	selectionRlvrStrength: 20 + turn,
	countingSpeedWeight: turn / 100
});
const events = (count: number, values: () => ParameterValues) => (argument: Argument) => {
	const evaluator = argument.evaluator();
	return timedMany(count, () => evaluator.conclusion(values()));
};
row('a slider event of chapter 2, point verdict', events(500, moved));
row('every mechanism anew, point verdict', events(50, everyMechanism));
const some =
	/Pre(Base|Goal|Red|Green)$|FineHorizon|rlvrStrength|RlvrStrength|flipPerExample|FlipPerExample$|ExploitCaught|Credence|Path/;
for (const [what, test] of [
	['chapters 2 and 8, credences', some],
	['chapters 2, 4, 8 and credences', /^(?!caught)/]
] as const) {
	const setting = { values: start, ranges: rangesOf(test) };
	row(`10,000 draws, ${Object.keys(setting.ranges).length} ranges (${what})`, draws(setting));
}
const rows = (setting: Setting, count: number) => (argument: Argument) => {
	const inputs = inputsOf(argument, setting).length;
	const few = argument !== essayArgument && 'caughtUpdates' in setting.ranges ? 64 : 8;
	return timed(2, () => sobolRows(conclusionFrom(argument, setting), inputs, 1, 0, count / few)) * few;
};
const setting = { values: start, ranges: rangesOf(/^(selection|counting)|Credence|Path/) };
row(`Sobol indices of ${inputsOf(essayArgument, setting).length} inputs, 2,048 rows`, rows(setting, 2048));
const [from, to] = ['wheaton', 'byrnes'].map((id) => presetValues(verdict, id));
for (const by of ['chapter', 'parameter'] as const)
	row(`cruxes of two presets by ${by}`, (argument) => timed(3, () => comparisonOf(argument, from, to, by)));

console.log(
	'\n| with ranges in chapter 10, ms | as it is | from whole answers | from exact outputs | ratios |\n| --- | --- | --- | --- | --- |'
);
const ranged = { values: start, ranges: rangesOf(/./) };
const count = Object.keys(ranged.ranges).length;
row(`10,000 draws, ${count} ranges`, draws(ranged), exactOutputs);
row(`Sobol indices of ${inputsOf(essayArgument, ranged).length} inputs, 2,048 rows`, rows(ranged, 2048), exactOutputs);
