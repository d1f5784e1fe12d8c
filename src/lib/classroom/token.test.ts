import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	CODE_LETTERS,
	isId,
	isSecret,
	plainCode,
	projectorToken,
	studentToken,
	teacherToken,
	textOfBytes,
	tokenParts,
	writtenCode
} from './token';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const anyId = bytes(12).map(textOfBytes);
const anySecret = bytes(32).map(textOfBytes);

describe('textOfBytes', () => {
	it('is base64url as Node has it', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 40 }), (all) => {
				expect(textOfBytes(all)).toBe(Buffer.from(all).toString('base64url'));
			})
		);
	});

	it('gives ids of 12 bytes and secrets of 32', () => {
		fc.assert(
			fc.property(anyId, anySecret, (id, secret) => void expect([isId(id), isSecret(secret)]).toEqual([true, true]))
		);
	});
});

describe('tokenParts', () => {
	it('finds again who a token is for', () => {
		fc.assert(
			fc.property(anyId, anySecret, (student, secret) => {
				expect(tokenParts(teacherToken(secret))).toEqual({ role: 'teacher', student: null, secret });
				expect(tokenParts(projectorToken(secret))).toEqual({ role: 'projector', student: null, secret });
				expect(tokenParts(studentToken(student, secret))).toEqual({ role: 'student', student, secret });
			})
		);
	});

	it('finds nobody in anything else', () => {
		fc.assert(fc.property(fc.string(), (text) => void expect(tokenParts(text)).toBeNull()));
	});
});

describe('plainCode', () => {
	const anyCode = fc
		.array(fc.constantFrom(...CODE_LETTERS), { minLength: 8, maxLength: 8 })
		.map((letters) => letters.join(''));

	it('reads a code as it is written, in small letters and with spaces', () => {
		fc.assert(
			fc.property(anyCode, (code) => {
				for (const typed of [code, writtenCode(code), ` ${writtenCode(code).toLowerCase().replace('-', ' - ')} `])
					expect(plainCode(typed)).toBe(code);
			})
		);
	});

	it.each(['', 'BCDF', 'BCDFGHJKL', 'ABCDFGHJ', 'BCDF_GHJK', '0BCDFGHJ'])('“%s” is none', (typed) => {
		expect(plainCode(typed)).toBeNull();
	});
});
