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

	// from near certainty a high penalty jumps to a weight of ten to forty on the cue
	const jumping = { startBad: 0.999, penalty: 100, catchProbability: 0.99, watchedShare: 0.9, deployments: 1000 };

	it('is as near where the cue decides nearly everything', () => {
		const steep = anyPositions<Params>(parameters).map((params) => ({
			...params,
			...jumping,
			cueQuality: Math.max(4, params.cueQuality)
		}));
		fc.assert(
			fc.property(steep, (params) => {
				expect(Math.abs(nearly.of(params) - of(params))).toBeLessThanOrEqual(nearly.within);
			}),
			{ numRuns: 100 }
		);
	});

	it('is as near where training has come back from there', () => {
		const params: Params = {
			...(defaultValues(parameters) as Params),
			...jumping,
			...{ cueQuality: 5.6, honeypotShare: 0.79, honeypotRealism: 0.72, temptation: 0, learningRate: 1.6, updates: 18 },
			...{ behaviourist: 'behaviour', checks: 0, trapChecks: 6 }
		};
		expect(Math.abs(nearly.of(params) - of(params))).toBeLessThanOrEqual(nearly.within);
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
	it('is e^−x to 3e-9 of itself, and 1 at 0', () => {
		expect(decay(0)).toBe(1);
		// the series’ first term left out, 64⁻⁴/4!: 2.5e-9
		for (let x = 0; x < 340; x += 0.00137) if (!(Math.abs(decay(x) / Math.exp(-x) - 1) < 3e-9)) expect(x).toBeNaN();
	});

	it('stays where products of two are doubles', () => {
		for (const x of [340, 1e3, 1e9, Infinity]) expect(decay(x) ** 2).toBeGreaterThan(2 ** -1022);
	});
});
