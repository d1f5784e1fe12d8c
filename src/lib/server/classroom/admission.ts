import { requireJoinable } from '../../classroom/acceptance';
import type { JoinReply, JoinRequest } from '../../classroom/api';
import { ClassError } from '../../classroom/class-error';
import { animalName } from '../../classroom/names';
import { readJoining } from '../../classroom/request-reading';
import { tokenParts, writtenCode } from '../../classroom/token';
import { noSuchClass, type Classes, type Member } from './classes';
import type { LiveRoom } from './live-room';
import { hashOf, isSecretOf } from './secrets';

/** Lets a student in, or back in. @param body  a JoinRequest, from anywhere */
export const joined = async (classes: Classes, body: unknown, address: string): Promise<JoinReply> => {
	const { code, id, secret, name } = readJoining(body);
	const record = await classes.storage.roomByCode(code);
	const live = record && (await classes.rooms.room(record.id));
	const isKnown = live !== null && (await studentHash(classes, live, id)) !== null;
	// Who is in already gets back in, whatever others at the same address try.
	if (!isKnown) classes.limits.require('wrongCodesByAddress', address);
	if (!live) {
		classes.limits.take('wrongCodesByAddress', address);
		throw new ClassError('not-found', `There is no class with the code ${writtenCode(code)}; look at it once more.`);
	}
	if (!isKnown) await admitted(classes, live, { id, secret, name });
	await requireStudent(classes, live, { id, secret }, address);
	return joinReply(classes, live, id);
};

type Newcomer = Omit<Required<JoinRequest>, 'code'>;

const admitted = async (classes: Classes, live: LiveRoom, { id, secret, name }: Newcomer): Promise<void> => {
	const room = live.record.id;
	requireJoinable(live.room);
	classes.limits.take('joinsByRoom', room);
	const event = { type: 'joined', id, clock: 1, name, place: -1 } as const;
	await classes.stored({ room, by: id, event, secret: hashOf(secret) });
};

const joinReply = async (classes: Classes, live: LiveRoom, student: string): Promise<JoinReply> => {
	const room = live.record.id;
	const entry = await classes.storage.entry(room, student, student);
	if (entry?.event.type !== 'joined') throw noSuchClass();
	const { place, name } = entry.event;
	return { room, student, animal: animalName(place, live.room.opened!.turn), name, seq: entry.seq };
};

const studentHash = async (
	classes: Classes,
	{ secrets, record }: LiveRoom,
	student: string
): Promise<string | null> => {
	const hash = secrets.get(student) ?? (await classes.storage.secret(record.id, student));
	if (hash !== null) secrets.set(student, hash);
	return hash;
};

const requireStudent = async (
	classes: Classes,
	live: LiveRoom,
	{ id, secret }: Pick<Newcomer, 'id' | 'secret'>,
	address: string
): Promise<void> => {
	const hash = await studentHash(classes, live, id);
	if (hash === null || !isSecretOf(hash, secret)) throw wrongToken(classes, address);
};

/** Right tokens are never slowed down by wrong ones: a school may share one address. */
const wrongToken = ({ limits }: Classes, address: string): ClassError => {
	limits.take('wrongTokensByAddress', address);
	return new ClassError('unauthorised', 'This token is not of this class.');
};

/** Who asks for a class. @throws ClassError  `not-found`, `unauthorised`, `too-many` */
export const memberOf = async (
	classes: Classes,
	room: string,
	token: string | null,
	address: string
): Promise<Member> => {
	const parts = token === null ? null : tokenParts(token);
	const live = await classes.rooms.room(room);
	if (!live) throw noSuchClass();
	if (parts === null) throw wrongToken(classes, address);
	const { role, student, secret } = parts;
	if (student !== null) await requireStudent(classes, live, { id: student, secret }, address);
	else if (!isSecretOf(role === 'teacher' ? live.record.teacher : live.record.projector, secret))
		throw wrongToken(classes, address);
	return { live, audience: { role, student } };
};
