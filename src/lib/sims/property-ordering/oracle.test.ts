import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, moderateParams } from './any-params';
import { solve } from './model';
import type { Params } from './params';

/**
 * The chain as the model book tells it, state by state (order and pointer), integrated by the classical Runge–Kutta
 * method. It shares no code with the model.
 */
interface Move {
	readonly from: string;
	readonly to: string;
	readonly rate: number;
}

const STEPS = 3000;

const arrivals = (state: string, p: Params, isFine: boolean): Move[] => {
	const [order, pointer] = state.split('|');
	const has = (letter: string) => order.includes(letter);
	const rates: Record<string, number> = {
		G: isFine ? p.fineGoal : p.preGoal,
		H: (isFine ? p.fineHorizon : p.preHorizon) * (has('S') ? p.mutualBoost : 1) * (has('G') ? 1 : 0),
		B: isFine ? p.fineBase : p.preBase,
		S: (isFine ? p.fineAware : p.preAware) * (has('H') ? p.mutualBoost : 1)
	};
	return Object.entries(rates).flatMap(([letter, rate]): Move[] => {
		if (has(letter)) return [];
		if (letter !== 'G') return [{ from: state, to: `${order}${letter}|${pointer}`, rate }];
		const proxy = has('B') ? p.proxyDespiteConcept : 1 - p.pointsAtOwnConcept;
		return [
			{ from: state, to: `${order}G|proxy`, rate: rate * proxy },
			{ from: state, to: `${order}G|base`, rate: rate * (1 - proxy) }
		];
	});
};

const inWindow = (state: string): boolean => {
	const [order, pointer] = state.split('|');
	return pointer === 'proxy' && order.includes('B') && order.length < 4;
};

const movesOf = (p: Params, isFine: boolean, flip: number): Move[] => {
	const moves: Move[] = [];
	const seen = new Set(['|none']);
	for (const state of seen) {
		const out = arrivals(state, p, isFine);
		if (isFine && inWindow(state)) out.push({ from: state, to: state.replace('proxy', 'base'), rate: flip });
		for (const move of out) seen.add(move.to);
		moves.push(...out);
	}
	return moves;
};

/** A vector over states in some fixed sequence; `clock` is the last entry. */
const integrated = (start: Map<string, number>, moves: Move[]): { mass: Map<string, number>; windowTime: number } => {
	const states = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
	const edges = moves.map(({ from, to, rate }) => [states.indexOf(from), states.indexOf(to), rate]);
	const windows = states.flatMap((state, index) => (inWindow(state) ? [index] : []));
	const slope = (y: Float64Array): Float64Array => {
		const out = new Float64Array(y.length);
		for (const [from, to, rate] of edges) {
			out[from] -= rate * y[from];
			out[to] += rate * y[from];
		}
		for (const index of windows) out[states.length] += y[index];
		return out;
	};
	const ahead = (y: Float64Array, k: Float64Array, by: number) => y.map((value, i) => value + by * k[i]);
	let y = new Float64Array([...states.map((state) => start.get(state) ?? 0), 0]);
	const h = 1 / STEPS;
	for (let n = 0; n < STEPS; n++) {
		const k1 = slope(y);
		const k2 = slope(ahead(y, k1, h / 2));
		const k3 = slope(ahead(y, k2, h / 2));
		const k4 = slope(ahead(y, k3, h));
		y = y.map((value, i) => value + (h / 6) * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]));
	}
	return { mass: new Map(states.map((state, i) => [state, y[i]])), windowTime: y[states.length] };
};

const trained = (p: Params, flip: number) => {
	const { mass } = integrated(new Map([['|none', 1]]), movesOf(p, false, 0));
	return integrated(mass, movesOf(p, true, flip));
};

const total = (mass: Map<string, number>, counts: (order: string, pointer: string) => boolean): number => {
	let sum = 0;
	for (const [state, value] of mass) if (counts(...(state.split('|') as [string, string]))) sum += value;
	return sum;
};

describe('the full chain, integrated by Runge–Kutta', () => {
	// The fastest state is left at rate Γ ≤ 4·3 + 100·|ln 0.9| < 22.6 a stage (H boosted, or a flip), so that the norm of the
	// generator is at most 2Γ = 45.2, and one step's truncation error (45.2 h)⁵/120 = 6.5e-12 at h = 1/3000. A Markov chain
	// does not amplify it: 6,000 steps lose less than 4e-8.
	const TOLERANCE = 4e-8;

	it('gives the same outcomes, orders and window', { timeout: 60_000 }, () => {
		const property = fc.property(moderateParams, (p) => {
			const outputs = solve(p);
			const flip = -p.differentialExamples * Math.log(1 - p.flipPerExample);
			const { mass } = trained(p, flip);
			const near = (value: number, expected: number) => expect(Math.abs(value - expected)).toBeLessThan(TOLERANCE);
			near(
				outputs.pDeceptive,
				total(mass, (order, pointer) => order.length === 4 && pointer === 'proxy')
			);
			near(
				outputs.pAligned,
				total(mass, (_, pointer) => pointer === 'base')
			);
			near(
				outputs.pVisibleProxy,
				total(mass, (order, pointer) => order.length < 4 && pointer === 'proxy')
			);
			near(
				outputs.pNoGoal,
				total(mass, (_, pointer) => pointer === 'none')
			);
			near(
				outputs.pDangerousOrder,
				total(mass, (order, pointer) => /...B/.test(order) && pointer === 'proxy')
			);
			for (const row of outputs.orders) {
				near(
					row.probability,
					total(mass, (order) => order === row.order)
				);
				near(
					row.aligned,
					total(mass, (order, pointer) => order === row.order && pointer === 'base')
				);
			}
			// Up to 100 examples a stage: time and probability are both within the tolerance.
			const uncorrected = trained(p, 0);
			const reached = total(uncorrected.mass, (order, pointer) => order.includes('B') && pointer === 'proxy');
			const seen = p.differentialExamples * uncorrected.windowTime;
			expect(Math.abs((outputs.expectedWindow ?? 0) * reached - seen)).toBeLessThan(200 * TOLERANCE);
		});
		fc.assert(property, { numRuns: 12, seed: 1, examples: [[defaults]] });
	});
});
