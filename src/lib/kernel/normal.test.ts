import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDensity, normalProbability } from './normal';

// Made with Python's decimal at 220 digits: Φ(z) = 1/2 + φ(z)·(z + z³/3 + z⁵/(3·5) + …), z the double that is written
// here as a decimal rounded to it, printed with 17 digits; π from a table.
const references: [z: number, probability: number][] = [
	[-30, 4.9067139271481870595e-198],
	[-20.5, 1.0764673258790960335e-93],
	[-10, 7.619853024160526066e-24],
	[-6, 9.865876450376981407e-10],
	[-3.7, 0.00010779973347738833694],
	[-2.5, 0.006209665325776135167],
	[-1.5, 0.066807201268858066004],
	[-1.25, 0.10564977366685525769],
	[-1, 0.15865525393145705141],
	[-0.5, 0.30853753872598689636],
	[0, 0.5],
	[0.3, 0.61791142218895263731],
	[0.674, 0.74984434315967740917],
	[1, 0.84134474606854294859],
	[1.2, 0.88493032977829173198],
	[1.6, 0.94520070830044200604],
	[3, 0.99865010196836990547],
	[5, 0.99999971334842812081],
	[8, 0.9999999999999993779]
];

describe('the normal distribution', () => {
	it.each(references)('Φ(%d) = %d', (z, probability) => {
		// the documented bound, and half a unit in the last place of the reference; a decimal z that is no double adds
		// |z|·|z|·2⁻⁵³, which the bound's z² covers
		const bound = (2.5 + 1.5 * z * z) * 2 ** -52;
		expect(Math.abs(normalProbability(z) / probability - 1)).toBeLessThanOrEqual(bound);
	});

	it('has 97.5 % below 1.959963984540054', () => {
		expect(Math.abs(normalProbability(1.959963984540054) - 0.975)).toBeLessThan(2e-16);
	});

	it('is symmetric, and rises', () => {
		const anyZ = fc.double({ min: -40, max: 40, noNaN: true });
		fc.assert(
			fc.property(anyZ, anyZ, (a, b) => {
				// two roundings of numbers up to 1
				expect(Math.abs(normalProbability(a) + normalProbability(-a) - 1)).toBeLessThanOrEqual(4 * 2 ** -53);
				const [low, high] = a < b ? [a, b] : [b, a];
				expect(normalProbability(low)).toBeLessThanOrEqual(normalProbability(high) * (1 + (2 + low * low) * 2 ** -51));
			}),
			{ numRuns: 5000 }
		);
	});

	it('ends at 0 and 1', () => {
		expect([-Infinity, -40, 40, Infinity].map(normalProbability)).toEqual([0, 0, 1, 1]);
		expect(normalProbability(NaN)).toBeNaN();
	});

	it('has the density as its slope', () => {
		for (let z = -6; z <= 6; z += 0.25) {
			const h = 1e-4;
			const slope = (normalProbability(z + h) - normalProbability(z - h)) / (2 * h);
			// h²/6·|φ''| ≤ 7e-10, and cancellation of numbers up to 1: 2e-16/2e-4
			expect(Math.abs(slope - normalDensity(z))).toBeLessThan(2e-9);
		}
	});
});
