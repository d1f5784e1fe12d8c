import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleLinear } from './linear-scale';
import { wholeTicks } from './whole-ticks';

// LayerCake brings d3-scale, which is what readers without script see charts by; it has no types here.
// @ts-expect-error -- as above
const d3 = await import('d3-scale');

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
const pair = fc.tuple(number, number);

test('a linear scale is d3’s, to the last bit', () => {
	fc.assert(
		fc.property(pair, pair, number, (domain, range, value) => {
			const [ours, theirs] = [scaleLinear(), d3.scaleLinear()];
			expect(ours.domain(domain).range(range)(value)).toBe(theirs.domain(domain).range(range)(value));
			expect([ours.domain(), ours.range()]).toEqual([theirs.domain(), theirs.range()]);
		})
	);
});

test('what is no number has no place; ends that are the same lead to the middle', () => {
	const [ours, theirs] = [scaleLinear().domain(['2', 2]), d3.scaleLinear().domain(['2', 2])];
	for (const value of [null, undefined, 'much', '2', 3, NaN]) expect(ours(value)).toBe(theirs(value));
});

test('whole ticks are those of d3’s that are whole', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 2, max: 10 }), (last, count) => {
			const theirs: number[] = d3.scaleLinear().domain([0, last]).ticks(count);
			expect(wholeTicks(last, count)).toEqual(theirs.filter(Number.isInteger));
		})
	);
});
