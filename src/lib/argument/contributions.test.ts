import { describe, expect, it } from 'vitest';
import { smallArgument } from './any-argument';
import { contributionsTo } from './contributions';
import { startOf } from './setting';

const of = (changes: object) => {
	const values = { ...startOf(smallArgument).values, aLevel: 0.1, bLevel: 0.5, cLevel: 0.9, ...changes };
	return contributionsTo(smallArgument, values, smallArgument.evaluator().evaluation(values).byNode);
};

describe('contributions', () => {
	it('are weight times value of each mechanism, and sum to the conclusion', () => {
		const parts = of({});
		expect(parts.map(({ node }) => node)).toEqual(['a', 'b', 'c']);
		// 0.6 · 0.25 · 0.1, 0.6 · 0.75 · 0.5, 0.4 · 0.9
		[0.015, 0.225, 0.36].forEach((exact, at) => expect(parts[at].part).toBeCloseTo(exact, 14));
	});

	it('stop at what is set by hand', () => {
		const parts = of({ abSource: 'by-hand', abByHand: 0.2 });
		expect(parts.map(({ node }) => node)).toEqual(['ab', 'c']);
		expect(parts[0].part).toBeCloseTo(0.12, 14);
	});

	it('of a logarithmic pool are its own, and its members’ have no part', () => {
		const parts = of({ pooling: 'logarithmic' });
		expect(parts.map(({ node, part }) => [node, part === null])).toEqual([
			['ab', false],
			['a', true],
			['b', true],
			['c', false]
		]);
	});
});
