import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork, networkWith } from './any-network';
import { complexityOf } from './complexity';
import type { Network } from './engine';
import { bitAt, bitCount, onesOf } from './truth-table';
import { wasmEngine } from './wasm-engine';

const kernel = wasmEngine();

const tablesOf = (network: Network, count: number, seed = 1): Uint32Array[] => {
	const words = kernel.drawn(network, seed, 0, count);
	return Array.from({ length: count }, (_, at) => words.slice(4 * at, 4 * at + 4));
};

const differentTables = (network: Network, count: number): number =>
	new Set(tablesOf(network, count).map((table) => table.join())).size;

describe('a single unit without bias', () => {
	it('has each number of ones from 0 to 2ⁿ − 1 with the same chance, on inputs of 0 and 1 (Mingard et al. 2019)', () => {
		for (const inputs of [2, 3, 5]) {
			const size = 2 ** inputs;
			const count = 4000 * size;
			const timesByOnes = new Array<number>(size + 1).fill(0);
			for (const table of tablesOf(networkWith({ inputs, hiddenLayers: 0, biasScale: 0 }), count))
				timesByOnes[onesOf(table)]++;
			expect(timesByOnes[size]).toBe(0);
			// Expected 4000 each, standard deviation below √4000 = 63; five of them, 2⁵ + 2³ + 2² comparisons.
			for (const times of timesByOnes.slice(0, size)) expect(Math.abs(times - 4000)).toBeLessThan(5 * 63.3);
		}
	});

	it('splits evenly on inputs of −1 and +1, where opposite inputs get opposite answers', () => {
		const network = networkWith({ inputs: 5, hiddenLayers: 0, biasScale: 0, inputCoding: 'pm1' });
		for (const table of tablesOf(network, 2000)) expect(onesOf(table)).toBe(16);
	});
});

describe('a single unit with bias', () => {
	// 2, 4, 14, 104, 1882, … threshold functions (OEIS A000609). All are found when draws are many.
	it.each([
		[1, 4, 400],
		[2, 14, 4000],
		[3, 104, 60_000],
		[4, 1882, 400_000]
	])('with %i inputs finds all %i threshold functions and no other', (inputs, functions, draws) => {
		expect(differentTables(networkWith({ inputs, hiddenLayers: 0, biasScale: 1 }), draws)).toBe(functions);
	});
});

describe('networks without biases', () => {
	it('are the same at every weight scale, with ReLU or thresholds', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('relu' as const, 'threshold' as const),
				fc.double({ min: 0.1, max: 10, noNaN: true }),
				fc.integer({ min: 0, max: 3 }),
				(activation, weightScale, hiddenLayers) => {
					const base = { activation, hiddenLayers, biasScale: 0 };
					expect(tablesOf(networkWith({ ...base, weightScale }), 5)).toEqual(tablesOf(networkWith(base), 5));
				}
			),
			{ numRuns: 30 }
		);
	});

	it('answer 0 when all inputs are 0', () => {
		fc.assert(
			fc.property(anyNetwork, (network) => {
				const zeros = { ...network, hasBiases: false, isSigned: false };
				for (const table of tablesOf(zeros, 5)) expect(bitAt(table, 0)).toBe(0);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('networks with biases', () => {
	it('compute a function and its opposite equally often', () => {
		const count = 40_000;
		const tables = tablesOf(networkWith({ inputs: 3, biasScale: 0.5 }), count);
		const timesByTable = new Map<number, number>();
		for (const [word] of tables) timesByTable.set(word, (timesByTable.get(word) ?? 0) + 1);
		for (const [word, times] of timesByTable) {
			const opposite = timesByTable.get(~word & 0xff) ?? 0;
			// Of a + b draws that hit either, half hit one: standard deviation of the difference √(a + b). 4.5 of them: of 128
			// pairs one in a thousand test runs would go astray; below 30 draws the binomial is too skew to say.
			if (times + opposite < 30) continue;
			expect(Math.abs(times - opposite)).toBeLessThan(4.5 * Math.sqrt(times + opposite));
		}
	});
});

const written = (size: number, output: (x: number) => boolean) =>
	Array.from({ length: size }, (_, x) => +output(x)).join('');

describe('Lempel–Ziv complexity', () => {
	// Computed with the public routine of Valle-Pérez et al.; exact.
	it.each([
		[7, 7, 17.5, 21, 21, 70, 91],
		[5, 5, 12.5, 15, 15, 30, 45]
	])('with %i inputs has its golden values', (inputs, constant, single, first, last, majority, parity) => {
		const size = 2 ** inputs;
		expect(complexityOf(written(size, () => false))).toBe(constant);
		expect(complexityOf(written(size, () => true))).toBe(constant);
		expect(complexityOf(written(size, (x) => x === 0))).toBe(single);
		expect(complexityOf(written(size, (x) => x >= size / 2))).toBe(first);
		expect(complexityOf(written(size, (x) => x % 2 === 1))).toBe(last);
		expect(complexityOf(written(size, (x) => 2 * bitCount(x) > inputs))).toBe(majority);
		expect(complexityOf(written(size, (x) => bitCount(x) % 2 === 1))).toBe(parity);
	});

	/** As the definition says it, and slowly: a word ends with the first letter that makes it new. */
	const wordsOf = (text: string): number => {
		let count = 0;
		for (let from = 0, to = 1; from < text.length; from = to++, count++)
			while (to < text.length && text.slice(0, to - 1).includes(text.slice(from, to))) to++;
		return count;
	};
	const letters = fc.constantFrom('0', '1');
	/** Of any letters, or of one piece again and again, with a letter changed. */
	const tables = fc.oneof(
		fc.string({ unit: letters, minLength: 2, maxLength: 128 }),
		fc
			.tuple(fc.string({ unit: letters, minLength: 1, maxLength: 20 }), fc.integer({ min: 2, max: 128 }), fc.nat(127))
			.map(([piece, size, at]) => {
				const text = [...piece.repeat(128).slice(0, size)];
				text[at % size] = '1';
				return text.join('');
			})
	);

	it('counts the words of a table and of its reverse', () => {
		fc.assert(
			fc.property(tables, (table) => {
				fc.pre(table.includes('0') && table.includes('1'));
				const words = wordsOf(table) + wordsOf([...table].reverse().join(''));
				expect(complexityOf(table)).toBe((Math.log2(table.length) * words) / 2);
			})
		);
	});
});
