import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FunctionCounts, MOST_FUNCTIONS } from './function-counts';
import { countsOfCounts, mostFrequent } from './ranking';

/** Tables of few different words, so that they come up again. */
const anyTables = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 0xffffffff)), { maxLength: 400 })
	.map((list) => Uint32Array.from(list.flatMap(([a, b]) => [a, b, 0, a])));

const byTable = (counts: FunctionCounts): Record<string, number> => {
	const found: Record<string, number> = {};
	counts.forEach((keys, at, count) => (found[keys.slice(at, at + 4).join()] = count));
	return found;
};

const counted = (tables: Uint32Array, most?: number, cuts: readonly number[] = []) => {
	const counts = new FunctionCounts(128, most);
	let from = 0;
	for (const cut of [...cuts.map((c) => 4 * c), tables.length].sort((a, b) => a - b)) {
		if (cut > tables.length) continue;
		counts.add(tables.subarray(from, cut));
		from = cut;
	}
	return counts;
};

describe('counts of functions', () => {
	it('are those of a plain map', () => {
		fc.assert(
			fc.property(anyTables, (tables) => {
				const plain: Record<string, number> = {};
				for (let at = 0; at < tables.length; at += 4) {
					const key = tables.slice(at, at + 4).join();
					plain[key] = (plain[key] ?? 0) + 1;
				}
				const counts = counted(tables);
				expect(byTable(counts)).toEqual(plain);
				expect(counts.distinct).toBe(Object.keys(plain).length);
			})
		);
	});

	it('keep the functions that came first when no more may be kept, exactly, and count the rest together', () => {
		fc.assert(
			fc.property(
				anyTables,
				fc.integer({ min: 1, max: 12 }),
				fc.array(fc.nat(400), { maxLength: 4 }),
				(tables, most, cuts) => {
					const all = byTable(counted(tables));
					const some = counted(tables, most, cuts);
					const kept = byTable(some);
					expect(Object.keys(kept).length).toBeLessThanOrEqual(most);
					for (const [key, count] of Object.entries(kept)) expect(count).toBe(all[key]);
					const total = Object.values(kept).reduce((a, b) => a + b, 0);
					expect(total + some.remainder).toBe(tables.length / 4);
					expect(byTable(counted(tables, most))).toEqual(kept);
				}
			)
		);
	});

	it('grow far beyond their first place and lose nothing', () => {
		const tables = new Uint32Array(4 * 50_000).map((_, at) => Math.imul(at >> 2, 0x9e3779b1) ^ at);
		expect(counted(tables).distinct).toBe(50_000);
	});

	it('keep what they have where memory is refused, and count the rest together', () => {
		const MOST_WORDS = 4 * 4096;
		const tables = new Uint32Array(4 * 6000).map((_, at) => Math.imul(at >> 2, 0x9e3779b1) ^ at);
		vi.stubGlobal(
			'Uint32Array',
			new Proxy(Uint32Array, {
				construct: (target, [given, ...more]: [number]) => {
					if (given > MOST_WORDS) throw new RangeError('Array buffer allocation failed');
					return Reflect.construct(target, [given, ...more]);
				}
			})
		);
		try {
			const counts = counted(tables);
			// Places double up to 4096, of which four fifths may be taken.
			expect([counts.distinct, counts.remainder, counts.isFull]).toEqual([3277, 6000 - 3277, true]);
			expect(Object.values(byTable(counts)).every((count) => count === 1)).toBe(true);
		} finally {
			vi.unstubAllGlobals();
		}
	});

	it('stay within 1.5 GB while the largest map grows', () => {
		const places = 2 ** Math.ceil(Math.log2(MOST_FUNCTIONS / 0.8));
		const bytesPerPlace = 20;
		// While doubling, the old map and the new one are held.
		expect(1.5 * places * bytesPerPlace).toBeLessThan(1.5e9);
		expect(places).toBe(2 ** 25);
	});

	it('rank by count, and equals by their words, whatever the order of drawing', () => {
		fc.assert(
			fc.property(anyTables, fc.integer({ min: 1, max: 20 }), (tables, most) => {
				const reversed = Uint32Array.from(
					Array.from({ length: tables.length / 4 }, (_, at) => [
						...tables.slice(tables.length - 4 * at - 4, tables.length - 4 * at)
					]).flat()
				);
				const ranked = (counts: FunctionCounts) => mostFrequent(counts, countsOfCounts(counts), most);
				const first = ranked(counted(tables));
				expect(ranked(counted(reversed))).toEqual(first);
				expect(first.length).toBe(Math.min(most, counted(tables).distinct));
				expect(first.map(({ count }) => count)).toEqual([...first.map(({ count }) => count)].sort((a, b) => b - a));
			})
		);
	});
});
