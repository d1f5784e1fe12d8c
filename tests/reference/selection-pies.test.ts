import { describe, expect, it } from 'vitest';
import { solve } from '../../src/lib/sims/selection-pies/model';
import type { Params } from '../../src/lib/sims/selection-pies/params';

/** Everything but selection by the rater at rest. */
const still: Params = {
	rlhfStrength: 0,
	raterDetection: 0,
	rlvrStrength: 0,
	exploitableShare: 0,
	exploitCaught: 0,
	preGreen: 0.35,
	preRed: 0.05,
	preBlue: 0.6,
	caughtPenalty: 0,
	honestSuccess: 0.3,
	blueHandicap: 0,
	skillGain: 0
};

describe('exponential tilting, against values computed apart from this code', () => {
	// The project's reference table: KL divergence of the tilted (0.35, 0.05, 0.60) with rewards (1, 1, 0), four decimals,
	// so that half a unit in the last one is the tolerance. Strength is 1/β.
	it.each([
		[1, 0.1213],
		[0.5, 0.394],
		[0.2, 0.8562],
		[0.05, 0.9163]
	])('β = %f: KL is %f nats and green to red stays 7 to 1', (beta, kl) => {
		const outputs = solve({ ...still, rlhfStrength: 1 / beta });
		expect(Math.abs(outputs.klFromPretraining.rlhf - kl)).toBeLessThanOrEqual(5e-5);
		expect(outputs.green.rlhf / outputs.red.rlhf).toBeCloseTo(7, 12);
	});

	// Same table: rewards that differ by δ multiply the ratio by e^(δ/β). δ = 0.25, β = 0.5: e^0.5 = 1.6487212707.
	it('unequal rewards multiply the ratio by e^(δ/β)', () => {
		const { redPerGreen } = solve({ ...still, rlvrStrength: 2, exploitableShare: 0.25 });
		expect(redPerGreen.rlvr! / redPerGreen.pretraining!).toBeCloseTo(1.6487212707, 10);
	});
});
