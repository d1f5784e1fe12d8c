import { store, storedUnder } from '../../runtime/storage';
import type { TeacherKeys } from './addresses';

/** A class that was opened, or whose private link was followed, in this browser. */
export interface OwnClass extends TeacherKeys {
	readonly title: string;
	readonly code: string;
	/** ms since 1970 */
	readonly expiresAt: number;
}

const PREFIX = 'deceptive-alignment:class-teacher:';

const read = (text: string): readonly OwnClass[] => {
	try {
		return [JSON.parse(text) as OwnClass];
	} catch {
		return [];
	}
};

/** Those that still exist, as far as the clock tells; the others are let go. */
export const ownClasses = (): readonly OwnClass[] => {
	const all = [...storedUnder(PREFIX).values()].flatMap(read);
	for (const { room, expiresAt } of all) if (expiresAt < Date.now()) forgetOwnClass(room);
	return all.filter(({ expiresAt }) => expiresAt >= Date.now()).sort((a, b) => b.expiresAt - a.expiresAt);
};

export const ownClass = (room: string): OwnClass | null => ownClasses().find((one) => one.room === room) ?? null;

/** @returns whether it was kept */
export const keepOwnClass = (own: OwnClass): boolean => store(PREFIX + own.room, JSON.stringify(own)) === null;

export const forgetOwnClass = (room: string): void => void store(PREFIX + room, null);
