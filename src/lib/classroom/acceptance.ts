import type { ClientEvent } from './api';
import { ClassError } from './class-error';
import { LIMITS } from './limits';
import { questionNamed } from './plan';
import { joinedStudents, type Room } from './room';
import type { Audience } from './view';

/** Whether a class takes an event, as it is now. @throws ClassError  when it doesn't, with the reason */
export const requireAcceptable = (room: Room, audience: Audience, event: ClientEvent): void => {
	const byStudents = ['named', 'answered', 'state-set', 'moved'].includes(event.type);
	if (audience.role !== (byStudents ? 'student' : 'teacher'))
		throw new ClassError('forbidden', `A ${audience.role} can’t send “${event.type}”.`);
	if (byStudents) requireOpen(room);
	requireKnownNames(room, event);
	if (event.type === 'answered') requireFitting(room, event);
	if (event.type === 'named' && room.students.get(audience.student!)?.isNameRemoved)
		throw new ClassError('name-removed', 'The teacher removed this name; the given animal stays.');
	if (event.type === 'state-set') {
		const states = room.students.get(audience.student!)?.states;
		if (states && !states.has(event.figure) && states.size >= LIMITS.figures)
			throw new ClassError('invalid', `At most ${LIMITS.figures} figures of one student are kept.`);
	}
};

const requireOpen = ({ closed, paused }: Room): void => {
	if (closed?.value) throw new ClassError('closed', 'The class is closed; nothing more is taken.');
	if (paused?.value) throw new ClassError('paused', 'The teacher has paused the class; send it again when it goes on.');
};

/** Whether anybody new may join. @throws ClassError */
export const requireJoinable = (room: Room): void => {
	if (room.closed?.value) throw new ClassError('closed', 'This class is closed.');
	if (room.locked?.value) throw new ClassError('locked', 'The teacher lets nobody else in.');
	if (joinedStudents(room).length >= LIMITS.students)
		throw new ClassError('full', `The class is full: ${LIMITS.students} students have joined.`);
};

const requireKnownNames = (room: Room, event: ClientEvent): void => {
	const plan = room.opened!.plan;
	if ('step' in event && !plan.steps.some(({ id }) => id === event.step))
		throw new ClassError('invalid', `The plan has no step “${event.step}”.`);
	if ('question' in event && event.question !== null && !questionNamed(plan, event.question))
		throw new ClassError('invalid', `The plan has no question “${event.question}”.`);
	if ('student' in event && (room.students.get(event.student)?.place ?? null) === null)
		throw new ClassError('invalid', `There is no student “${event.student}” in this class.`);
};

const requireFitting = (room: Room, { question: id, answer }: Extract<ClientEvent, { type: 'answered' }>): void => {
	const question = questionNamed(room.opened!.plan, id)!;
	if (answer.kind !== question.kind)
		throw new ClassError('invalid', `The answer to “${id}” is of kind ${answer.kind}; expected ${question.kind}.`);
	if (question.kind === 'choice' && answer.kind === 'choice' && !question.options.some((o) => o.id === answer.option))
		throw new ClassError(
			'invalid',
			`“${answer.option}” is no answer to “${id}”; expected one of ${question.options.map((o) => o.id).join(', ')}.`
		);
};
