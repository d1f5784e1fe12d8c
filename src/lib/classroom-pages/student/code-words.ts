import { CODE_LENGTH, CODE_LETTERS } from '../../classroom/token';

/** What somebody who read a code aloud or off a wall may have meant by a letter that no code has. */
const MEANT: Readonly<Record<string, string>> = {
	O: 'Q or D',
	'0': 'Q or D',
	I: 'L',
	'1': 'L',
	U: 'V',
	Y: 'V',
	E: 'F',
	A: '4'
};

/** Letters that are mistaken for each other, on a wall or on a keyboard. */
const ALIKE = ['B8', 'S5', 'Z2', 'G6', 'QD', 'VW', 'MN', 'CG', 'PR', 'FP', 'KX', 'BP', 'DT'];

const typedLetters = (typed: string): readonly string[] => [...typed.toUpperCase().replace(/[\s–—-]/g, '')];

/** @returns why what was typed is no code, and what it may have been; null where it is one */
export const codeProblem = (typed: string): string | null => {
	const letters = typedLetters(typed);
	if (letters.length === 0) return 'Type the code that your teacher shows.';
	const strange = letters.find((letter) => !CODE_LETTERS.includes(letter));
	if (strange !== undefined) {
		const meant = MEANT[strange] ? ` Perhaps it is ${MEANT[strange]}.` : '';
		return `“${strange}” is in no code: codes have no vowels, no 0, 1 or Y.${meant}`;
	}
	if (letters.length === CODE_LENGTH) return null;
	const count = letters.length === 1 ? '1 letter' : `${letters.length} letters`;
	return `That has ${count}; a code has ${CODE_LENGTH}, such as BCDF-GHJK.`;
};

/** @param code  of the right form, but of no class @returns which of its letters to look at again */
export const unknownCode = (written: string): string => {
	const pairs = ALIKE.filter((pair) => [...pair].some((letter) => written.includes(letter)));
	const look = pairs.slice(0, 3).map((pair) => `${pair[0]} and ${pair[1]}`);
	const list = look.length > 1 ? `${look.slice(0, -1).join(', ')}, or ${look.at(-1)}` : look[0];
	const again = look.length ? `Look again at it: easily mistaken are ${list}.` : 'Look again at it.';
	return `No class has the code ${written}. ${again} If it is right, the class has been deleted: ask your teacher.`;
};
