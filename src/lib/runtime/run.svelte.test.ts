import { describe, expect, it } from 'vitest';
import { defaultValues } from '../kernel/parameter';
import { DEFAULT_SEED } from '../kernel/state-token';
import { ParameterError } from '../kernel/validation';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { Run } from './run.svelte';

const defaults = defaultValues(sim.parameters);
const state = ({ values, seed }: Run) => ({ values, seed });

describe('a run', () => {
	it('starts from what the chapter sets, and refuses a mistake in the prose', () => {
		const run = new Run(sim, { skillGain: 0.2 });
		expect(state(run)).toEqual({ values: { ...defaults, skillGain: 0.2 }, seed: DEFAULT_SEED });
		expect([run.changed, run.canUndo, run.canRedo]).toEqual([false, false, false]);
		expect(run.exact).toEqual(sim.solve!(run.values as never));
		expect(() => new Run(sim, { skilGain: 0.2 })).toThrow(ParameterError);
	});

	it('moves one parameter, and its shares make room', () => {
		const run = new Run(sim);
		run.set('preGreen', 0.61);
		expect(run.values).toMatchObject({ preGreen: 0.61, preRed: 0.03, preBlue: 0.36 });
		expect(run.exact).toEqual(sim.solve!(run.values as never));
		expect(run.changed).toBe(true);
	});

	it.each([
		['preGreen', 1.5],
		['skillGain', NaN],
		['nope', 1],
		['rlhfStrength', '4']
	])('refuses %s = %s and stays as it was', (id, value) => {
		const run = new Run(sim);
		expect(() => run.set(id, value)).toThrow(new RegExp(`^${id} is`));
		expect(state(run)).toEqual({ values: defaults, seed: DEFAULT_SEED });
		expect(run.canUndo).toBe(false);
	});
});

describe('undo', () => {
	it('takes a whole drag back at once, and redo brings it again', () => {
		const run = new Run(sim);
		for (const value of [0.1, 0.2, 0.3]) run.set('skillGain', value);
		run.settled();
		run.set('skillGain', 0.4);
		run.undo();
		expect(run.values.skillGain).toBe(0.3);
		run.undo();
		expect(run.values).toEqual(defaults);
		expect(run.canUndo).toBe(false);
		run.undo();
		run.redo();
		run.redo();
		expect(run.values.skillGain).toBe(0.4);
		expect(run.canRedo).toBe(false);
		run.redo();
	});

	it('keeps two parameters apart, and one handle’s together', () => {
		const run = new Run(sim);
		run.set('skillGain', 0.1);
		run.set('caughtPenalty', 2);
		run.undo();
		expect(run.values).toMatchObject({ skillGain: 0.1, caughtPenalty: 1 });
		run.setTogether({ skillGain: 0.2, caughtPenalty: 3 }, 'handle');
		run.setTogether({ skillGain: 0.3, caughtPenalty: 4 }, 'handle');
		run.undo();
		expect(run.values).toMatchObject({ skillGain: 0.1, caughtPenalty: 1 });
	});

	it('forgets what was undone when something else is done', () => {
		const run = new Run(sim);
		run.set('skillGain', 0.1);
		run.undo();
		run.set('caughtPenalty', 2);
		expect(run.canRedo).toBe(false);
	});

	it('takes back presets, seeds, resets and visits, one each', () => {
		const run = new Run(sim);
		const seen = [state(run)];
		const does = [
			() => run.usePreset('byrnes-today'),
			() => run.newSeed(),
			() => run.visit({ values: { ...defaults, skillGain: 0.9 }, seed: 3 }),
			() => run.reset()
		];
		for (const act of does) {
			act();
			seen.push(state(run));
		}
		for (const before of seen.slice(0, -1).reverse()) {
			run.undo();
			expect(state(run)).toEqual(before);
		}
		expect(run.canUndo).toBe(false);
	});

	it('counts nothing that changes nothing', () => {
		const run = new Run(sim);
		run.set('skillGain', Number(defaults.skillGain));
		run.reset();
		run.useSeed(DEFAULT_SEED);
		expect(run.canUndo).toBe(false);
	});

	it('goes back a hundred steps', () => {
		const run = new Run(sim);
		for (let n = 1; n <= 130; n++) run.useSeed(n + 1);
		for (let n = 0; n < 130; n++) run.undo();
		expect(run.seed).toBe(31);
	});

	it('does not join a drag across a state that was loaded', () => {
		const run = new Run(sim);
		run.set('skillGain', 0.1);
		run.load({ values: { ...defaults, caughtPenalty: 5 }, seed: 9 });
		run.set('skillGain', 0.2);
		run.undo();
		expect(state(run)).toEqual({ values: { ...defaults, caughtPenalty: 5 }, seed: 9 });
	});
});
