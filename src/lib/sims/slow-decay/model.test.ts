import { expect, test } from 'vitest';
import { solve } from './model';

test('the chance of no event in a unit of time is exp(−hazard)', () => {
	expect(1 - solve({ hazard: 2 }).pEvent).toBeCloseTo(Math.exp(-2), 12);
});
