import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParameterValues } from '../kernel/parameter';
import { presetValues } from '../kernel/validation';
import { verdict } from '../sims/verdict/sim';
import { smallArgument } from './any-argument';
import { attributionOf, premiseSpreads } from './class-spread';
import { comparisonOf } from './cruxes';
import { logOdds } from './log-odds';
import { essayArgument } from './nodes';
import { startOf } from './setting';

const start = startOf(smallArgument).values;
const level = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
const settings = fc
	.record({ aLevel: level, bLevel: level, cLevel: level, path: level, aCredence: level }, { requiredKeys: [] })
	.map((values): ParameterValues => {
		const credence = values.aCredence ?? Number(start.aCredence);
		return { ...start, ...values, aCredence: credence, bCredence: 1 - credence };
	});
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const membersOf = (list: readonly ParameterValues[]) => {
	const evaluator = smallArgument.evaluator(true);
	return list.map((values) => attributionOf(smallArgument, evaluator, start, values));
};
const spreads = (list: readonly ParameterValues[]) => premiseSpreads(smallArgument, start, membersOf(list));

/** Variances of log-odds within a few nats, over at most 12 members: rounding leaves less than this of a share. */
const ROUNDING = 1e-6;

describe('attributionOf', () => {
	it('sums to what the member’s verdict differs from the start by', () => {
		fc.assert(
			fc.property(settings, (values) => {
				const [{ gains, logOdds: nats }] = membersOf([values]);
				const evaluator = smallArgument.evaluator();
				expect(nats).toBe(logOdds(evaluator.conclusion(values)));
				const difference = nats - logOdds(evaluator.conclusion(start));
				expect(Math.abs(sum([...gains.values()]) - difference)).toBeLessThan(1e-12);
			})
		);
	});

	it('gives what the cruxes of the start and the member give', () => {
		fc.assert(
			fc.property(settings, (values) => {
				const [{ gains }] = membersOf([values]);
				const { cruxes } = comparisonOf(smallArgument, start, values, 'parameter');
				expect([...gains.keys()].sort()).toEqual(cruxes.map(({ id }) => id).sort());
				for (const crux of cruxes) expect(gains.get(crux.id)!).toBeCloseTo(crux.logOdds, 10);
			})
		);
	});

	it('sums for the essay’s own argument too, where many premises are moved', () => {
		const from = startOf(essayArgument).values;
		const evaluator = essayArgument.evaluator(true);
		for (const { id } of verdict.presets) {
			const { gains, logOdds: nats } = attributionOf(essayArgument, evaluator, from, presetValues(verdict, id));
			const difference = nats - logOdds(evaluator.conclusion(from));
			expect(Math.abs(sum([...gains.values()]) - difference)).toBeLessThan(1e-9);
		}
	});
});

describe('premiseSpreads', () => {
	it('shares sum to 1 where verdicts differ, and are none where they don’t', () => {
		fc.assert(
			fc.property(fc.array(settings, { minLength: 2, maxLength: 12 }), (list) => {
				const rows = spreads(list);
				const nats = membersOf(list).map((member) => member.logOdds);
				const range = Math.max(...nats) - Math.min(...nats);
				if (range === 0) expect(rows.every(({ share }) => share === null)).toBe(true);
				// So small a range is rounding itself.
				if (range > 1e-3) expect(Math.abs(sum(rows.map(({ share }) => share!.value)) - 1)).toBeLessThan(ROUNDING);
			})
		);
	});

	it('gives everything to the only premise that varies, also where another was moved by all alike', () => {
		const rows = spreads([0.1, 0.3, 0.6, 0.9].map((aLevel) => ({ ...start, aLevel, cLevel: 0.7 })));
		expect(rows[0].id).toBe('aLevel');
		const [first, ...rest] = rows.map(({ share }) => share!.value);
		// What all moved alike can still gain differently by interaction with what varies; alone it explains nothing.
		expect(first + sum(rest)).toBeCloseTo(1, 9);
		expect(first).toBeGreaterThan(0.5);
		const alone = spreads([0.1, 0.3, 0.6, 0.9].map((aLevel) => ({ ...start, aLevel })));
		expect(alone.map(({ id, share }) => [id, share!.value.toFixed(9)])).toEqual([['aLevel', '1.000000000']]);
	});

	it('is the same in whatever order the members come', () => {
		fc.assert(
			fc.property(
				fc
					.array(settings, { minLength: 4, maxLength: 8 })
					.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
				([list, shuffled]) => {
					const [a, b] = [spreads(list), spreads(shuffled)];
					for (const { id, share, moved, parts } of a) {
						const other = b.find((row) => row.id === id)!;
						expect([other.moved, other.parts]).toEqual([moved, parts]);
						if (share && Math.abs(share.value) < 10) expect(other.share!.value).toBeCloseTo(share.value, 6);
					}
				}
			)
		);
	});

	it('names the values of a parameter by quantiles, and their spread as a part of the slider', () => {
		const [row] = spreads([0, 0.25, 0.5, 0.75, 1].map((aLevel) => ({ ...start, aLevel })));
		expect(row.moved).toBe(5);
		expect(row.parts).toEqual([
			{
				id: 'aLevel',
				label: expect.any(String),
				quantiles: [0.05, 0.25, 0.5, 0.75, 0.95],
				byOption: null,
				spread: 0.5
			}
		]);
	});

	it('has an interval from four members on', () => {
		const list = [0.1, 0.3, 0.6, 0.9].map((aLevel, at) => ({ ...start, aLevel, cLevel: [0.2, 0.9, 0.4, 0.6][at] }));
		for (const { share } of spreads(list)) {
			expect(share!.low).toBeLessThanOrEqual(share!.value);
			expect(share!.high).toBeGreaterThanOrEqual(share!.value);
		}
		for (const { share } of spreads(list.slice(0, 3))) expect([share!.low, share!.high]).toEqual([null, null]);
	});
});
