import { animalName } from './names';
import { publicStep, questionsOf, type Question } from './plan';
import { currentStep, isRevealed, joinedStudents, type Room, type Student } from './room';
import { tallyOf } from './tally';
import type { Audience, Change, FlowPart, Role, RoomPart, StatesPart, StudentPart, TallyPart, YouPart } from './view';

/** What isn't in the log of a class. */
export interface RoomFacts {
	/** as written for people */
	readonly code: string;
	/** ms since 1970 */
	readonly expiresAt: number;
}

type Parts = Record<string, unknown>;

/**
 * What those of a role see alike, as far as it changed after an event; after 0, all of it.
 *
 * Checks:  what was shown up to any event, and the change since then, make what is shown now
 */
export const sharedChange = (room: Room, facts: RoomFacts, role: Role, since: number): Change => {
	const parts: Parts = {};
	if (since === 0 && room.opened) parts.room = roomPart(room, facts, role);
	if (room.flowChanged > since) parts.flow = flowPart(room);
	if (room.crowdChanged > since || since === 0) parts.crowd = { students: joinedStudents(room).length };
	for (const question of room.opened ? questionsOf(room.opened.plan) : [])
		if (tallyChanged(room, question) > since) addTally(parts, room, question, role, since);
	if (role === 'teacher') addStudents(parts, room, since);
	return parts as Change;
};

/** A student’s own part, where it changed. */
export const ownChange = (room: Room, id: string, since: number): Change => {
	const student = room.students.get(id);
	if (!student || student.place === null || Math.max(student.changed, student.statesChanged) <= since) return {};
	const you: YouPart = {
		...studentPart(room, student),
		name: student.name?.value ?? null,
		id,
		states: statesPart(student),
		nameRemoved: student.isNameRemoved,
		clock: student.clock
	};
	return { you };
};

export const changeSince = (room: Room, facts: RoomFacts, { role, student }: Audience, since: number): Change => ({
	...sharedChange(room, facts, role, since),
	...(student !== null && ownChange(room, student, since))
});

const roomPart = ({ opened, openedAt }: Room, { code, expiresAt }: RoomFacts, role: Role): RoomPart => {
	const { id, title, steps } = opened!.plan;
	const plan = { id, title, steps: role === 'teacher' ? steps : steps.map(publicStep) };
	return { title: opened!.title, plan, openedAt, expiresAt, ...(role !== 'student' && { code }) };
};

const flowPart = (room: Room): FlowPart => ({
	step: currentStep(room),
	pacing: room.pacing?.value ?? room.opened?.pacing ?? 'teacher',
	paused: room.paused?.value ?? false,
	locked: room.locked?.value ?? false,
	anonymised: room.anonymised?.value ?? false,
	closed: room.closed?.value ?? false,
	state: room.state?.value ?? null,
	revealed: [...room.revealed.keys()].filter((question) => isRevealed(room, question)).sort(),
	clock: room.clock
});

const tallyChanged = ({ tallyChanged, talliesChanged }: Room, { id, after }: Question): number =>
	Math.max(tallyChanged.get(id) ?? 0, (after !== null && tallyChanged.get(after)) || 0, talliesChanged);

const addTally = (parts: Parts, room: Room, question: Question, role: Role, since: number): void => {
	const key = `tally:${question.id}`;
	const revealed = isRevealed(room, question.id);
	if (role === 'student' && !revealed) {
		if (since > 0 && (room.revealedChanged.get(question.id) ?? 0) > since) parts[key] = null;
		return;
	}
	const tally = tallyOf(room, question);
	const part: TallyPart = { revealed, count: tally.count, tally: revealed || role === 'teacher' ? tally : null };
	parts[key] = part;
};

const addStudents = (parts: Parts, room: Room, since: number): void => {
	for (const student of room.students.values()) {
		if (student.place === null) continue;
		if (Math.max(student.changed, room.namesChanged) > since)
			parts[`student:${student.id}`] = studentPart(room, student);
		if (student.states.size > 0 && Math.max(student.statesChanged, student.joined) > since)
			parts[`states:${student.id}`] = statesPart(student);
	}
};

const studentPart = ({ opened, anonymised }: Room, student: Student): StudentPart => ({
	place: student.place!,
	joinedAt: student.joinedAt,
	animal: animalName(student.place!, opened?.turn ?? 0),
	name: anonymised?.value ? null : (student.name?.value ?? null),
	step: student.step?.value ?? null,
	answers: Object.fromEntries([...student.answers].map(([question, { value }]) => [question, value.answer])),
	hidden: [...student.hidden].filter(([, { value }]) => value).map(([question]) => question)
});

const statesPart = ({ states }: Student): StatesPart =>
	Object.fromEntries([...states].flatMap(([figure, { value }]) => (value === null ? [] : [[figure, value]])));
