import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPositions } from '../../kernel/any-positions';
import { defaultValues } from '../../kernel/parameter';
import { alone } from './alone';
import { decay } from './decay';
import { parameters, type Params } from './params';

const { of, nearly } = alone.pTreacherousTurn;

describe('a near answer', () => {
	it('is as near as it says at any setting', () => {
		fc.assert(
			fc.property(anyPositions<Params>(parameters), (params) => {
				expect(Math.abs(nearly.of(params) - of(params))).toBeLessThanOrEqual(nearly.within);
			}),
			{ numRuns: 300 }
		);
	});

	it('is within a ten-thousandth of itself in ranges about the defaults', () => {
		const start = defaultValues(parameters) as Params;
		const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
		fc.assert(
			fc.property(factor, factor, factor, factor, factor, fc.double({ min: 1.5, max: 4.5, noNaN: true }), (...by) => {
				const [learningRate, penalty, startBad, honeypotShare, updates, cueQuality] = by;
				const params = {
					...start,
					...{ learningRate, cueQuality, penalty: 10 * penalty, startBad: 0.1 * startBad },
					honeypotShare: 0.02 * honeypotShare,
					updates: Math.round(200 * updates)
				};
				expect(Math.abs(nearly.of(params) / of(params) - 1)).toBeLessThan(1e-4);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('decay', () => {
	it('is e^−x to 8e-9 of itself, and 1 at 0', () => {
		expect(decay(0)).toBe(1);
		// the series’ first term left out, (ln(2)/2)⁸/8!, against √½, the smallest sum: 7.3e-9
		for (let x = 0; x < 340; x += 0.0137) expect(Math.abs(decay(x) / Math.exp(-x) - 1)).toBeLessThan(8e-9);
	});

	it('stays where products of two are doubles', () => {
		for (const x of [340, 1e3, 1e9, Infinity]) expect(decay(x) ** 2).toBeGreaterThan(2 ** -1022);
	});
});
