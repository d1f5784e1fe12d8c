import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Presence } from './presence';

/** Processes that hear each other, as through a database; each knows what it was told of a class. */
const processes = (count: number) => {
	const all: { presence: Presence; states: Map<string, true | number>; isDead: boolean }[] = [];
	for (let at = 0; at < count; at++) {
		const one = { presence: null as unknown as Presence, states: new Map<string, true | number>(), isDead: false };
		one.presence = new Presence(
			`p${at}`,
			(text) => one.isDead || all.forEach(({ presence, isDead }) => isDead || presence.heard(`p${at}`, text)),
			(room, student, state) => void one.states.set(`${room} ${student}`, state)
		);
		all.push(one);
	}
	return all;
};

describe('Presence', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('is online with one open stream of several, here or elsewhere, and gone with the last', () => {
		const [here, there] = processes(2);
		here.presence.came('r', 's');
		here.presence.came('r', 's');
		there.presence.came('r', 's');
		vi.advanceTimersByTime(500);
		here.presence.went('r', 's');
		here.presence.went('r', 's');
		vi.advanceTimersByTime(500);
		expect([here.presence.of('r'), there.presence.of('r')]).toEqual([{ s: true }, { s: true }]);
		there.presence.went('r', 's');
		vi.advanceTimersByTime(500);
		expect([typeof here.presence.of('r').s, typeof there.presence.of('r').s]).toEqual(['number', 'number']);
		expect(typeof here.states.get('r s')).toBe('number');
	});

	it('learns who is with the others when it asks, more than one announcement holds', () => {
		const students = Array.from({ length: 450 }, (_, at) => `s${at}`);
		const [a, b] = processes(2);
		for (const student of students) a.presence.came('r', student);
		vi.advanceTimersByTime(500);
		b.presence.ask('r');
		vi.advanceTimersByTime(500);
		expect(Object.keys(b.presence.of('r'))).toHaveLength(450);
	});

	it('takes a process that falls silent for dead, and its students for gone', () => {
		const [here, there] = processes(2);
		there.presence.came('r', 's');
		vi.advanceTimersByTime(500);
		there.isDead = true;
		vi.advanceTimersByTime(8000);
		expect(here.presence.of('r')).toEqual({ s: true });
		vi.advanceTimersByTime(10_000);
		expect(typeof here.presence.of('r').s).toBe('number');
	});
});
