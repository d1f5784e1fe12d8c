import { randomInt } from 'node:crypto';
import type { OpenReply } from '../../classroom/api';
import { ClassError } from '../../classroom/class-error';
import { readOpening } from '../../classroom/request-reading';
import { writtenCode } from '../../classroom/token';
import type { Classes } from './classes';
import { freshCode, freshId, hashOf, isSecretOf } from './secrets';
import type { RoomRecord } from './storage';

const DAY_MS = 24 * 60 * 60_000;

/** Opens a class, or names the one that the same request opened before. @param body  an OpenRequest, from anywhere */
export const openedClass = async (classes: Classes, body: unknown, address: string): Promise<OpenReply> => {
	classes.limits.take('openingsByAddress', address);
	const { id: opening, title, plan, pacing, keepDays, teacherSecret, projectorSecret } = readOpening(body);
	const at = classes.now();
	const event = { type: 'opened', id: opening, clock: 1, title, plan, pacing, turn: randomInt(64) } as const;
	for (;;) {
		const fresh: RoomRecord = {
			id: freshId(),
			code: freshCode(),
			opening,
			teacher: hashOf(teacherSecret),
			projector: hashOf(projectorSecret),
			expiresAt: at + keepDays * DAY_MS
		};
		const record = await classes.storage.open(fresh, { seq: 1, at, by: null, event });
		// The code was taken: another one.
		if (!record) continue;
		if (!isSecretOf(record.teacher, teacherSecret))
			throw new ClassError('forbidden', 'A class was opened under this id with another secret.');
		return { room: record.id, code: writtenCode(record.code), expiresAt: record.expiresAt, seq: 1 };
	}
};
