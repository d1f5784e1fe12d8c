import { expect } from 'vitest';
import { childSeed } from '../../src/lib/kernel/random';
import type { AnySimulation } from '../../src/lib/kernel/simulation';
import type { Law } from './law';
import { frozen, holdsTypedArray, textOf } from './plain-data';
import { endSettings, namedSettings, type Setting } from './settings';

const settings = (sim: AnySimulation): Setting[] => [...namedSettings(sim), ...endSettings(sim)];

const SEEDS = [0, 1, 2 ** 53 - 1];

/** Strides into which a run is cut: single steps, thirds, nearly all. */
const strides = (steps: number): number[][] =>
	[
		[1, 1, steps - 2],
		[Math.floor(steps / 3), steps - Math.floor(steps / 3)],
		[steps - 1, 1]
	].map((lengths) => lengths.filter((length) => length > 0));

const complete = ({ live }: AnySimulation, values: Setting[1], seed: number): unknown =>
	live.step(live.init(values, seed), values, live.stepsPerRun(values));

/** What a simulation's live run does. */
export const liveLaws: readonly Law[] = [
	{
		says: 'has runs of a whole number of steps',
		holds: (sim) => {
			for (const [name, values] of settings(sim)) {
				const steps = sim.live.stepsPerRun(values);
				expect(Number.isSafeInteger(steps) && steps >= 1, `${steps} steps at ${name}`).toBe(true);
			}
			for (const number of [sim.live.shown, sim.live.pace]) expect(number).toBeGreaterThan(0);
		}
	},
	{
		says: 'gives the same run for the same seed, in one stride or in many, to the byte',
		holds: (sim) => {
			for (const [name, values] of settings(sim)) {
				for (const seed of SEEDS) {
					const whole = textOf(complete(sim, values, seed));
					expect(textOf(complete(sim, values, seed)), name).toBe(whole);
					for (const lengths of strides(sim.live.stepsPerRun(values))) {
						const end = lengths.reduce((state, n) => sim.live.step(state, values, n), sim.live.init(values, seed));
						expect(textOf(end), `${name}, seed ${seed}, strides ${lengths.join(' + ')}`).toBe(whole);
					}
				}
			}
		}
	},
	{
		says: 'leaves parameters and states alone',
		holds: (sim) => {
			for (const [, given] of namedSettings(sim)) {
				const values = frozen({ ...given });
				const start = frozen(sim.live.init(values, 3));
				const before = textOf(start);
				const middle = frozen(sim.live.step(start, values, 1));
				const between = textOf(middle);
				sim.live.observe(frozen(sim.live.step(middle, values, sim.live.stepsPerRun(values))), values);
				expect([textOf(start), textOf(middle)]).toEqual([before, between]);
			}
		}
	},
	{
		says: 'goes on unchanged from a state that was cloned, or kept as JSON',
		holds: (sim) => {
			for (const [name, values] of namedSettings(sim)) {
				const steps = sim.live.stepsPerRun(values);
				const middle = sim.live.step(sim.live.init(values, 4), values, Math.ceil(steps / 2));
				const end = textOf(sim.live.step(middle, values, steps));
				expect(textOf(sim.live.step(structuredClone(middle), values, steps)), name).toBe(end);
				if (holdsTypedArray(middle)) continue;
				expect(textOf(sim.live.step(JSON.parse(JSON.stringify(middle)), values, steps)), name).toBe(end);
			}
		}
	},
	{
		says: 'gives other runs for other seeds',
		holds: (sim) => {
			const [, values] = namedSettings(sim)[0];
			const seen = Array.from({ length: 50 }, (_, index) =>
				textOf(sim.live.observe(complete(sim, values, childSeed(1, index)), values))
			);
			expect(new Set(seen).size).toBeGreaterThan(1);
		}
	},
	{
		says: 'observes only outputs that it declares to estimate: 0 or 1 for a proportion, a number for a mean',
		holds: (sim) => {
			const estimators = new Map(sim.outputs.map((o) => [o.id, o.estimator]));
			for (const [name, values] of settings(sim)) {
				for (const [id, value] of Object.entries(sim.live.observe(complete(sim, values, 5), values))) {
					expect(estimators.get(id), `${id} at ${name}`).toBeDefined();
					if (estimators.get(id) === 'proportion') expect([0, 1], `${id} at ${name}`).toContain(value);
					else expect(Number.isFinite(value), `${id} is ${value} at ${name}`).toBe(true);
				}
			}
		}
	}
];
