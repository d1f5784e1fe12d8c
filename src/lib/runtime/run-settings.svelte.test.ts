import { describe, expect, it } from 'vitest';
import { defaultValues } from '../kernel/parameter';
import { DEFAULT_SEED } from '../kernel/state-token';
import { MAX_SEED, presetValues } from '../kernel/validation';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { Run } from './run.svelte';

const defaults = defaultValues(sim.parameters);
const state = ({ values, seed }: Run) => ({ values, seed });

describe('presets, pins and seeds', () => {
	it('knows the preset that it stands on', () => {
		const run = new Run(sim);
		expect(run.preset).toBeNull();
		run.usePreset('robust-green');
		expect(run.values).toEqual(presetValues(sim, 'robust-green'));
		expect(run.preset?.id).toBe('robust-green');
		run.set('caughtPenalty', 7);
		expect(run.preset).toBeNull();
		expect(() => run.usePreset('nobody')).toThrow(/nobody/);
	});

	it('resets to the chapter’s own start and the first seed', () => {
		const run = new Run(sim, { skillGain: 0.2 });
		run.usePreset('robust-green');
		run.useSeed(12);
		run.reset();
		expect(state(run)).toEqual({ values: { ...defaults, skillGain: 0.2 }, seed: DEFAULT_SEED });
		expect(run.changed).toBe(false);
	});

	it('pins what it shows, and keeps that while it moves on', () => {
		const run = new Run(sim);
		const { exact } = run;
		run.pin('mine');
		run.set('skillGain', 0.3);
		expect(run.pinned).toEqual({ values: defaults, seed: DEFAULT_SEED, exact, label: 'mine' });
		run.unpin();
		expect(run.pinned).toBeNull();
	});

	it('draws new seeds that are short, valid, and the same on every visit', () => {
		const seedsOf = () => {
			const run = new Run(sim);
			return Array.from({ length: 20 }, () => {
				run.newSeed();
				return run.seed;
			});
		};
		const seeds = seedsOf();
		expect(seedsOf()).toEqual(seeds);
		expect(new Set(seeds).size).toBe(20);
		for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 1e6 && seed <= MAX_SEED).toBe(true);
	});

	it('counts its live runs, and counts anew when anything changes', () => {
		const run = new Run(sim);
		run.derive(() => false);
		const { frame } = run;
		run.advance(run.live.stepsPerRun);
		expect(run.estimate.runs).toBe(2);
		expect(run.frame).toBeGreaterThan(frame);
		run.set('skillGain', 0.3);
		expect(run.estimate.runs).toBe(0);
	});
});
