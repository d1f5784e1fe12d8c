import fc from 'fast-check';
import { commands } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { Runtime } from './built-journey-command';
import type { Step, walked } from './journey';

const journeyWith = async (runtime: Runtime): Promise<typeof walked> => {
	const url = URL.createObjectURL(new Blob([await commands.builtJourney(runtime)], { type: 'text/javascript' }));
	return ((await import(/* @vite-ignore */ url)) as { walked: typeof walked }).walked;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.record(
		{
			items: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 }),
			shown: fc.boolean(),
			number: fc.integer({ min: -1, max: 7 }),
			again: fc.boolean(),
			flush: fc.boolean()
		},
		{ requiredKeys: [] }
	),
	{ maxLength: 12 }
);

/** What scripts/lean-svelte.ts leaves out of Svelte is what no journey through a figure's blocks, effects and errors can tell. */
describe('Svelte without what figures do without', () => {
	it.each([
		['lean', true],
		['lean', false],
		['lean, drawn by itself', false]
	] as const)('%s does what the whole does, hydrated: %s', async (runtime, hydrated) => {
		const drawn = hydrated ? await commands.drawnJourney() : null;
		const [whole, lean] = [await journeyWith('whole'), await journeyWith(runtime)];
		await fc.assert(
			fc.asyncProperty(steps, async (all) => {
				expect(await lean(all, drawn)).toEqual(await whole(all, drawn));
			}),
			{ numRuns: 60 }
		);
	});
});
