import { describe, expect, it } from 'vitest';
import { smallArgument } from './any-argument';
import { distributionOf, drawnConclusions } from './distribution';
import { drawnFrom, inputsOf, startOf, type Setting } from './setting';
import { tornadoOf } from './tornado';

const points = startOf(smallArgument);
/** Only c counts, and is anywhere between 0.2 and 0.6; no mechanism is doubted. */
const onlyC: Setting = {
	values: { ...points.values, path: 0, modelDoubt: 0, cLevel: 0.4 },
	ranges: { cLevel: { low: 0.2, high: 0.6, shape: 'uniform' } }
};

describe('draws of a verdict', () => {
	it('have the mean and the quantiles of what they are drawn from, within their error', () => {
		const { mean, quantiles } = distributionOf(drawnConclusions(smallArgument, onlyC, 1, 0, 10_000));
		// Widened to 4.5 standard errors: six comparisons fail by chance at one seed in 24,000.
		const within = ({ value, low, high }: typeof mean, exact: number) =>
			expect(Math.abs(value - exact)).toBeLessThanOrEqual(((high - low) / 2 / 1.96) * 4.5);
		within(mean, 0.4);
		[0.22, 0.3, 0.4, 0.5, 0.58].forEach((exact, at) => within(quantiles[at], exact));
		// σ/√n of a uniform of width 0.4.
		expect((mean.high - mean.low) / 2 / 1.96).toBeCloseTo(0.4 / Math.sqrt(12 * 10_000), 4);
	});

	it('are the same in one piece or in many', () => {
		const whole = drawnConclusions(smallArgument, onlyC, 5, 0, 50);
		expect([
			...drawnConclusions(smallArgument, onlyC, 5, 0, 20),
			...drawnConclusions(smallArgument, onlyC, 5, 20, 50)
		]).toEqual([...whole]);
	});

	it('are all the point where nothing varies', () => {
		const still = { values: onlyC.values, ranges: {} };
		expect(new Set(drawnConclusions(smallArgument, still, 1, 0, 20))).toEqual(new Set([0.4]));
		expect(inputsOf(smallArgument, still)).toEqual([]);
	});

	it('spread by doubt about mechanisms with its standard deviation in log-odds, and keep their middle', () => {
		const doubted = { values: { ...onlyC.values, modelDoubt: 0.5 }, ranges: {} };
		const draws = drawnConclusions(smallArgument, doubted, 1, 0, 10_000);
		const nats = Array.from(draws, (p) => Math.log(p / (1 - p))).sort((a, b) => a - b);
		const centre = Math.log(0.4 / 0.6);
		const mean = nats.reduce((a, b) => a + b, 0) / nats.length;
		const deviation = Math.sqrt(nats.reduce((sum, x) => sum + (x - mean) ** 2, 0) / nats.length);
		// Standard errors 0.5/√n = 0.005 and 0.5/√(2n) = 0.0035; 4.5 of them.
		expect(Math.abs(mean - centre)).toBeLessThan(0.0225);
		expect(Math.abs(deviation - 0.5)).toBeLessThan(0.016);
	});

	it('keep shares of one whole whole', () => {
		const setting: Setting = { ...points, ranges: { aCredence: { low: 0.1, high: 0.9, shape: 'uniform' } } };
		const { values } = drawnFrom(smallArgument, setting)([0.99, 0.5, 0.5, 0.5]);
		expect(Number(values.aCredence) + Number(values.bCredence)).toBeCloseTo(1, 14);
		expect(Number(values.aCredence) / Number(values.bCredence)).toBeCloseTo(0.892 / 0.75, 12);
	});
});

describe('a tornado', () => {
	it('has the verdict at both ends of every range, the widest in log-odds first', () => {
		const setting: Setting = {
			values: { ...onlyC.values, path: 0.5 },
			ranges: {
				aLevel: { low: 0.1, high: 0.2, shape: 'uniform' },
				cLevel: { low: 0.2, high: 0.6, shape: 'uniform' }
			}
		};
		const bars = tornadoOf(smallArgument, setting);
		expect(bars.map(({ id }) => id)).toEqual(['cLevel', 'aLevel']);
		expect(bars[0].atLow).toBeCloseTo(0.5 * 0.2 + 0.5 * 0.2, 14);
		expect(bars[0].atHigh).toBeCloseTo(0.5 * 0.2 + 0.5 * 0.6, 14);
	});
});
