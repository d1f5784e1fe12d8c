import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultValues } from '../../kernel/parameter';
import { anyParams } from './any-params';
import { byClass, CLASSES, type Class } from './classes';
import { solve } from './model';
import { parameters, type Params } from './params';

const start = defaultValues(parameters) as Params;
const given = (change: Partial<Params>) => solve({ ...start, ...change });
const sum = (params: Params) => {
	const { pDeceptive, pPointer, pInternal, pNoSeparateObjective } = solve(params);
	return pDeceptive + pPointer + pInternal + pNoSeparateObjective;
};
const p = (outputs: ReturnType<typeof solve>, c: Class) =>
	({ internal: outputs.pInternal, pointer: outputs.pPointer, deceptive: outputs.pDeceptive })[c];

/**
 * Four roundings of 1.1e-16 relative to a logarithm of at most 600 nats make an error of 2.7e-13 in the exponent, and so
 * the same relative error in a ratio of weights; exponentials and divisions add a few 1e-16.
 */
const RELATIVE = 1e-12;
const expectRatio = (ratio: number, expected: number) => expect(Math.abs(ratio / expected - 1)).toBeLessThan(RELATIVE);

test('shares and the credence that there is nothing to count over make one whole', () => {
	fc.assert(fc.property(anyParams, (params) => void expect(sum(params)).toBeCloseTo(1, 13)));
});

test('equal bits and equal steps leave the ratio of the counts', () => {
	const equal = {
		bitsInternal: 77,
		bitsPointer: 77,
		bitsDeceptive: 77,
		stepsInternal: 9,
		stepsPointer: 9,
		stepsDeceptive: 9
	};
	const outputs = given({ ...equal, log10CountInternal: 1, log10CountPointer: 2.5, log10CountDeceptive: 4 });
	expectRatio(outputs.pDeceptive / outputs.pPointer, 10 ** 1.5);
	expectRatio(outputs.pPointer / outputs.pInternal, 10 ** 1.5);
});

test('a difference of Δ bits is worth 2^(−Δ) at simplicity weight 1, and its power w at another', () => {
	fc.assert(
		fc.property(anyParams, fc.integer({ min: 0, max: 40 }), (params, more) => {
			const counted: Params = { ...params, countingMode: 'parameterisations', separateObjective: 1 };
			const longer = { ...counted, bitsDeceptive: counted.bitsDeceptive + more };
			const [before, after] = [solve(counted), solve(longer)];
			const powers = after.log10Weight.deceptive - before.log10Weight.deceptive;
			// Sums of three logarithms of at most 600 nats, each known to 600 · 2^−52: 4e-13 in the difference of two.
			expect(powers).toBeCloseTo(-counted.simplicityWeight * more * Math.log10(2), 11);
		})
	);
	const equal = { log10CountDeceptive: 3, bitsDeceptive: 45, bitsPointer: 35, stepsDeceptive: 25 };
	const outputs = given(equal);
	expectRatio(outputs.pDeceptive / outputs.pPointer, 2 ** -10);
});

test('a step costs the speed weight in nats', () => {
	const equal = { log10CountDeceptive: 3, bitsDeceptive: 35, stepsPointer: 10, stepsDeceptive: 30, speedWeight: 0.25 };
	const outputs = given(equal);
	expectRatio(outputs.pDeceptive / outputs.pPointer, Math.exp(-5));
});

test('functions are counted: lengths, steps and their weights change nothing', () => {
	fc.assert(
		fc.property(anyParams, anyParams, (one, other) => {
			const { log10CountInternal, log10CountPointer, log10CountDeceptive, separateObjective } = one;
			const counts = { log10CountInternal, log10CountPointer, log10CountDeceptive, separateObjective };
			const [a, b] = [one, { ...other, ...counts }].map((params) => solve({ ...params, countingMode: 'functions' }));
			for (const c of CLASSES) expect(p(a, c)).toBe(p(b, c));
			expect(a.bitsToFlip).toBeNull();
		})
	);
});

