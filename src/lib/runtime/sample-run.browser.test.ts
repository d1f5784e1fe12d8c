import { expect, it, vi } from 'vitest';
import { childSeed } from '../kernel/random';
import { sampledHere } from '../kernel/sampled';
import { requiredValues } from '../kernel/validation';
import { declared } from '../sims/parameter-function-map/declared';
import { parameterFunctionMap } from '../sims/parameter-function-map/sim';
import { SampleRun } from './sample-run';
import { begunInPage } from './sample-tools';

const values = requiredValues(declared, { samples: 30_000, networks: 12 });

it('adds up in real workers to what it is in this thread', async () => {
	const run = new SampleRun(
		declared,
		values,
		3,
		null,
		begunInPage(async () => parameterFunctionMap),
		() => {}
	);
	run.play(Infinity);
	const whole = sampledHere(parameterFunctionMap.sampling!, values as never, childSeed(3, 0));
	await vi.waitFor(() => expect(run.found?.outputs).toEqual(whole), { timeout: 30_000 });
	expect([run.isComplete, run.problem, run.remark]).toEqual([true, null, null]);
	run.close();
}, 40_000);
