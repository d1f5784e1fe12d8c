import { writtenCode } from '../../classroom/token';
import { siteRoot } from './ask';

/** What a teacher’s private link holds, behind `#`, where no server and no referrer sees it. */
export interface TeacherKeys {
	readonly room: string;
	readonly teacherSecret: string;
	readonly projectorSecret: string;
}

export const teacherLink = ({ room, teacherSecret, projectorSecret }: TeacherKeys): string =>
	new URL(`class/teacher/#${room}.${teacherSecret}.${projectorSecret}`, siteRoot()).href;

/** Reads only: whoever sees it changes nothing. */
export const projectorLink = ({ room, projectorSecret }: Pick<TeacherKeys, 'room' | 'projectorSecret'>): string =>
	new URL(`class/projector/#${room}.${projectorSecret}`, siteRoot()).href;

export const joinLink = (code: string): string =>
	new URL(`class/#${code.includes('-') ? code : writtenCode(code)}`, siteRoot()).href;

/** Without what a person need not type: `example.org/class`. */
export const typedAddress = (): string => new URL('class', siteRoot()).href.replace(/^https?:\/\//, '');

/** Whether no other device can reach the address that this page was opened by. */
export const isOnlyHere = (): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(siteRoot()).hostname);

export const labLink = (sim: string, token: string): string => new URL(`lab/${sim}/#${sim}=${token}`, siteRoot()).href;

export const keysIn = (fragment: string): TeacherKeys | null => {
	const [room, teacherSecret, projectorSecret, ...more] = fragment.replace(/^#/, '').split('.');
	return room && teacherSecret && projectorSecret && more.length === 0
		? { room, teacherSecret, projectorSecret }
		: null;
};
