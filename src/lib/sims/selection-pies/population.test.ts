import { describe, expect, it } from 'vitest';
import { estimateOf, talliedRuns } from '../../kernel/estimate';
import { presetValues, requiredValues } from '../../kernel/validation';
import { GENERATIONS, init, observe, POPULATION, rlhfScores, rlvrScores, solve, step, type State } from './model';
import type { Params } from './params';
import { selectionPies } from './sim';

const defaults = requiredValues(selectionPies, {}) as Params;
const total = ({ counts }: State) => counts.green + counts.red + counts.blue;

type Triple = readonly number[];

/** Shares after `rlhf` and `rlvr` more generations, without chance. */
const selected = (params: Params, shares: Triple, rlhf: number, rlvr: number): number[] => {
	const [a, b] = [rlhfScores(params), rlvrScores(params)].map((s) => [s.green, s.red, s.blue]);
	const tilt = shares.map((_, i) => (rlhf * params.rlhfStrength * a[i] + rlvr * params.rlvrStrength * b[i]) / 60);
	const largest = Math.max(...tilt);
	const sizes = shares.map((share, i) => share * Math.exp(tilt[i] - largest));
	const sum = sizes[0] + sizes[1] + sizes[2];
	return sizes.map((size) => size / sum);
};

describe('a live population', () => {
	it('takes several generations at once exactly as one by one, and leaves its input alone', () => {
		const start = Object.freeze(init(defaults, 7));
		const before = JSON.stringify(start);
		let single: State = start;
		for (let i = 0; i < 77; i++) single = step(single, defaults, 1);
		expect(step(start, defaults, 77)).toEqual(single);
		expect(step(step(start, defaults, 60), defaults, 17)).toEqual(single);
		expect(JSON.stringify(start)).toBe(before);
	});

	it('keeps its size, its history and the pies at the end of each stage', () => {
		const end = step(init(defaults, 3), defaults, GENERATIONS);
		expect(total(end)).toBe(POPULATION);
		expect(end.path.red).toHaveLength(GENERATIONS + 1);
		expect(end.countsAfter.rlhf?.red).toBe(end.path.red[60]);
		expect(end.countsAfter.rlvr).toEqual(end.counts);
		expect(step(end, defaults, 5)).toBe(end);
		expect(structuredClone(end)).toEqual(end);
	});

	it('runs at both ends of every slider', () => {
		for (const { id, min, max } of selectionPies.parameters as readonly { id: string; min: number; max: number }[]) {
			if (id.startsWith('pre')) continue;
			for (const value of [min, max]) {
				const params = { ...defaults, [id]: value };
				expect(total(step(init(params, 1), params, GENERATIONS)), `${id} = ${value}`).toBe(POPULATION);
			}
		}
	});

	it('leaves red among the nice out when nothing is nice', () => {
		const params = { ...defaults, preGreen: 0, preRed: 0, preBlue: 1 };
		expect(observe(step(init(params, 1), params, GENERATIONS))).toEqual({ finalGreen: 0, finalRed: 0, finalBlue: 1 });
	});

	it('has the mean of the exact answer after one generation, where no bias can have built up', () => {
		// a draw is unbiased given its parents; the parents' own scatter biases it by order 1/N = 3e-4 of a curvature that is
		// below 0.1 for a sixtieth of RLHF, so that 4 standard errors of 4,000 runs (sd √(¼/3000) = 0.009 each) dominate
		const runs = 4000;
		const [green] = selected(defaults, [defaults.preGreen, defaults.preRed, defaults.preBlue], 1, 0);
		let sum = 0;
		for (let seed = 0; seed < runs; seed++) sum += step(init(defaults, seed), defaults, 1).counts.green / POPULATION;
		const deviation = Math.sqrt((2 * green * (1 - green)) / POPULATION); // two draws: the first pie's and this one
		expect(Math.abs(sum / runs - green)).toBeLessThan((4 * deviation) / Math.sqrt(runs) + 0.1 / POPULATION);
	});
});

describe('many live populations', () => {
	it.each(['byrnes-today', 'byrnes-rlvr-scaled', 'rlvr-done-right', 'robust-green', 'fixed-environments'])(
		'%s: agree with the exact answer within 4 standard errors of 600 runs, and the bias of the first draw',
		(id) => {
			const params = presetValues(selectionPies, id) as Params;
			const estimate = estimateOf(selectionPies, talliedRuns(selectionPies, params, 11, 0, 600)).outputs.pRed;
			const standardError = (estimate.high - estimate.low) / (2 * 1.96);
			// The first population scatters by √(x/N) per kind, and pRed = logistic(ln(red:green) + shift) bends by at most
			// 0.1 per unit² of ln(red:green), whose variance is 1/(N·red) + 1/(N·green) ≤ 2/(N·red): a bias below 0.1/(N·red).
			const bias = 0.1 / (POPULATION * params.preRed);
			expect(Math.abs(estimate.value - solve(params).pRed!)).toBeLessThan(4 * standardError + bias);
		}
	);

	it('by default: all shares agree within 4 standard errors of 600 runs', () => {
		const { outputs } = estimateOf(selectionPies, talliedRuns(selectionPies, defaults, 5, 0, 600));
		const exact = solve(defaults);
		for (const id of ['pRed', 'finalGreen', 'finalRed', 'finalBlue'] as const) {
			const standardError = (outputs[id].high - outputs[id].low) / (2 * 1.96);
			expect(Math.abs(outputs[id].value - (exact[id] as number)), id).toBeLessThan(4 * standardError);
		}
	});
});
