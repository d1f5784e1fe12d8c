import { describe, expect, it } from 'vitest';
import { CODE_LETTERS, plainCode } from '../../classroom/token';
import { codeProblem, unknownCode } from './code-words';

describe('what was typed as a code', () => {
	it('passes in any writing that the protocol reads', () => {
		for (const typed of ['BCDF-GHJK', 'bcdf ghjk', ' bcdfghjk ']) {
			expect(codeProblem(typed)).toBeNull();
			expect(plainCode(typed)).not.toBeNull();
		}
	});

	it('is told which letter is in no code, and what it may have been', () => {
		expect(codeProblem('BCDO-GHJK')).toBe(
			'“O” is in no code: codes have no vowels, no 0, 1 or Y. Perhaps it is Q or D.'
		);
		expect(codeProblem('BCD1GHJK')).toContain('Perhaps it is L.');
		expect(codeProblem('BCD!GHJK')).toMatch(/^“!” is in no code.*or Y\.$/);
	});

	it('is told its length', () => {
		expect(codeProblem('bcd')).toBe('That has 3 letters; a code has 8, such as BCDF-GHJK.');
		expect(codeProblem('  ')).toBe('Type the code that your teacher shows.');
	});

	it('is never sent on with a letter that no code has', () => {
		for (const letter of 'AEIOUY01') expect(CODE_LETTERS).not.toContain(letter);
	});
});

it('an unknown code is looked at where letters are mistaken', () => {
	expect(unknownCode('B2DF-HJKL')).toBe(
		'No class has the code B2DF-HJKL. Look again at it: easily mistaken are B and 8, Z and 2, or Q and D. If it is right, the class has been deleted: ask your teacher.'
	);
});
