import type { ClientEvent, JoinRequest, OpenRequest } from './api';
import { LIMITS } from './limits';
import { readPlan } from './plan-reading';
import {
	fieldsOf,
	invalid,
	listOf,
	nameOf,
	numberIn,
	oneOf,
	someText,
	textOf,
	tokenOf,
	truth,
	wholeIn
} from './reading';
import type { Answer } from './plan';
import { isId, isSecret, plainCode } from './token';

/** Requests from outside. @throws ClassError  that says what was expected */

const idOf = (what: string, value: unknown): string => {
	if (isId(value)) return value;
	throw invalid(what, value, 'an id of 16 letters, digits, - and _');
};

const secretOf = (what: string, value: unknown): string => {
	if (isSecret(value)) return value;
	// Not shown: it may be somebody's secret with a slip in it.
	throw invalid(what, typeof value, '43 letters, digits, - and _');
};

const readName = (value: unknown): string | null =>
	value === null || value === undefined ? null : textOf('name', value, LIMITS.name).replace(/\s+/g, ' ') || null;

export const readOpening = (value: unknown): Required<OpenRequest> => {
	const given = fieldsOf('The request', value);
	const { least, most, usual } = LIMITS.keepDays;
	return {
		id: idOf('id', given.id),
		title: someText('title', given.title, LIMITS.title),
		plan: readPlan(given.plan),
		pacing: oneOf('pacing', given.pacing ?? 'teacher', ['teacher', 'free'] as const),
		keepDays: numberIn('keepDays', given.keepDays ?? usual, least, most),
		teacherSecret: secretOf('teacherSecret', given.teacherSecret),
		projectorSecret: secretOf('projectorSecret', given.projectorSecret)
	};
};

export const readJoining = (value: unknown): Required<JoinRequest> => {
	const given = fieldsOf('The request', value);
	const code = plainCode(typeof given.code === 'string' ? given.code.slice(0, 40) : '');
	if (code === null) throw invalid('code', given.code, 'eight letters and digits, like BCDF-GHJK');
	return {
		code,
		id: idOf('id', given.id),
		secret: secretOf('secret', given.secret),
		name: readName(given.name)
	};
};

/** Each event by itself: one that is wrong doesn't keep the others from being taken. */
export const readEvents = (value: unknown): readonly unknown[] =>
	listOf('events', fieldsOf('The request', value).events, LIMITS.events, (item) => item);

export const eventId = (value: unknown): string => idOf('id', fieldsOf('The event', value).id);

const probability = (what: string, value: unknown): number => numberIn(what, value, 0, 1);

const readAnswer = (value: unknown): Answer => {
	const given = fieldsOf('answer', value);
	const kind = oneOf('answer.kind', given.kind, ['probability', 'choice', 'text'] as const);
	if (kind === 'choice') return { kind, option: nameOf('answer.option', given.option) };
	if (kind === 'text') return { kind, text: someText('answer.text', given.text, LIMITS.text) };
	const [p, low, high] = [
		probability('answer.p', given.p),
		...(['low', 'high'] as const).map((end) =>
			given[end] === null || given[end] === undefined ? null : probability(`answer.${end}`, given[end])
		)
	];
	if ((low !== null && low > p!) || (high !== null && high < p!))
		throw invalid('answer', [low, p, high], 'low ≤ p ≤ high');
	return { kind, p: p!, low, high };
};

/** `on`, `student`, `question`, …: by type of event. */
const actions = {
	step: ({ step }) => ({ type: 'step', step: nameOf('step', step) }),
	pacing: ({ pacing }) => ({ type: 'pacing', pacing: oneOf('pacing', pacing, ['teacher', 'free'] as const) }),
	paused: ({ on }) => ({ type: 'paused', on: truth('on', on) }),
	locked: ({ on }) => ({ type: 'locked', on: truth('on', on) }),
	anonymised: ({ on }) => ({ type: 'anonymised', on: truth('on', on) }),
	closed: ({ on }) => ({ type: 'closed', on: truth('on', on) }),
	revealed: ({ question, on }) => ({ type: 'revealed', question: nameOf('question', question), on: truth('on', on) }),
	'name-removed': ({ student }) => ({ type: 'name-removed', student: idOf('student', student) }),
	hidden: ({ student, question, on }) => ({
		type: 'hidden',
		student: idOf('student', student),
		question: question === null ? null : nameOf('question', question),
		on: truth('on', on)
	}),
	'state-sent': ({ state }) => ({ type: 'state-sent', state: state === null ? null : readState(state) }),
	named: ({ name }) => ({ type: 'named', name: readName(name) }),
	answered: ({ question, answer }) => ({
		type: 'answered',
		question: nameOf('question', question),
		answer: readAnswer(answer)
	}),
	'state-set': ({ figure, token }) => ({
		type: 'state-set',
		figure: nameOf('figure', figure),
		token: token === null ? null : tokenOf('token', token, LIMITS.token)
	}),
	moved: ({ step }) => ({ type: 'moved', step: nameOf('step', step) })
} as const satisfies { [T in ClientEvent['type']]: (given: Record<string, unknown>) => Extract<Action, { type: T }> };

type Action = ClientEvent extends infer E ? (E extends unknown ? Omit<E, 'id' | 'clock'> : never) : never;

const readState = (value: unknown) => {
	const { figure, token } = fieldsOf('state', value);
	return { figure: nameOf('state.figure', figure), token: tokenOf('state.token', token, LIMITS.token) };
};

export const readEvent = (value: unknown): ClientEvent => {
	const given = fieldsOf('The event', value);
	const type = oneOf('type', given.type, Object.keys(actions) as ClientEvent['type'][]);
	const stamp = { id: idOf('id', given.id), clock: wholeIn('clock', given.clock, 1, 1e12) };
	return { ...stamp, ...actions[type](given) } as ClientEvent;
};
