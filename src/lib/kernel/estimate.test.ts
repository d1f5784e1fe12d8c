import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyOrdering } from '../sims/property-ordering/sim';
import { emptyTally, estimateOf, observedRun, talliedRuns, talliesMerged, tallyWith } from './estimate';
import { meanInterval, wilsonInterval } from './interval';
import { defaultValues } from './parameter';
import type { AnySimulation } from './simulation';
import { emptySummary, summaryWith } from './summary';

const values = defaultValues(propertyOrdering.parameters);
const tallied = (from: number, to: number) => talliedRuns(propertyOrdering, values, 5, from, to);

const sample = [0.2, 0.9, 0.4, 0.7];
const measured = {
	...propertyOrdering,
	outputs: [{ id: 'x', label: 'x', unit: 'units', estimator: 'mean' }]
} as AnySimulation;

describe('a tally', () => {
	it('counts the runs of its numbers, each as it is alone', () => {
		let expected = emptyTally;
		for (let index = 3; index < 9; index++)
			expected = tallyWith(expected, observedRun(propertyOrdering, values, 5, index));
		expect(tallied(3, 9)).toEqual(expected);
		expect(tallied(4, 4)).toEqual(emptyTally);
	});

	it('is the same in parts, up to the rounding of a mean', () => {
		const all = tallied(0, 60);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 60 }), (cut) => {
				const merged = talliesMerged(tallied(0, cut), tallied(cut, 60));
				expect(merged.runs).toBe(60);
				for (const [id, { count, mean, m2 }] of Object.entries(merged.summaries)) {
					expect(count).toBe(all.summaries[id].count);
					// at most 60 additions of numbers up to 1 each: 60 · 2⁻⁵² of the mean, 60 times that of the squares
					expect(Math.abs(mean - all.summaries[id].mean)).toBeLessThan(2e-14);
					expect(Math.abs(m2 - all.summaries[id].m2)).toBeLessThan(1e-12);
				}
			}),
			{ numRuns: 20 }
		);
	});

	it('takes in an output that only some runs observe', () => {
		const tally = tallyWith(tallyWith(emptyTally, { a: 1 }), { a: 0, b: 1 });
		expect(tally.runs).toBe(2);
		expect(tally.summaries.a.count).toBe(2);
		expect(tally.summaries.b.count).toBe(1);
		expect(talliesMerged(emptyTally, tally)).toEqual(tally);
		expect(talliesMerged(tally, emptyTally)).toEqual(tally);
	});
});

describe('an estimate', () => {
	it('gives proportions Wilson’s interval', () => {
		const tally = tallied(0, 200);
		let deceptive = 0;
		for (let index = 0; index < 200; index++) deceptive += observedRun(propertyOrdering, values, 5, index).pDeceptive;
		expect(estimateOf(propertyOrdering, tally).outputs.pDeceptive).toEqual(wilsonInterval(deceptive, 200));
		expect(estimateOf(propertyOrdering, tally).runs).toBe(200);
	});

	it('gives means Student’s interval', () => {
		const tally = sample.reduce((sum, x) => tallyWith(sum, { x }), emptyTally);
		expect(estimateOf(measured, tally).outputs.x).toEqual(meanInterval(sample.reduce(summaryWith, emptySummary)));
	});

	it('leaves out what is not estimated, and what no run observed', () => {
		expect(Object.keys(estimateOf(propertyOrdering, tallied(0, 3)).outputs)).toEqual(
			propertyOrdering.outputs.filter((o) => o.estimator).map((o) => o.id)
		);
		expect(estimateOf(propertyOrdering, emptyTally)).toEqual({ runs: 0, outputs: {} });
	});
});
