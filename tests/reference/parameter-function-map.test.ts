import { describe, expect, it } from 'vitest';
import { networkWith, withSettings } from '../../src/lib/sims/parameter-function-map/any-network';
import { FunctionCounts } from '../../src/lib/sims/parameter-function-map/function-counts';
import { samplingPrediction } from '../../src/lib/sims/parameter-function-map/predictions';
import { targetOf, trainingInputs } from '../../src/lib/sims/parameter-function-map/target';
import type { Params } from '../../src/lib/sims/parameter-function-map/params';
import { onesOf } from '../../src/lib/sims/parameter-function-map/truth-table';
import { wasmEngine } from '../../src/lib/sims/parameter-function-map/wasm-engine';

/**
 * Against an independent NumPy program (10⁶ networks, seed 1): networks (7, 40, 40, 1), inputs of 0 and 1 unless it says
 * otherwise. Shares of the two constant functions.
 */
const kernel = wasmEngine();
const DRAWS = 100_000;
const LECUN = {
	weightDistribution: 'uniform',
	weightScale: Math.SQRT2,
	biasScale: Math.SQRT2,
	biasFanIn: 'fanIn'
} as const;

/** Both samples err: 4.5 standard errors of their difference, √(p(1 − p)(1/10⁵ + 1/10⁶)). */
const tolerance = (p: number): number => 4.5 * Math.sqrt(p * (1 - p) * (1 / DRAWS + 1e-6));

const shareByOnes = (given: Partial<Params>): number[] => {
	const tables = kernel.drawn(networkWith(given), 4, 0, DRAWS);
	const shares = new Array<number>(129).fill(0);
	for (let at = 0; at < tables.length; at += 4) shares[onesOf(tables, at)] += 1 / DRAWS;
	return shares;
};

describe('how often drawn networks are constant', () => {
	it.each<[string, Partial<Params>, number, number, number | null]>([
		['normal weights, biases of 0.1', { biasScale: 0.1 }, 0.0853, 0.0847, 0.1057],
		['normal weights, no biases', { biasScale: 0 }, 0.062, 0, 0.1066],
		['the published uniform initialisation', LECUN, 0.1084, 0.1082, 0.1033],
		['inputs of −1 and +1, no biases', { biasScale: 0, inputCoding: 'pm1' }, 0.0207, 0.0207, 0.0657]
	])('%s', (_, given, none, all, oneToEight) => {
		const shares = shareByOnes(given);
		expect(Math.abs(shares[0] - none)).toBeLessThan(tolerance(none));
		if (all === 0) expect(shares[128]).toBe(0);
		else expect(Math.abs(shares[128] - all)).toBeLessThan(tolerance(all));
		const few = shares.slice(1, 9).reduce((a, b) => a + b, 0);
		expect(Math.abs(few - oneToEight!)).toBeLessThan(tolerance(oneToEight!));
	});
});

const SETS = 30;

/**
 * Mean accuracy on held-out rows of drawn networks (5, 40, 40, 1) that fit the examples, over 30 training sets; sets that no
 * drawn network fits are left out, in the reference program too, which drew 2 × 10⁶. The reference leaves blank what fits
 * too rarely: at 16 examples XOR, parity and the random table.
 */
describe.each([
	{ trainingSize: 8, weightScale: 1, biasScale: 1, draws: 200_000, accuracies: [0.739, 0.724, 0.657, 0.398] },
	{ trainingSize: 16, weightScale: 1, biasScale: 1, draws: 400_000, accuracies: [0.884, 0.829, 0.755] },
	{ trainingSize: 16, weightScale: Math.SQRT2, biasScale: 0.1, draws: 400_000, accuracies: [0.829, 0.759, 0.612] }
])(
	'what sampling parameters predicts from $trainingSize examples, weights $weightScale, biases $biasScale',
	({ draws, accuracies, ...setting }) => {
		const given = { inputs: 5, ...setting };
		const counts = new FunctionCounts(32);
		counts.add(kernel.drawn(networkWith(given), 6, 0, draws));
		const targets = (['oneInput', 'and', 'majority', 'parity'] as const).slice(0, accuracies.length);

		it.each(targets.map((target, at) => [target, accuracies[at]] as const))('for %s', (target, expected) => {
			const params = withSettings({ ...given, target });
			const found = Array.from({ length: SETS }, (_, set) => {
				const problem = { size: 32, target: targetOf(params, set), shown: trainingInputs(params, set) };
				return samplingPrediction(problem, counts)?.value ?? null;
			}).filter((value): value is number => value !== null);
			expect(found.length).toBeGreaterThanOrEqual(20);
			const mean = found.reduce((a, b) => a + b) / found.length;
			const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1);
			// The reference is stated as ±0.03. The two programs have other training sets, and ours spread by `variance`: its mean
			// has the standard error √(variance/sets). Three times both together.
			expect(Math.abs(mean - expected)).toBeLessThan(3 * Math.sqrt(0.03 ** 2 + variance / found.length));
		});
	}
);
