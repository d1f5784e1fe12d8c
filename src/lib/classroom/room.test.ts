import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDelivery, anyLog } from './any-room';
import { changeSince } from './audience';
import { emptyRoom, roomAfter, type Room } from './room';
import { viewAfter, type Audience, type Change, type View } from './view';
import { students } from './any-room';

const facts = { code: 'BCDF-GHJK', expiresAt: 5 };
const audiences: readonly Audience[] = [
	{ role: 'teacher', student: null },
	{ role: 'projector', student: null },
	{ role: 'student', student: students[0] }
];
const viewOf = (room: Room, audience: Audience): View => viewAfter({}, changeSince(room, facts, audience, 0));

/** Maps in one order, so that rooms can be compared as text. */
const asText = (room: Room): string =>
	JSON.stringify(room, (_, value) =>
		value instanceof Map ? [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) : value
	);

const pieces = (log: readonly unknown[]) => fc.array(fc.nat(log.length), { maxLength: 5 });

describe('the room that a log adds up to', () => {
	it('is the same in whatever order, however often and in however many pieces the entries come', () => {
		fc.assert(
			fc.property(
				anyLog.chain((log) => fc.tuple(fc.constant(log), anyDelivery(log), pieces(log))),
				([log, delivery, cuts]) => {
					const ends = [...cuts, delivery.length].sort((a, b) => a - b);
					const inPieces = ends.reduce(
						(room, end, at) => roomAfter(room, delivery.slice(at ? ends[at - 1] : 0, end)),
						emptyRoom
					);
					expect(asText(inPieces)).toBe(asText(roomAfter(emptyRoom, log)));
				}
			)
		);
	});

	it('leaves the room that it came from as it was', () => {
		fc.assert(
			fc.property(anyLog, fc.nat(40), (log, cut) => {
				const before = roomAfter(emptyRoom, log.slice(0, cut));
				const text = asText(before);
				roomAfter(before, log.slice(cut));
				expect(asText(before)).toBe(text);
			})
		);
	});

	it('keeps of each student the answer with the latest clock', () => {
		fc.assert(
			fc.property(
				anyLog.chain((log) => fc.tuple(fc.constant(log), anyDelivery(log))),
				([log, delivery]) => {
					const room = roomAfter(emptyRoom, delivery);
					for (const { by, event } of log) {
						if (event.type !== 'answered') continue;
						const held = room.students.get(by!)!.answers.get(event.question)!;
						expect(held.clock).toBeGreaterThanOrEqual(event.clock);
						if (held.id === event.id) expect(held.value.answer).toEqual(event.answer);
					}
				}
			)
		);
	});

	it('has no name of a student whose name was removed', () => {
		fc.assert(
			fc.property(
				anyLog.chain((log) => fc.tuple(fc.constant(log), anyDelivery(log))),
				([log, delivery]) => {
					const room = roomAfter(emptyRoom, delivery);
					for (const { event } of log)
						if (event.type === 'name-removed') expect(room.students.get(event.student)!.name).toBeUndefined();
				}
			)
		);
	});
});

describe('what somebody sees', () => {
	it('is the same whether it was sent at once or change by change, from wherever they left off', () => {
		fc.assert(
			fc.property(
				anyLog,
				fc.array(fc.nat(43), { maxLength: 6 }),
				fc.constantFrom(...audiences),
				(log, cuts, audience) => {
					let room = roomAfter(emptyRoom, log.slice(0, 1));
					let view = viewOf(room, audience);
					for (const end of [...cuts, log.length].sort((a, b) => a - b)) {
						const since = room.seq;
						room = roomAfter(room, log.slice(since, end));
						const change = JSON.parse(JSON.stringify(changeSince(room, facts, audience, since))) as Change;
						view = viewAfter(view, change);
					}
					expect(view).toEqual(JSON.parse(JSON.stringify(viewOf(room, audience))));
				}
			)
		);
	});

	it('is for a student and the projector nothing that another student did by themselves', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const room = roomAfter(emptyRoom, log);
				for (const audience of audiences.slice(1)) {
					const view = viewOf(room, audience);
					const keys = Object.keys(view);
					expect(keys.filter((key) => /^(student|states|online)/.test(key))).toEqual([]);
					if (audience.role === 'projector') expect(keys).not.toContain('you');
					for (const [key, part] of Object.entries(view))
						if (key.startsWith('tally:') && !view.flow!.revealed.includes(key.slice(6)))
							expect([audience.role, (part as { tally: unknown }).tally]).toEqual(['projector', null]);
					expect(JSON.stringify(view)).not.toContain('Notes of');
				}
			})
		);
	});

	it('has no typed name for the teacher while the class is anonymised', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const view = viewOf(roomAfter(emptyRoom, log), audiences[0]);
				const names = students.map((id) => view[`student:${id}`]?.name ?? null);
				if (view.flow!.anonymised) expect(names).toEqual([null, null, null]);
			})
		);
	});
});