test('functions are what parameterisations become when nothing has a price', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const free = solve({ ...params, countingMode: 'parameterisations', simplicityWeight: 0, speedWeight: 0 });
			const functions = solve({ ...params, countingMode: 'functions' });
			for (const c of CLASSES) expect(p(free, c)).toBe(p(functions, c));
		})
	);
});

test('ten times as many goals, each with the bits that naming them takes, weigh the same', () => {
	const more = 5;
	const named = more * Math.log2(10);
	const few = given({});
	const many = given({
		log10CountDeceptive: start.log10CountDeceptive + more,
		bitsDeceptive: start.bitsDeceptive + named
	});
	expectRatio(many.pDeceptive, few.pDeceptive);
	expect(many.sharedBits.deceptive).toBeCloseTo(few.sharedBits.deceptive, 12);
});

test('at simplicity weight 1 and no price on time a class weighs 2^(−bits left after naming the goal)', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const outputs = solve({ ...params, countingMode: 'parameterisations', simplicityWeight: 1, speedWeight: 0 });
			for (const c of CLASSES) {
				// Bits of at most 500, known to 500 · 2^−52.
				expect(outputs.log10Weight[c] / Math.log10(2)).toBeCloseTo(-outputs.sharedBits[c], 10);
			}
		})
	);
});

test('the credence in a separate objective scales every class and nothing else', () => {
	const [half, all] = [given({ separateObjective: 0.5 }), given({ separateObjective: 1 })];
	for (const c of CLASSES) expectRatio(p(half, c), p(all, c) / 2);
	expect(half.pDeceptiveGivenObjective).toBe(all.pDeceptiveGivenObjective);
	expect(given({ separateObjective: 0 })).toMatchObject({
		pDeceptive: 0,
		pNoSeparateObjective: 1,
		pDeceptiveGivenObjective: null
	});
});

test('lengthening the leader’s description by bitsToFlip draws the next class level', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const counted: Params = { ...params, countingMode: 'parameterisations' };
			fc.pre(counted.simplicityWeight >= 0.01);
			const { bitsToFlip, log10Weight } = solve(counted);
			const [leader, next] = [...CLASSES].sort((a, b) => log10Weight[b] - log10Weight[a]);
			const id = { internal: 'bitsInternal', pointer: 'bitsPointer', deceptive: 'bitsDeceptive' } as const;
			const level = solve({ ...counted, [id[leader]]: counted[id[leader]] + bitsToFlip! }).log10Weight;
			// bitsToFlip may be 60 powers of ten at 0.01 halvings, 20,000 bits, known to 4e-12; times 0.01 · log10(2).
			expect(level[leader]).toBeCloseTo(level[next], 11);
		})
	);
});

test('the curve over the simplicity weight passes through the answer', () => {
	for (const simplicityWeight of [0, 0.4, 1, 2]) {
		const { sharesBySimplicity, ...outputs } = given({ simplicityWeight, separateObjective: 1 });
		for (const c of CLASSES)
			expect(sharesBySimplicity[c][Math.round(simplicityWeight * 25)]).toBe(p(outputs as ReturnType<typeof solve>, c));
	}
});

test('classes are treated alike: exchanging two of them exchanges their shares', () => {
	fc.assert(
		fc.property(anyParams, (params) => {
			const exchanged: Params = {
				...params,
				log10CountDeceptive: params.log10CountInternal,
				log10CountInternal: params.log10CountDeceptive,
				bitsDeceptive: params.bitsInternal,
				bitsInternal: params.bitsDeceptive,
				stepsDeceptive: params.stepsInternal,
				stepsInternal: params.stepsDeceptive
			};
			const [a, b] = [solve(params), solve(exchanged)];
			const seen = byClass((c) => p(b, c));
			expect(p(a, 'deceptive')).toBeCloseTo(seen.internal, 13);
			expect(p(a, 'pointer')).toBeCloseTo(seen.pointer, 13);
		})
	);
});
