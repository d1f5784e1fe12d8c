import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCounts, quantile, SCALES } from './probability-scale';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

describe.each(Object.entries(SCALES))('bins of the %s axis', (_, scale) => {
	it('hold every value once', () => {
		fc.assert(
			fc.property(probabilities, (values) => {
				expect(binCounts(values, scale).reduce((sum, count) => sum + count, 0)).toBe(values.length);
			})
		);
	});

	it('hold each edge and what lies above it, up to the next', () => {
		scale.edges.slice(0, -1).forEach((edge, at) => {
			const middle = (edge + scale.edges[at + 1]) / 2;
			for (const value of [edge, middle]) expect(binCounts([value], scale).indexOf(1), `${value}`).toBe(at);
		});
	});
});

it('a bin of the log-odds axis lies about even chances', () => {
	const counts = binCounts([0.45, 0.5, 0.55], SCALES['log-odds']);
	expect(counts[(counts.length - 1) / 2]).toBe(3);
});

it('quantiles are those of a sorted list', () => {
	expect(quantile([3, 1, 2], 0.5)).toBe(2);
	expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
	expect(quantile([7], 0.25)).toBe(7);
	expect(quantile([0, 10], 0.25)).toBe(2.5);
});
