import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTally, observedRun, talliedRuns } from '../kernel/estimate';
import { defaultValues } from '../kernel/parameter';
import { childSeed } from '../kernel/random';
import { presetValues } from '../kernel/validation';
import { propertyOrdering } from '../sims/property-ordering/sim';
import { proxyUnlearning } from '../sims/proxy-unlearning/sim';
import { LiveRuns } from './live-runs';

const SHOWN = 7;
const sim = { ...propertyOrdering, live: { ...propertyOrdering.live, shown: SHOWN } };
const values = defaultValues(sim.parameters);
const wheaton = presetValues(sim, 'wheaton');
const STEPS = sim.live.stepsPerRun(values as never);

const runs = () => new LiveRuns(sim, values, 4);
const statesAt = (playhead: number, first = 0, given = values, seed = 4) =>
	Array.from({ length: SHOWN }, (_, at) => {
		const start = sim.live.init(given as never, childSeed(seed, first + at));
		return playhead ? sim.live.step(start, given as never, playhead) : start;
	});

describe('live runs', () => {
	it('open with a complete first cohort, counted once', () => {
		const live = runs();
		expect([live.playhead, live.stale, live.isComplete, live.tally]).toEqual([STEPS, SHOWN, false, emptyTally]);
		expect(live.derive()).toBe(true);
		expect(live.isComplete).toBe(true);
		expect(live.states).toEqual(statesAt(STEPS));
		expect(live.tally).toEqual(talliedRuns(sim, values, 4, 0, SHOWN));
		live.derive();
		expect(live.tally.runs).toBe(SHOWN);
	});

	it('count, after k cohorts, exactly the first k · shown runs, whatever the strides', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 3 * STEPS }), { maxLength: 12 }), (strides) => {
				const live = runs();
				live.restart();
				for (const stride of strides) live.advance(stride);
				const taken = strides.reduce((sum, n) => sum + n, 0);
				expect(live.tally).toEqual(talliedRuns(sim, values, 4, 0, SHOWN * Math.floor(taken / STEPS)));
				const left = taken % STEPS;
				expect(live.playhead).toBe(taken && !left ? STEPS : left);
			}),
			{ numRuns: 30 }
		);
	});

	it('show the runs that follow those counted', () => {
		const live = runs();
		live.advance(STEPS + 30);
		expect(live.states).toEqual(statesAt(30, 2 * SHOWN));
		expect(live.tally.runs).toBe(2 * SHOWN);
		live.complete();
		expect(live.tally).toEqual(talliedRuns(sim, values, 4, 0, 3 * SHOWN));
	});

	it('derive run by run while time allows, and count when all are there', () => {
		const live = runs();
		for (let left = SHOWN - 1; left > 0; left--) {
			expect(live.derive(() => true)).toBe(false);
			expect([live.stale, live.tally.runs]).toEqual([left, 0]);
		}
		expect(live.derive(() => true)).toBe(true);
		expect(live.tally.runs).toBe(SHOWN);
	});

	it('keep their place when the settings change, and count from the first run again', () => {
		const live = runs();
		live.restart();
		live.advance(STEPS + 50);
		live.renew(wheaton, 9);
		expect([live.playhead, live.stale, live.tally]).toEqual([50, SHOWN, emptyTally]);
		live.derive();
		expect(live.states).toEqual(statesAt(50, 0, wheaton, 9));
	});

	it('keep their share of the way where a run has another length', () => {
		const start = { ...defaultValues(proxyUnlearning.parameters), steps: 100 };
		const live = new LiveRuns(proxyUnlearning, start, 1);
		live.restart();
		live.advance(live.stepsPerRun / 4);
		live.renew({ ...start, steps: 10_000 }, 1);
		expect(live.playhead).toBe(live.stepsPerRun / 4);
	});

	it('begin again, with nothing counted', () => {
		const live = runs();
		live.advance(3 * STEPS);
		live.restart();
		expect([live.playhead, live.tally, live.stale]).toEqual([0, emptyTally, 0]);
		expect(live.states).toEqual(statesAt(0));
	});

	it('show more or fewer side by side', () => {
		const live = runs();
		live.derive();
		live.show(3);
		live.derive();
		expect([live.states.length, live.tally.runs]).toEqual([3, 3]);
		live.show(SHOWN);
		live.derive();
		expect(live.states).toEqual(statesAt(STEPS));
		expect(live.tally).toEqual(talliedRuns(sim, values, 4, 0, SHOWN));
	});

	it.each([0, 60, STEPS])('never count a run twice that was counted elsewhere meanwhile (%i steps in)', (playhead) => {
		const live = runs();
		live.restart();
		live.advance(playhead);
		const from = live.tally.runs;
		live.add(talliedRuns(sim, values, 4, from, from + 20));
		live.complete();
		expect(live.tally.runs).toBe(from + 20);
		live.advance(STEPS);
		expect(live.tally.runs).toBe(from + 20 + SHOWN);
		let deceptive = 0;
		for (let index = 0; index < live.tally.runs; index++) deceptive += observedRun(sim, values, 4, index).pDeceptive;
		const { mean, count } = live.tally.summaries.pDeceptive;
		expect(Math.round(mean * count)).toBe(deceptive);
	});
});
