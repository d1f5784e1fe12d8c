import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOVE_MS, PENS, Pens } from './pens';

const anyPens = fc.array(fc.integer({ min: 0, max: PENS.length - 1 }), { minLength: 30, maxLength: 30 });

const expectStacked = (pens: Pens, wanted: readonly number[]) => {
	expect(pens.tokens.flat().toSorted((a, b) => a - b)).toEqual(wanted.map((_, token) => token));
	pens.tokens.forEach((tokens, pen) =>
		tokens.forEach((token, seat) => {
			expect(wanted[token]).toBe(pen);
			expect(pens.place(token, 0).to).toEqual({ pen, seat });
		})
	);
};

test('every token stands in the pen of its class, and pens are stacked without gaps, whatever came before', () => {
	fc.assert(
		fc.property(fc.array(anyPens, { minLength: 1, maxLength: 6 }), (sequence) => {
			const pens = new Pens();
			sequence.forEach((wanted, at) => {
				pens.assign(wanted, at * 1000);
				expectStacked(pens, wanted);
			});
		})
	);
});

test('one token that changes its class moves itself and at most the one that takes its seat', () => {
	const pens = new Pens();
	pens.assign([0, 0, 0, 2, 2], 0);
	pens.assign([0, 2, 0, 2, 2], 1000);
	const moving = [0, 1, 2, 3, 4].filter((token) => pens.place(token, 1000).left > 0);
	expect(moving).toEqual([1, 2]);
	expect(pens.place(1, 1000)).toMatchObject({ from: { pen: 0, seat: 1 }, to: { pen: 2, seat: 2 }, left: 1 });
	expect(pens.place(1, 1000 + MOVE_MS / 2).left).toBe(0.5);
	expect(pens.place(1, 1000 + MOVE_MS).left).toBe(0);
	expect(pens.movingUntil).toBe(1000 + MOVE_MS);
});

test('without motion, and with another number of tokens, all stand at once', () => {
	const pens = new Pens();
	pens.assign([0, 1, 2], 0);
	pens.assign([3, 3, 3], -Infinity);
	expect([0, 1, 2].map((token) => pens.place(token, 0).left)).toEqual([0, 0, 0]);
	pens.assign([3, 3], 5);
	expect(pens.count).toBe(2);
	expect(pens.movingUntil).toBe(-Infinity);
});
