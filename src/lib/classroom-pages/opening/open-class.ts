import { paths, type OpenReply, type OpenRequest } from '../../classroom/api';
import type { Pacing } from '../../classroom/event';
import type { Plan } from '../../classroom/plan';
import { answerTo, Refused, Unreached } from '../client/ask';
import { newId, newSecret } from '../client/chance';
import { keepOwnClass, type OwnClass } from '../client/own-classes';

export interface Wanted {
	readonly title: string;
	readonly plan: Plan;
	readonly pacing: Pacing;
	readonly keepDays: number;
}

/** One attempt at a class: sent again, it opens no second one. */
export const attempt = () => ({ id: newId(), teacherSecret: newSecret(), projectorSecret: newSecret() });

/** @throws Refused | Unreached */
export const opened = async (wanted: Wanted, made: ReturnType<typeof attempt>): Promise<OwnClass> => {
	const request: OpenRequest = { ...made, ...wanted };
	const { room, code, expiresAt } = await answerTo<OpenReply>(paths.open(), { method: 'POST', body: request });
	const { teacherSecret, projectorSecret } = made;
	const own = { room, teacherSecret, projectorSecret, title: wanted.title, code, expiresAt };
	keepOwnClass(own);
	return own;
};

export const openProblem = (error: unknown): string => {
	if (error instanceof Unreached)
		return 'The server cannot be reached. Look whether this device is online, and try again.';
	if (!(error instanceof Refused)) throw error;
	return error.message;
};
