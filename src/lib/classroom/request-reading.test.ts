import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallPlan } from './any-room';
import { ClassError } from './class-error';
import { readPlan } from './plan-reading';
import { eventId, readEvent, readEvents, readJoining, readOpening } from './request-reading';

const id = 'abcdefghijklmnop';
const secret = 'x'.repeat(43);
const opening = { id, title: 'Class', plan: smallPlan, teacherSecret: secret, projectorSecret: secret };
const joining = { code: 'bcdf-ghjk', id, secret };
const answered = {
	id,
	clock: 2,
	type: 'answered',
	question: 'first',
	answer: { kind: 'probability', p: 0.1, low: 0, high: 1 }
};

describe('requests from outside', () => {
	it('are read, or refused by a sentence: nothing else, whatever comes', () => {
		const readers = [readOpening, readJoining, readEvents, readEvent, eventId, readPlan];
		// Anything at all, and good requests with anything at all in one place.
		const spoilt = fc
			.tuple(fc.constantFrom<object>(opening, joining, answered, smallPlan), fc.anything(), fc.nat(9))
			.map(([good, bad, at]) => {
				const keys = Object.keys(good);
				return { ...good, [keys[at % keys.length]]: bad };
			});
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.jsonValue(), spoilt), fc.constantFrom(...readers), (value, read) => {
				try {
					read(value);
				} catch (error) {
					expect(error).toBeInstanceOf(ClassError);
					expect((error as ClassError).message).toMatch(/ expected .*\.$/s);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('come out as they went in, with what was left out', () => {
		expect(readOpening(opening)).toEqual({ ...opening, pacing: 'teacher', keepDays: 14 });
		expect(readJoining(joining)).toEqual({ ...joining, code: 'BCDFGHJK', name: null });
		expect(readEvent({ ...answered, more: 1 })).toEqual(answered);
		expect(readPlan({ ...smallPlan, about: 'More than a class needs.' })).toEqual(smallPlan);
	});

	it('have names without what others should not be shown', () => {
		expect(readJoining({ ...joining, name: '  Zoe\u0308\u202e \n O’Neil\u0000 ' }).name).toBe('Zoë O’Neil');
		expect(readJoining({ ...joining, name: ' \u200f ' }).name).toBeNull();
		expect(() => readJoining({ ...joining, name: 'x'.repeat(41) })).toThrow(
			'name has 41 characters; expected at most 40.'
		);
	});

	it.each([
		[{ p: 2 }, 'answer.p is 2; expected a number from 0 to 1.'],
		[{ p: NaN }, 'answer.p is null; expected a number from 0 to 1.'],
		[{ p: 0.1, low: 0.2 }, 'answer is [0.2,0.1,1]; expected low ≤ p ≤ high.'],
		[{ p: '0.1' }, 'answer.p is “0.1”; expected a number from 0 to 1.']
	])('answer with %o', (change, sentence) => {
		expect(() => readEvent({ ...answered, answer: { ...answered.answer, ...change } })).toThrow(sentence);
	});

	it.each([
		[{ steps: [] }, 'at least one step'],
		[{ steps: [smallPlan.steps[0], smallPlan.steps[0]] }, 'each id once'],
		[{ steps: [smallPlan.steps[2]] }, 'an earlier question of the same kind'],
		[{ steps: Array(61).fill(smallPlan.steps[0]) }, 'expected at most 60']
	])('plan %#', (change, sentence) => {
		expect(() => readPlan({ ...smallPlan, ...change })).toThrow(sentence);
	});

	it('never say a secret back', () => {
		for (const change of [{ secret: 'hunter2' }, { secret: `${secret}!` }])
			expect(() => readJoining({ ...joining, ...change })).toThrow(/^secret is “string”; /);
	});
});
