import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParameterValues } from '../kernel/parameter';
import { presetValues } from '../kernel/validation';
import { verdict } from '../sims/verdict/sim';
import { smallArgument } from './any-argument';
import { comparisonOf } from './cruxes';
import { logOdds } from './log-odds';
import { essayArgument } from './nodes';
import { startOf } from './setting';

const start = startOf(smallArgument).values;
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const settings = fc
	.record({ aLevel: share, bLevel: share, cLevel: share, path: share, aCredence: share })
	.map((values): ParameterValues => ({ ...start, ...values, bCredence: 1 - values.aCredence }));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Five premises, log-odds within ±27.6: each value is off by at most 5 · 55 · 2⁻⁵³. */
const EFFICIENT = 1e-12;

describe('cruxes', () => {
	it('sum to the difference, by premise and by chapter, also where an end is certain', () => {
		fc.assert(
			fc.property(settings, settings, fc.constantFrom('parameter' as const, 'chapter' as const), (from, to, by) => {
				const { cruxes, logOddsDifference, pFrom, pTo } = comparisonOf(smallArgument, from, to, by);
				expect(logOddsDifference).toBe(logOdds(pTo) - logOdds(pFrom));
				expect(Math.abs(sum(cruxes.map((crux) => crux.logOdds)) - logOddsDifference)).toBeLessThanOrEqual(EFFICIENT);
			})
		);
	});

	it('change sign with the direction', () => {
		fc.assert(
			fc.property(settings, settings, (from, to) => {
				const there = comparisonOf(smallArgument, from, to, 'parameter');
				const back = comparisonOf(smallArgument, to, from, 'parameter');
				for (const { id, logOdds: nats } of there.cruxes)
					expect(Math.abs(nats + back.cruxes.find((crux) => crux.id === id)!.logOdds)).toBeLessThanOrEqual(EFFICIENT);
			})
		);
	});

	it('are none between a setting and itself, and 0 for a premise that is not read', () => {
		expect(comparisonOf(smallArgument, start, start, 'parameter').cruxes).toEqual([]);
		const { cruxes } = comparisonOf(smallArgument, start, { ...start, cIdle: 7, aLevel: 0.9 }, 'parameter');
		expect(cruxes.map(({ id, logOdds: nats }) => [id, nats > 0])).toEqual([
			['aLevel', true],
			['cIdle', false]
		]);
		expect(cruxes[1].logOdds).toBe(0);
	});

	it('move shares of one whole together, and a node’s number with the switch that puts it in force', () => {
		const to = { ...start, aCredence: 0.5, bCredence: 0.5, abSource: 'by-hand', abByHand: 0.9 };
		const { cruxes } = comparisonOf(smallArgument, start, to, 'parameter');
		expect(cruxes.map(({ id }) => id).sort()).toEqual(['aCredence+bCredence', 'abSource+abByHand']);
	});

	it('of many premises are sampled, and still sum to the difference', () => {
		const [from, to] = ['wheaton', 'byrnes'].map((id) => presetValues(verdict, id));
		const comparison = comparisonOf(essayArgument, from, to, 'parameter', 3);
		expect(comparison.isExact).toBe(false);
		expect(comparison.cruxes.length).toBeGreaterThan(12);
		expect(Math.abs(sum(comparison.cruxes.map((c) => c.logOdds)) - comparison.logOddsDifference)).toBeLessThan(1e-10);
		for (const { low, logOdds: nats, high } of comparison.cruxes) {
			expect(low).toBeLessThanOrEqual(nats);
			expect(high).toBeGreaterThanOrEqual(nats);
		}
	});
});
