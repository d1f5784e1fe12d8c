import type { Role } from './view';

/** Who is asking, as `Authorization: Bearer` carries it: `t.<secret>`, `p.<secret>`, `s.<student>.<secret>`. */
export const teacherToken = (secret: string): string => `t.${secret}`;
export const projectorToken = (secret: string): string => `p.${secret}`;
export const studentToken = (student: string, secret: string): string => `s.${student}.${secret}`;

export interface TokenParts {
	readonly role: Role;
	readonly student: string | null;
	readonly secret: string;
}

/** 16 characters, 96 bits. */
export const isId = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{16}$/.test(text);

/** 43 characters, 256 bits. */
export const isSecret = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);

export const tokenParts = (token: string): TokenParts | null => {
	const [letter, ...rest] = token.split('.');
	const secret = rest.at(-1);
	if (!isSecret(secret)) return null;
	if (letter === 's' && rest.length === 2 && isId(rest[0])) return { role: 'student', student: rest[0], secret };
	if (rest.length !== 1) return null;
	if (letter === 't') return { role: 'teacher', student: null, secret };
	return letter === 'p' ? { role: 'projector', student: null, secret } : null;
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Random bytes as text: 12 give an id, 32 a secret. */
export const textOfBytes = (bytes: Uint8Array): string => {
	let text = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 6) text += ALPHABET[(held >> (bits -= 6)) & 63];
		held &= (1 << bits) - 1;
	}
	return bits ? text + ALPHABET[(held << (6 - bits)) & 63] : text;
};

/** Letters of a code: no vowels, so that it spells nothing, and none that is read as another. */
export const CODE_LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';
export const CODE_LENGTH = 8;

/** A code as typed (spaces, hyphens, small letters) in its one form; null: no code. */
export const plainCode = (typed: string): string | null => {
	const code = typed.toUpperCase().replace(/[\s-]/g, '');
	return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : null;
};

/** `BCDF-GHJK` */
export const writtenCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
