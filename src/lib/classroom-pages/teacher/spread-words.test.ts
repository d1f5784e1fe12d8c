import { describe, expect, it } from 'vitest';
import type { SpreadReply, SpreadRow } from '../../classroom/api';
import { cruxSentence, linesOf, valueWords, verdictSentence } from './spread-words';

const part = (id: string, spread: number, quantiles: readonly number[] | null = [0, 1, 2, 3, 4]) => ({
	id,
	label: id,
	quantiles,
	byOption: quantiles ? null : { all: 3, sampled: 1 },
	spread
});
const row = (id: string, value: number | null, parts = [part(id, 0.1)]): SpreadRow => ({
	id,
	label: `Premise ${id}`,
	chapter: 8,
	parameters: parts.map((one) => one.id),
	moved: 3,
	parts,
	share: value === null ? null : { value, low: value - 0.1, high: value + 0.1 }
});
const reply = (given: Partial<SpreadReply>): SpreadReply => ({
	seq: 1,
	students: 4,
	counted: 4,
	verdicts: [0.01, 0.02, 0.1, 0.3, 0.6],
	deviation: 1,
	rows: [],
	crux: null,
	...given
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the crux of a class in a sentence', () => {
	it('names the premise, and how much it explains', () => {
		expect(plain(cruxSentence(reply({ rows: [row('b', 0.6), row('a', 0.4)], crux: 'b' })))).toBe(
			'What divides this class most is “Premise b”, chapter 8: it accounts for 60 % (50 % to 70 %) of the spread of their verdicts.'
		);
	});

	it('says why there is none', () => {
		expect(cruxSentence(reply({ students: 0 }))).toMatch(/^Nobody has set a figure yet/);
		expect(cruxSentence(reply({ students: 1 }))).toBe('1 student has set a figure; it takes two to differ.');
		expect(cruxSentence(reply({ rows: [row('a', null)] }))).toBe(
			'4 students have set figures, and their verdicts do not differ.'
		);
	});

	it('gives the verdicts’ middle half', () => {
		expect(plain(verdictSentence(reply({})))).toBe(
			'Verdicts of 4 students: median 10 %, half of them between 2.0 % and 30 %.'
		);
	});
});

describe('the table', () => {
	const rows = [row('a', 0.7, [part('x', 0.2), part('y', 0.5)]), row('b', 0.3, [part('z', 0.4)])];

	it('stands by what premises explain, each share once', () => {
		expect(linesOf(rows, 'explains').map(({ part, first }) => [part.id, first])).toEqual([
			['x', true],
			['y', false],
			['z', true]
		]);
	});

	it('or by how far values lie apart', () => {
		expect(linesOf(rows, 'spread').map(({ part }) => part.id)).toEqual(['y', 'z', 'x']);
	});

	it('writes a number with its quartiles, and a choice with its counts', () => {
		expect(valueWords(part('x', 0))).toBe('2 (1 to 3)');
		expect(valueWords(part('x', 0, null))).toBe('all 3, sampled 1');
	});
});
