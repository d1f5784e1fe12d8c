import { textOfBytes } from '../../classroom/token';

const random = (bytes: number): string => textOfBytes(crypto.getRandomValues(new Uint8Array(bytes)));

/** An event’s or a student’s own id: 96 bits. */
export const newId = (): string => random(12);

/** What only its owner knows: 256 bits. */
export const newSecret = (): string => random(32);
