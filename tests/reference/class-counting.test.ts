import { describe, expect, it } from 'vitest';
import { solve } from '../../src/lib/sims/class-counting/model';
import type { Params } from '../../src/lib/sims/class-counting/params';

/** [log₁₀ goals, bits, steps] of the internally aligned, the pointer and the deceptive class. */
type Classes = readonly [readonly number[], readonly number[], readonly number[]];

const settings = ([i, p, d]: Classes, change: Partial<Params>): Params => ({
	countingMode: 'parameterisations',
	simplicityWeight: 1,
	speedWeight: 0,
	separateObjective: 1,
	log10CountInternal: i[0],
	log10CountPointer: p[0],
	log10CountDeceptive: d[0],
	bitsInternal: i[1],
	bitsPointer: p[1],
	bitsDeceptive: d[1],
	stepsInternal: i[2],
	stepsPointer: p[2],
	stepsDeceptive: d[2],
	...change
});

const shares = (params: Params) => {
	const { pInternal, pPointer, pDeceptive } = solve(params);
	return [pInternal, pPointer, pDeceptive];
};

describe('prior weights of three classes, against arithmetic with fifty digits', () => {
	// from decimal import Decimal as D, getcontext; getcontext().prec = 50
	// def W(n, b, s, w, v): return D(10)**D(n) * D(2)**(-D(w)*D(b)) * (-D(v)*D(s)).exp()
	// each share is o·W/ΣW, arguments as strings
	// Logarithms here reach 400 nats, known to 400 · 2^−52 = 9e-14, and are sums of three: 3e-13 relative.
	const usual: Classes = [
		[0, 30, 20],
		[3, 35, 25],
		[12, 64, 35]
	];
	const huge: Classes = [
		[2.5, 180, 100],
		[41.5, 299, 3],
		[60, 300, 71]
	];
	it.each([
		[
			'as the figure starts',
			settings(usual, { speedWeight: 0.1, separateObjective: 0.5 }),
			[0.015178206802031752, 0.28768899327784682, 0.19713279992012142]
		],
		[
			'simplicity at half its weight, time dear',
			settings(usual, { simplicityWeight: 0.5, speedWeight: 0.3 }),
			[0.000011793097883595026, 0.00046516945697315717, 0.99952303744514325]
		],
		[
			'counts of sixty powers of ten',
			settings(huge, { simplicityWeight: 1.37, speedWeight: 0.05, separateObjective: 0.25 }),
			[5.7219531301527041e-10, 6.1228319563604401e-18, 0.24999999942780468]
		]
	] as const)('%s', (_, params, expected) => {
		shares(params).forEach((share, at) => expect(Math.abs(share / expected[at] - 1)).toBeLessThan(1e-12));
	});
});

describe('the same by counting programs', () => {
	/**
	 * All strings of 16 bits, read as programs: one that begins with 1010 is an internally aligned model; with 000 and any
	 * two bits more, one of four pointer models; with 11 and any six bits more, one of 64 deceptive ones. Their shares of
	 * the strings are shares of parameter space under the measure of random programs.
	 */
	const stringsWith = (test: (program: string) => boolean) =>
		Array.from({ length: 2 ** 16 }, (_, n) => n.toString(2).padStart(16, '0')).filter(test);
	const counted = [/^1010/, /^000../, /^11....../].map((form) => stringsWith((program) => form.test(program)).length);
	const goals = [/^1010/, /^000../, /^11....../].map(
		(form) => new Set(stringsWith((program) => form.test(program)).map((program) => form.exec(program)![0])).size
	);

	it('a class weighs the programs that express its goals', () => {
		expect(goals).toEqual([1, 4, 64]);
		const params = settings(
			[
				[0, 4, 0],
				[Math.log10(4), 5, 0],
				[Math.log10(64), 8, 0]
			],
			{}
		);
		const total = counted.reduce((sum, n) => sum + n);
		shares(params).forEach((share, at) => expect(share).toBeCloseTo(counted[at] / total, 12));
	});

	it('or, counting functions, the number of its goals', () => {
		const params = settings(
			[
				[0, 4, 0],
				[Math.log10(4), 5, 0],
				[Math.log10(64), 8, 0]
			],
			{ countingMode: 'functions' }
		);
		shares(params).forEach((share, at) => expect(share).toBeCloseTo(goals[at] / 69, 12));
	});
});
