import { describe, expect, it } from 'vitest';
import { animalName } from './names';
import { LIMITS } from './limits';

describe('animalName', () => {
	it.each([0, 5, 63])('gives everybody of a full class a name of their own (turn %d)', (turn) => {
		const names = Array.from({ length: LIMITS.students }, (_, place) => animalName(place, turn));
		expect(new Set(names).size).toBe(LIMITS.students);
		expect(names.slice(0, 64).every((name) => !name.includes(' '))).toBe(true);
	});

	it('begins elsewhere in another class', () => {
		expect(new Set(Array.from({ length: 64 }, (_, turn) => animalName(0, turn))).size).toBe(64);
	});
});
