import { describe, expect, it } from 'vitest';
import type { Tally } from '../../classroom/tally';
import { tallySentence } from './answer-words';

/** With plain spaces, as one types it. */
const said = (...given: Parameters<typeof tallySentence>) => tallySentence(...given).replaceAll('\u00a0', ' ');

const probability = (
	values: readonly (readonly [number, number])[],
	shifts: readonly (readonly [number, number, number])[] | null = null
): Tally => ({ kind: 'probability', count: values.reduce((sum, [, count]) => sum + count, 0), values, shifts });

describe('a tally in words', () => {
	it('says how many, where the middle is, and where half of them lie', () => {
		expect(said(probability([]))).toBe('Nobody has answered yet.');
		expect(said(probability([[0.02, 1]]))).toBe('1 answer: 2.0 %.');
		expect(
			said(
				probability([
					[0.02, 2],
					[0.5, 1]
				])
			)
		).toBe('3 answers: 2.0 %, 2.0 % and 50 %.');
		// 0.1 0.1 0.2 0.4 0.8: quartiles are the second, third and fourth.
		expect(
			said(
				probability([
					[0.1, 2],
					[0.2, 1],
					[0.4, 1],
					[0.8, 1]
				])
			)
		).toBe('5 answers: median 20 %, half of them between 10 % and 40 %.');
	});

	it('says how many went which way', () => {
		const tally = probability(
			[[0.5, 3]],
			[
				[0.1, 0.5, 2],
				[0.9, 0.5, 1]
			]
		);
		expect(said(tally)).toMatch(/Of 3 who answered both times, 1 went down and 2 went up\.$/);
		expect(said(probability([[0.5, 1]], []))).toMatch(/Nobody has answered both times yet\.$/);
	});

	it('names the choice that most made', () => {
		const tally: Tally = { kind: 'choice', count: 3, byOption: { a: 1, b: 2 }, moves: null };
		expect(said(tally, { a: 'Yes', b: 'No' })).toBe('3 answers; most for “No”: 2.');
	});

	it('counts texts', () => {
		expect(said({ kind: 'text', count: 1, texts: ['x'] })).toBe('1 answer.');
	});
});
