import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS, textOfBytes } from '../../classroom/token';

/** Secrets have 256 bits of chance in them: one round of SHA-256 keeps them. Hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** In constant time. */
export const isSecretOf = (hash: string, secret: string): boolean =>
	timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashOf(secret), 'hex'));

export const freshId = (): string => textOfBytes(randomBytes(12));

/** One of 28⁸ ≈ 3.8 · 10¹¹. */
export const freshCode = (): string =>
	Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
