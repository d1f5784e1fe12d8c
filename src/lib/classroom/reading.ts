import { ClassError } from './class-error';

/** Reading what came from outside: each function gives the value, or refuses it with a sentence that says what was expected. */

const shown = (value: unknown): string => {
	const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'missing');
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

export const invalid = (what: string, value: unknown, expected: string): ClassError =>
	new ClassError('invalid', `${what} is ${shown(value)}; expected ${expected}.`);

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (what: string, value: unknown): Fields => {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
	throw invalid(what, value, 'an object');
};

export const listOf = <T>(
	what: string,
	value: unknown,
	most: number,
	read: (item: unknown, what: string) => T
): T[] => {
	if (!Array.isArray(value)) throw invalid(what, value, 'a list');
	if (value.length > most)
		throw new ClassError('invalid', `${what} has ${value.length} entries; expected at most ${most}.`);
	return value.map((item, at) => read(item, `${what}[${at}]`));
};

/** Control characters, and what turns the direction of text, have no place in what others are shown; lines may break. */
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** Text in composed form, without control characters and outer white space. */
export const textOf = (what: string, value: unknown, most: number): string => {
	if (typeof value !== 'string') throw invalid(what, value, 'text');
	const text = value.normalize('NFC').replace(UNWANTED, '').trim();
	if (text.length > most)
		throw new ClassError('invalid', `${what} has ${text.length} characters; expected at most ${most}.`);
	return text;
};

export const someText = (what: string, value: unknown, most: number): string => {
	const text = textOf(what, value, most);
	if (text === '') throw invalid(what, value, 'some text');
	return text;
};

/** Names of steps, questions, options, figures: kebab- or camel-case. */
export const nameOf = (what: string, value: unknown): string => {
	if (typeof value === 'string' && /^[a-z0-9][A-Za-z0-9-]{0,63}$/.test(value)) return value;
	throw invalid(what, value, 'a name of letters, digits and hyphens');
};

export const oneOf = <T extends string>(what: string, value: unknown, options: readonly T[]): T => {
	if (options.includes(value as T)) return value as T;
	throw invalid(what, value, `one of ${options.join(', ')}`);
};

export const numberIn = (what: string, value: unknown, least: number, most: number): number => {
	if (typeof value === 'number' && value >= least && value <= most) return value;
	throw invalid(what, value, `a number from ${least} to ${most}`);
};

export const wholeIn = (what: string, value: unknown, least: number, most: number): number => {
	if (Number.isInteger(value)) return numberIn(what, value, least, most);
	throw invalid(what, value, `a whole number from ${least} to ${most}`);
};

export const truth = (what: string, value: unknown): boolean => {
	if (typeof value === 'boolean') return value;
	throw invalid(what, value, 'true or false');
};

/** A figure's state as links carry it. */
export const tokenOf = (what: string, value: unknown, most: number): string => {
	if (typeof value === 'string' && value.length <= most && /^[\w.~+-]*$/.test(value)) return value;
	throw invalid(what, value, `a figure’s state as its link has it, at most ${most} characters`);
};
