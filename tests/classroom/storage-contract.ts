import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallPlan } from '../../src/lib/classroom/any-room';
import type { LogEntry, StudentEvent, TeacherEvent } from '../../src/lib/classroom/event';
import type { Draft, RoomRecord, Storage } from '../../src/lib/server/classroom/storage';

/** Where an adapter keeps classes: can be opened again, as another process or the next one would. */
export interface Place {
	readonly opened: () => Promise<Storage>;
	/** Everything that is kept there, as bytes or rows written out. */
	readonly contents: () => Promise<string>;
	readonly cleared: () => Promise<void>;
}

let made = 0;
const id = (): string => `x${String(++made).padStart(15, '0')}`;

export const record = (given: Partial<RoomRecord> = {}): RoomRecord => ({
	id: id(),
	code: `C${String(++made).padStart(7, '0')}`,
	opening: id(),
	teacher: 'aa',
	projector: 'bb',
	expiresAt: 5000,
	...given
});

const openedEntry = ({ opening }: RoomRecord): LogEntry => ({
	seq: 1,
	at: 100,
	by: null,
	event: { type: 'opened', id: opening, clock: 1, title: 'Class', plan: smallPlan, pacing: 'teacher', turn: 0 }
});

const joining = (room: string, name: string | null = null): Draft => {
	const student = id();
	return { room, by: student, event: { type: 'joined', id: student, clock: 1, name, place: -1 }, secret: `cc${made}` };
};

const byStudent = (room: string, by: string, action: Partial<StudentEvent> = {}): Draft => ({
	room,
	by,
	event: { id: id(), clock: 2, type: 'moved', step: 'look', ...action } as StudentEvent
});

const byTeacher = (room: string, action: object): Draft => ({
	room,
	by: null,
	event: { id: id(), clock: 2, ...action } as TeacherEvent
});

const seqs = (stored: Awaited<ReturnType<Storage['commit']>>) => stored.map((one) => one?.entry.seq ?? null);

