import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_EXACT, sampledShapley, shapleyValues } from './shapley';

/** A game of n players: any worth for each coalition, within ±30 as log-odds are. */
const games = fc
	.integer({ min: 1, max: 7 })
	.chain((n) => fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }))
	.map((worths) => ({ players: Math.log2(worths.length), worth: (coalition: number) => worths[coalition] }));

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
const bits = (isIn: readonly boolean[]) => isIn.reduce((all, is, at) => all + (is ? 2 ** at : 0), 0);

/**
 * Twelve players, 4,096 worths within ±30: each gain is a mean of differences with weights that sum to one, off by at most
 * 12 · 60 · 2⁻⁵³ ≈ 1e-13.
 */
const EFFICIENT = 1e-12;

describe('Shapley values', () => {
	it('sum to what all of them change', () => {
		fc.assert(
			fc.property(games, ({ players, worth }) => {
				const whole = worth(2 ** players - 1) - worth(0);
				expect(Math.abs(sum(shapleyValues(players, worth)) - whole)).toBeLessThanOrEqual(EFFICIENT);
			})
		);
	});

	it('sum as exactly for twelve players', () => {
		const worth = (coalition: number) => 30 * Math.sin(coalition * 12.9898);
		const gains = shapleyValues(MOST_EXACT, worth);
		expect(Math.abs(sum(gains) - (worth(4095) - worth(0)))).toBeLessThanOrEqual(EFFICIENT);
	});

	it('are alike for players that play alike', () => {
		fc.assert(
			fc.property(games, ({ players, worth }) => {
				const last = players; // a new player, the twin of player 0
				const twin = (coalition: number) => {
					const own = (coalition & 1) + ((coalition >> last) & 1);
					return worth((coalition & (2 ** players - 2)) | (own > 0 ? 1 : 0)) + own;
				};
				const gains = shapleyValues(players + 1, twin);
				expect(Math.abs(gains[0] - gains[last])).toBeLessThanOrEqual(EFFICIENT);
			})
		);
	});

	it('are 0 for a player that changes nothing', () => {
		fc.assert(
			fc.property(games, ({ players, worth }) => {
				const gains = shapleyValues(players + 1, (coalition) => worth(coalition & (2 ** players - 1)));
				expect(gains[players]).toBe(0);
			})
		);
	});

	it('of a product from (1, 1) to (2, 3) are 2 and 3, and on the log scale the logs of the ratios', () => {
		const product = (c: number) => (c & 1 ? 2 : 1) * (c & 2 ? 3 : 1);
		expect([...shapleyValues(2, product)]).toEqual([2, 3]);
		const logs = shapleyValues(2, (c) => Math.log(product(c)));
		expect(logs[0]).toBeCloseTo(Math.log(2), 15);
		expect(logs[1]).toBeCloseTo(Math.log(3), 15);
	});

	it('need a sample for thirteen', () => expect(() => shapleyValues(13, () => 0)).toThrow('players is 13'));
});

describe('sampled Shapley values', () => {
	const worth = (coalition: number) => Math.sin(coalition * 78.233) * 5;
	const players = 8;

	it('sum to what all of them change, whatever the sample', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const gains = sampledShapley(players, (isIn) => worth(bits(isIn)), seed, 3);
				expect(Math.abs(sum(gains.map(({ value }) => value)) - (worth(255) - worth(0)))).toBeLessThanOrEqual(EFFICIENT);
			}),
			{ numRuns: 20 }
		);
	});

	it('hold the exact values within their error', () => {
		const exact = shapleyValues(players, worth);
		const gains = sampledShapley(players, (isIn) => worth(bits(isIn)), 1, 2000);
		// 95 % intervals widened to 4.5 standard errors: eight of them fail by chance once in 18,000 seeds.
		for (const [at, { value, low, high }] of gains.entries())
			expect(Math.abs(value - exact[at])).toBeLessThanOrEqual(((high - low) / 2 / 1.96) * 4.5);
	});

	it('are certain of a game without interaction', () => {
		const gains = sampledShapley(20, (isIn) => isIn.reduce((all, is, at) => all + (is ? at : 0), 0), 1, 5);
		for (const [at, { value, low, high }] of gains.entries()) {
			expect(value).toBeCloseTo(at, 12);
			expect(high - low).toBeCloseTo(0, 12);
		}
	});
});
