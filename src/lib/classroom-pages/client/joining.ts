import { paths, type ErrorCode, type JoinReply, type JoinRequest } from '../../classroom/api';
import { studentToken, writtenCode } from '../../classroom/token';
import { answerTo, Refused, Unreached } from './ask';
import { newId, newSecret } from './chance';
import { keepMembership, membershipOf, type Membership } from './membership';
import { unknownCode } from '../student/code-words';

/** What to do about it, where the server’s sentence only says what is the matter. */
const HELP: Partial<Record<ErrorCode, string>> = {
	closed: 'Ask your teacher to open it again.',
	locked: 'Ask them to let you in: a switch on their page does it.',
	full: 'Share a screen with somebody who is in.',
	'name-removed': 'Join with another name, or with none.'
};

/** A sentence for whoever could not join. */
export const joinProblem = (error: unknown, code: string): string => {
	if (error instanceof Unreached)
		return 'The server cannot be reached. Look whether this device is online, and try again; nothing is lost.';
	if (!(error instanceof Refused)) throw error;
	if (error.error.code === 'not-found') return unknownCode(writtenCode(code));
	const help = HELP[error.error.code];
	return help ? `${error.message} ${help}` : error.message;
};

/**
 * Joins, or comes back: the same browser is the same student.
 *
 * @param code  in its plain form
 * @throws Refused | Unreached
 */
export const joined = async (code: string, name: string | null): Promise<{ membership: Membership; kept: boolean }> => {
	const before = membershipOf(code);
	const asking: Membership = before ?? { code, student: newId(), secret: newSecret(), name, room: null, animal: null };
	keepMembership(asking);
	const request: JoinRequest = { code, id: asking.student, secret: asking.secret, name: before ? before.name : name };
	const reply = await answerTo<JoinReply>(paths.join(), { method: 'POST', body: request });
	const membership = { ...asking, room: reply.room, animal: reply.animal, name: reply.name };
	return { membership, kept: keepMembership(membership) };
};

export const tokenOf = ({ student, secret }: Membership): string => studentToken(student, secret);