/** What every storage of classes must do. */
export const storageContract = (name: string, placeOf: () => Place): void => {
	describe(`${name} as a storage of classes`, () => {
		let storage: Storage;
		beforeEach(async () => void (storage = await placeOf().opened()));
		afterEach(async () => {
			await storage.close();
			await placeOf().cleared();
		});

		const room = async (given: Partial<RoomRecord> = {}): Promise<RoomRecord> => {
			const fresh = record(given);
			return (await storage.open(fresh, openedEntry(fresh)))!;
		};
		/** As the next process finds it. */
		const reopened = async () => {
			await storage.close();
			storage = await placeOf().opened();
		};

		it('opens a class once, however often it is asked to', async () => {
			const first = await room();
			const again = record({ opening: first.opening });
			expect(await storage.open(again, openedEntry(again))).toEqual(first);
			expect(await storage.room(again.id)).toBeNull();
			expect(await storage.entries(first.id, 0, 10)).toEqual([openedEntry(first)]);
		});

		it('opens no class under a code that another one has', async () => {
			const { code } = await room();
			const second = record({ code });
			expect(await storage.open(second, openedEntry(second))).toBeNull();
			expect(await storage.room(second.id)).toBeNull();
		});

		it('finds a class by its id and by its code, and none that isn’t there', async () => {
			const made = await room();
			expect(await storage.room(made.id)).toEqual(made);
			expect(await storage.roomByCode(made.code)).toEqual(made);
			expect(await storage.room(id())).toBeNull();
			expect(await storage.roomByCode('NOSUCHXX')).toBeNull();
		});

		it('numbers events without a gap, students by place, each class by itself', async () => {
			const [a, b] = [(await room()).id, (await room()).id];
			const [one, two, three] = [joining(a), joining(b), joining(a)];
			const stored = await storage.commit([one, two, three, byStudent(a, one.by!)], 200);
			expect(seqs(stored)).toEqual([2, 2, 3, 4]);
			expect(seqs(await storage.commit([byStudent(a, one.by!), byStudent(b, two.by!)], 300))).toEqual([5, 3]);
			const places = (await storage.entries(a, 0, 10)).flatMap(({ event }) =>
				event.type === 'joined' ? [event.place] : []
			);
			expect(places).toEqual([0, 1]);
			expect((await storage.entries(a, 0, 10)).map(({ seq, at }) => [seq, at])).toEqual([
				[1, 100],
				[2, 200],
				[3, 200],
				[4, 200],
				[5, 300]
			]);
		});

		it('stores an event once: sent again at once, later, or after a new start', async () => {
			const { id: a } = await room();
			const student = joining(a, 'Ada');
			const event = byStudent(a, student.by!);
			const first = await storage.commit([student, event, event], 200);
			expect(seqs(first)).toEqual([2, 3, 3]);
			expect(first.map((one) => one!.isFresh)).toEqual([true, true, false]);
			await reopened();
			const again = await storage.commit([event, student], 900);
			expect(again.map((one) => one!.isFresh)).toEqual([false, false]);
			expect(again.map((one) => one!.entry)).toEqual([first[1]!.entry, first[0]!.entry]);
			expect(await storage.entries(a, 0, 10)).toHaveLength(3);
		});

		it('keeps apart what two senders call by the same id', async () => {
			const { id: a } = await room();
			const [one, two] = [joining(a), joining(a)];
			const event = byStudent(a, one.by!);
			const stored = await storage.commit([one, two, event, { ...event, by: two.by }], 200);
			expect(seqs(stored)).toEqual([2, 3, 4, 5]);
			expect(await storage.entry(a, two.by, event.event.id)).toEqual(stored[3]!.entry);
			expect(await storage.entry(a, null, event.event.id)).toBeNull();
		});

		it('gives entries after a number, no more than asked for', async () => {
			const { id: a } = await room();
			const student = joining(a);
			await storage.commit([student, ...Array.from({ length: 6 }, () => byStudent(a, student.by!))], 200);
			expect((await storage.entries(a, 3, 2)).map(({ seq }) => seq)).toEqual([4, 5]);
			expect(await storage.entries(a, 8, 2)).toEqual([]);
		});

		it('gives back an event as it was, whatever text is in it', async () => {
			const { id: a } = await room();
			const student = joining(a, 'Zoë O’Neil <b>"\'\\ 🦦');
			const answer = { kind: 'text', text: 'x\n\t; DROP TABLE class_events; -- %_ é' } as const;
			const event = byStudent(a, student.by!, { type: 'answered', question: 'why', answer });
			await storage.commit([student, event], 200);
			await reopened();
			const entries = await storage.entries(a, 1, 10);
			expect(entries.map((entry) => entry.event)).toEqual([{ ...student.event, place: 0 }, event.event]);
		});

		it('keeps a student’s secret, and nobody else’s under another class', async () => {
			const [a, b] = [(await room()).id, (await room()).id];
			const student = joining(a);
			await storage.commit([student], 200);
			expect(await storage.secret(a, student.by!)).toBe(student.secret);
			expect(await storage.secret(b, student.by!)).toBeNull();
			expect(await storage.secret(a, id())).toBeNull();
		});

		it('stores nothing for a class that isn’t there, and the rest of the batch all the same', async () => {
			const { id: a } = await room();
			const student = joining(a);
			expect(seqs(await storage.commit([byStudent(id(), id()), student], 200))).toEqual([null, 2]);
		});

		it('wipes a removed name from what was stored, and no other', async () => {
			const { id: a } = await room();
			const [one, two] = [joining(a, 'Wilhelmina'), joining(a, 'Bartholomew')];
			await storage.commit([one, two], 200);
			await storage.commit([byStudent(a, one.by!, { type: 'named', name: 'Wilhelmine' })], 300);
			await storage.commit([byTeacher(a, { type: 'name-removed', student: one.by! })], 400);
			const names = (await storage.entries(a, 0, 10)).flatMap(({ event }) => ('name' in event ? [event.name] : []));
			expect(names).toEqual([null, 'Bartholomew', null]);
			const contents = await placeOf().contents();
			expect(contents).not.toMatch(/Wilhelmin/);
			expect(contents).toMatch(/Bartholomew/);
		});

		it('deletes a class so that nothing of it is left', async () => {
			const [a, b] = [await room(), await room()];
			const [one, two] = [joining(a.id, 'Wilhelmina'), joining(b.id, 'Bartholomew')];
			await storage.commit([one, two, byStudent(a.id, one.by!)], 200);
			expect(await storage.remove(a.id)).toBe(true);
			const contents = await placeOf().contents();
			for (const trace of [a.id, a.code, a.opening, one.by!, one.secret!, 'Wilhelmina'])
				expect([trace, contents.includes(trace)]).toEqual([trace, false]);
			expect(contents).toContain('Bartholomew');
			expect(await storage.room(a.id)).toBeNull();
			expect(await storage.roomByCode(a.code)).toBeNull();
			expect(await storage.secret(a.id, one.by!)).toBeNull();
			expect(seqs(await storage.commit([byStudent(a.id, one.by!)], 300))).toEqual([null]);
			expect(await storage.remove(a.id)).toBe(false);
			expect(await storage.entries(b.id, 0, 10)).toHaveLength(2);
		});

		it('names the classes whose time is over', async () => {
			const [early, late] = [await room({ expiresAt: 1000 }), await room({ expiresAt: 2000 })];
			expect(await storage.expired(999)).toEqual([]);
			expect(await storage.expired(1000)).toEqual([early.id]);
			expect([...(await storage.expired(2000))].sort()).toEqual([early.id, late.id].sort());
		});

		it('tells of a deleted class', async () => {
			const { id: a } = await room();
			const told = new Promise((resolve) =>
				storage.listen((heard) => {
					if (heard.type === 'grown' && heard.room === '*') void storage.remove(a);
					if (heard.type === 'deleted') resolve(heard.room);
				})
			);
			if (storage.name === 'sqlite') await storage.remove(a);
			expect(await told).toBe(a);
		});
	});
};
