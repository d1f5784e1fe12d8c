import { talliedRuns } from '../src/lib/kernel/estimate';
import { defaultValues } from '../src/lib/kernel/parameter';
import type { AnySimulation } from '../src/lib/kernel/simulation';
import { simulationsIn } from '../src/cli/simulations';

/** Exact answers, against the live runs that give a probability with a standard error of half a percentage point. */
const RUNS = 10_000;
/** A twentieth of them is timed. */
const SLICE = 20;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const timed = (repeats: number, work: () => unknown): number =>
	median(
		Array.from({ length: repeats }, () => {
			const start = performance.now();
			work();
			return performance.now() - start;
		})
	);

const row = (sim: AnySimulation): string => {
	const values = defaultValues(sim.parameters);
	// a fresh object each time, as from a slider: what a model keeps for known parameters is no help
	timed(200, () => sim.solve?.({ ...values }));
	const exact = timed(2000, () => sim.solve?.({ ...values }));
	const live = timed(3, () => talliedRuns(sim, values, 1, 0, RUNS / SLICE)) * SLICE;
	return `| ${sim.id} | ${exact.toFixed(3)} | ${live.toFixed(0)} | ${Math.round(live / exact).toLocaleString('en-GB')} × |`;
};

console.log('| model | exact, ms (median of 2,000) | 10,000 live runs, ms | ratio |\n| --- | --- | --- | --- |');
for (const sim of await simulationsIn()) if (sim.solve) console.log(row(sim));
