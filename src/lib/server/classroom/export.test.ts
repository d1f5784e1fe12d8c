import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anyLog, smallPlan, students } from '../../classroom/any-room';
import type { LogEntry } from '../../classroom/event';
import { csvOfClass, exportedClass } from './export';
import { emptyRoom, joinedStudents, roomAfter } from '../../classroom/room';

const entry = (seq: number, by: string | null, event: object): LogEntry =>
	({ seq, at: 1000 * seq, by, event: { id: `e${seq}`, clock: seq, ...event } }) as LogEntry;
const opening = entry(1, null, { type: 'opened', title: 'Class', plan: smallPlan, pacing: 'teacher', turn: 0 });
const joining = entry(2, students[0], { id: students[0], type: 'joined', name: '=SUM(A1)', place: 0 });
const text = (value: string) =>
	entry(3, students[0], { type: 'answered', question: 'why', answer: { kind: 'text', text: value } });

describe('an exported class', () => {
	it('holds every student and every answer', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const room = roomAfter(emptyRoom, log);
				const { students: all } = exportedClass(room, 5000);
				expect(all.map(({ answers }) => answers.length)).toEqual(
					joinedStudents(room).map(({ answers }) => answers.size)
				);
				if (room.anonymised?.value) expect(all.every(({ name }) => name === null)).toBe(true);
			})
		);
	});

	it('runs nothing in a spreadsheet, and survives quotes, commas and line breaks', () => {
		const room = roomAfter(emptyRoom, [opening, joining, text('=cmd|"a",\nb')]);
		const csv = csvOfClass(exportedClass(room, 5000));
		expect(csv.startsWith('\ufeffanimal,name,')).toBe(true);
		expect(csv).toContain(
			`Otter,'=SUM(A1),1970-01-01T00:00:02.000Z,text,why,Why?,"'=cmd|""a"",\nb",,,1970-01-01T00:00:03.000Z,no`
		);
	});

	it('has as many fields in each line', () => {
		const room = roomAfter(emptyRoom, [
			opening,
			joining,
			entry(4, students[0], { type: 'state-set', figure: 'verdict', token: '1.2' })
		]);
		const lines = csvOfClass(exportedClass(room, 5000)).trimEnd().split('\r\n');
		expect(lines.map((line) => line.split(',').length)).toEqual([11, 11]);
	});
});
