import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCALES } from './probability-scale';
import { drawnShifts, turns, type WeightedShift } from './shift-layout';

const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const shifts = fc.array(fc.tuple(probability, probability, fc.integer({ min: 1, max: 4 })), { maxLength: 20 });

it('every student is one line, and no two dots of an end lie on the same spot', () => {
	fc.assert(
		fc.property(shifts, (given: readonly WeightedShift[]) => {
			const drawn = drawnShifts(given, SCALES['log-odds']);
			expect(drawn).toHaveLength(given.reduce((sum, [, , count]) => sum + count, 0));
			for (const [place, level] of [
				['from', 'fromLevel'],
				['to', 'toLevel']
			] as const)
				expect(new Set(drawn.map((one) => `${one[place]} ${one[level]}`)).size).toBe(drawn.length);
		})
	);
});

it('turns are those of the drawn lines', () => {
	fc.assert(
		fc.property(shifts, (given: readonly WeightedShift[]) => {
			const drawn = drawnShifts(given, SCALES['log-odds']);
			const count = (turn: string) => drawn.filter((one) => one.turn === turn).length;
			expect(turns(given)).toEqual({ up: count('up'), down: count('down'), same: count('same') });
		})
	);
});
