import type { LogEntry, StudentEvent, TeacherEvent } from './event';
import { latest, type Register, type Stamp } from './register';
import type { Room, Student } from './room';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** A room that only its maker holds, and may write into. */
export type RoomDraft = Omit<Writable<Room>, 'revealed' | 'students' | 'tallyChanged' | 'revealedChanged'> & {
	revealed: Map<string, Register<boolean>>;
	students: Map<string, Student>;
	tallyChanged: Map<string, number>;
	revealedChanged: Map<string, number>;
};

/** A copy; what its maps hold is never changed, only replaced. */
export const draftOf = (room: Room): RoomDraft => ({
	...room,
	revealed: new Map(room.revealed),
	students: new Map(room.students),
	tallyChanged: new Map(room.tallyChanged),
	revealedChanged: new Map(room.revealedChanged)
});

const unknownStudent = (id: string): Student => ({
	id,
	place: null,
	joinedAt: 0,
	joined: 0,
	name: undefined,
	isNameRemoved: false,
	step: undefined,
	answers: new Map(),
	states: new Map(),
	hidden: new Map(),
	clock: 0,
	changed: 0,
	statesChanged: 0
});

const studentOf = (room: RoomDraft, id: string): Student => room.students.get(id) ?? unknownStudent(id);

const put = (room: RoomDraft, student: Student): void => void room.students.set(student.id, student);

const withEntry = <V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> =>
	new Map(map).set(key, value);

const touched = (changed: Map<string, number>, question: string, seq: number): void =>
	void changed.set(question, Math.max(changed.get(question) ?? 0, seq));

/** Writes one entry into a room. */
export const registered = (room: RoomDraft, entry: LogEntry): void => {
	const { event, seq, at, by } = entry;
	room.seq = Math.max(room.seq, seq);
	if (event.type === 'opened') {
		room.opened = event;
		room.openedAt = at;
		room.flowChanged = Math.max(room.flowChanged, seq);
	} else if (event.type === 'joined') {
		const student = studentOf(room, event.id);
		put(room, {
			...student,
			place: event.place,
			joinedAt: at,
			joined: seq,
			name: nameAfter(student, event),
			clock: Math.max(student.clock, event.clock),
			changed: Math.max(student.changed, seq)
		});
		room.crowdChanged = Math.max(room.crowdChanged, seq);
	} else if (by === null) taught(room, event as TeacherEvent, seq);
	else put(room, acted(room, studentOf(room, by), event as StudentEvent, entry));
};

const taught = (room: RoomDraft, event: TeacherEvent, seq: number): void => {
	room.clock = Math.max(room.clock, event.clock);
	if (event.type === 'name-removed' || event.type === 'hidden') return aboutStudent(room, event, seq);
	room.flowChanged = Math.max(room.flowChanged, seq);
	if (event.type === 'step') room.step = latest(room.step, event, event.step);
	else if (event.type === 'pacing') room.pacing = latest(room.pacing, event, event.pacing);
	else if (event.type === 'state-sent') room.state = latest(room.state, event, event.state);
	else if (event.type === 'revealed') {
		room.revealed.set(event.question, latest(room.revealed.get(event.question), event, event.on));
		touched(room.tallyChanged, event.question, seq);
		touched(room.revealedChanged, event.question, seq);
	} else {
		room[event.type] = latest(room[event.type], event, event.on);
		if (event.type === 'anonymised') room.namesChanged = Math.max(room.namesChanged, seq);
	}
};

const aboutStudent = (
	room: RoomDraft,
	event: Extract<TeacherEvent, { type: 'name-removed' | 'hidden' }>,
	seq: number
): void => {
	const student = { ...studentOf(room, event.student) };
	const changed = Math.max(student.changed, seq);
	room.flowChanged = Math.max(room.flowChanged, seq);
	if (event.type === 'name-removed') return put(room, { ...student, name: undefined, isNameRemoved: true, changed });
	const key = event.question ?? '';
	const hidden = withEntry(student.hidden, key, latest(student.hidden.get(key), event, event.on));
	put(room, { ...student, hidden, changed });
	if (event.question !== null) touched(room.tallyChanged, event.question, seq);
	else room.talliesChanged = Math.max(room.talliesChanged, seq);
};

const acted = (room: RoomDraft, before: Student, event: StudentEvent, { seq, at }: LogEntry): Student => {
	const student = { ...before, clock: Math.max(before.clock, event.clock) };
	if (event.type === 'state-set') {
		const states = withEntry(
			student.states,
			event.figure,
			latest(student.states.get(event.figure), event, event.token)
		);
		return { ...student, states, statesChanged: Math.max(student.statesChanged, seq) };
	}
	const changed = Math.max(student.changed, seq);
	if (event.type === 'named') return { ...student, changed, name: nameAfter(student, event) };
	if (event.type === 'moved') return { ...student, changed, step: latest(student.step, event, event.step) };
	touched(room.tallyChanged, event.question, seq);
	const held = student.answers.get(event.question);
	const answers = withEntry(student.answers, event.question, latest(held, event, { answer: event.answer, at }));
	return { ...student, changed, answers };
};

/** A name that was removed comes back by no delivery. */
const nameAfter = ({ isNameRemoved, name }: Student, event: Stamp & { readonly name: string | null }) =>
	isNameRemoved ? undefined : latest(name, event, event.name);
