import type { Ledger } from '../../kernel/sampling';
import { onesOf } from './truth-table';

/** Functions kept apart; at 20 bytes a place and at most four fifths of 2²⁵ places taken, 671 MB, 1.01 GB while growing. */
export const MOST_FUNCTIONS = 26_843_545;
const FULLEST = 0.8;
const FIRST_PLACES = 1024;
/** Networks at the start of the sample whose tables are kept one by one. */
const FIRST_TABLES = 500;

/**
 * How often each function was drawn: an open-addressing map from 128-bit truth tables to counts, which allocates only when
 * it doubles.
 *
 * Memory is bounded. Once `most` different functions are known, or memory is refused, counts of these stay exact, and
 * networks that compute any other function are counted together as the remainder. Functions are known in the order of the
 * sample, so that the result is the same however it was drawn.
 */
export class FunctionCounts implements Ledger {
	drawn = 0;
	distinct = 0;
	/** Networks whose function came too late to be kept apart. */
	remainder = 0;
	/** Networks by the number of ones of their table. */
	readonly byOnes: Float64Array;
	/** Tables of the first networks, four words each. */
	readonly firstTables = new Uint32Array(4 * FIRST_TABLES);
	#keys = new Uint32Array(4 * FIRST_PLACES);
	#counts = new Uint32Array(FIRST_PLACES);
	#isFull = false;

	/** @param size  rows of a table */
	constructor(
		readonly size: number,
		private readonly most: number = MOST_FUNCTIONS
	) {
		this.byOnes = new Float64Array(size + 1);
	}

	get isFull(): boolean {
		return this.#isFull;
	}

	get bytes(): number {
		return this.#keys.byteLength + this.#counts.byteLength;
	}

	/** @param tables  four words each */
	add(tables: Uint32Array): void {
		const kept = Math.min(tables.length, this.firstTables.length - 4 * this.drawn);
		if (kept > 0) this.firstTables.set(tables.subarray(0, kept), 4 * this.drawn);
		for (let at = 0; at < tables.length; at += 4) this.#count(tables, at);
		this.drawn += tables.length / 4;
	}

	/** Calls back for every function kept apart, in no particular order: place of its words, and how often it was drawn. */
	forEach(visit: (keys: Uint32Array, at: number, count: number) => void): void {
		const [keys, counts] = [this.#keys, this.#counts];
		for (let place = 0; place < counts.length; place++) if (counts[place]) visit(keys, 4 * place, counts[place]);
	}

	#count(tables: Uint32Array, at: number): void {
		this.byOnes[onesOf(tables, at)]++;
		const place = placeOf(this.#keys, this.#counts, tables, at);
		if (this.#counts[place]) this.#counts[place]++;
		else if (this.#hasRoom()) this.#enter(tables, at);
		else this.remainder++;
	}

	#enter(tables: Uint32Array, at: number): void {
		const place = placeOf(this.#keys, this.#counts, tables, at);
		for (let word = 0; word < 4; word++) this.#keys[4 * place + word] = tables[at + word];
		this.#counts[place] = 1;
		this.distinct++;
	}

	#hasRoom(): boolean {
		if (this.#isFull) return false;
		if (this.distinct < FULLEST * this.#counts.length && this.distinct < this.most) return true;
		this.#isFull = this.distinct >= this.most || !this.#grow();
		return !this.#isFull;
	}

	/** @returns false where memory is refused */
	#grow(): boolean {
		try {
			const counts = new Uint32Array(2 * this.#counts.length);
			const keys = new Uint32Array(4 * counts.length);
			this.forEach((from, at, count) => {
				const place = placeOf(keys, counts, from, at);
				for (let word = 0; word < 4; word++) keys[4 * place + word] = from[at + word];
				counts[place] = count;
			});
			[this.#keys, this.#counts] = [keys, counts];
			return true;
		} catch (error) {
			if (error instanceof RangeError) return false;
			throw error;
		}
	}
}

/** The place of a table, or the free one that it would take: linear probing from a mix of its words. */
const placeOf = (keys: Uint32Array, counts: Uint32Array, tables: Uint32Array, at: number): number => {
	const [a, b, c, d] = [tables[at], tables[at + 1], tables[at + 2], tables[at + 3]];
	let mix = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
	mix = Math.imul(mix ^ (mix >>> 15) ^ c, 0xc2b2ae35);
	mix = Math.imul(mix ^ (mix >>> 13) ^ d, 0x27d4eb2f);
	mix ^= mix >>> 16;
	const last = counts.length - 1;
	for (let place = mix & last; ; place = (place + 1) & last) {
		if (!counts[place]) return place;
		const key = 4 * place;
		if (keys[key] === a && keys[key + 1] === b && keys[key + 2] === c && keys[key + 3] === d) return place;
	}
};
