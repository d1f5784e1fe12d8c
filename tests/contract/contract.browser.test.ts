import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { contract, simulationsByFolder } from './contract';
import { digestsOf } from './digest';

it('computes in Chromium the bytes that it computes in Node', async () => {
	const here = await digestsOf(simulationsByFolder.map(([, sim]) => sim));
	const there = await commands.nodeDigests();
	expect(Object.keys(here).sort()).toEqual(Object.keys(there).sort());
	const differing = Object.keys(here).filter((what) => here[what] !== there[what]);
	expect(differing, 'what Chromium and Node compute differently').toEqual([]);
});

describe.each(simulationsByFolder)('%s', (folder, sim) => {
	it.each(contract)('$says', ({ holds }) => holds(sim, folder));
});
