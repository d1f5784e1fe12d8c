import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { Run } from './run.svelte';

it('tells whoever looks at it what has changed, and solves once for a change', () => {
	let solved = 0;
	const counted = {
		...sim,
		solve: (values: Parameters<NonNullable<typeof sim.solve>>[0]) => {
			solved++;
			return sim.solve!(values);
		}
	};
	const run = new Run(counted);
	const seen: unknown[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push([
				run.values.skillGain,
				run.exact === run.exact,
				run.changed,
				run.preset?.id ?? null,
				run.estimate.runs
			]);
		});
	});
	flushSync();
	flushSync(() => run.set('skillGain', 0.3));
	flushSync(() => run.usePreset('byrnes-today'));
	flushSync(() => run.completeCohort());
	flushSync(() => run.undo());
	expect(seen).toEqual([
		[0.05, true, false, null, 0],
		[0.3, true, true, null, 0],
		[0.02, true, true, 'byrnes-today', 0],
		[0.02, true, true, 'byrnes-today', 1],
		[0.3, true, true, null, 0]
	]);
	expect(solved).toBe(4);
	stop();
});
