import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLog, smallPlan } from './any-room';
import { questionNamed } from './plan';
import { counts, emptyRoom, roomAfter, type Room } from './room';
import { rounded, tallyOf } from './tally';

const tally = (room: Room, id: string) => tallyOf(room, questionNamed(smallPlan, id)!);
const answering = (room: Room, ...questions: string[]) =>
	[...room.students.values()].filter((student) =>
		questions.every((question) => student.answers.has(question) && counts(student, question))
	).length;
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

describe('tallyOf', () => {
	it('counts every student once whose answer isn’t hidden', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const room = roomAfter(emptyRoom, log);
				for (const id of ['first', 'which', 'second', 'why']) expect(tally(room, id).count).toBe(answering(room, id));
				const [first, which] = [tally(room, 'first'), tally(room, 'which')];
				if (first.kind === 'probability') expect(sum(first.values.map(([, count]) => count))).toBe(first.count);
				if (which.kind === 'choice') expect(sum(Object.values(which.byOption))).toBe(which.count);
			})
		);
	});

	it('pairs before and after of those who gave both', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const room = roomAfter(emptyRoom, log);
				const second = tally(room, 'second');
				if (second.kind !== 'probability') throw new Error('expected probabilities');
				expect(sum(second.shifts!.map(([, , count]) => count))).toBe(answering(room, 'first', 'second'));
				expect((tally(room, 'first') as { shifts: unknown }).shifts).toBeNull();
			})
		);
	});
});

describe('rounded', () => {
	it.each([
		[0, 0],
		[1, 1],
		[0.0723, 0.072],
		[0.5049, 0.5],
		[0.00012345, 0.00012],
		[0.99371, 0.9937],
		[0.999, 0.999]
	])('%d → %d', (p, expected) => expect(rounded(p)).toBe(expected));

	it('is off by less than 5 % of the distance to the nearer end', () => {
		// Two digits: half a unit of the second, at most 0.05 of the first; below 1e-8 nine decimals hold fewer digits.
		fc.assert(
			fc.property(fc.double({ min: 1e-7, max: 1 - 1e-7, noNaN: true }), (p) => {
				expect(Math.abs(rounded(p) - p)).toBeLessThanOrEqual(0.05 * Math.min(p, 1 - p) * (1 + 1e-9));
			})
		);
	});
});
