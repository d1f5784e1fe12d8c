type Plain = Readonly<Record<string, unknown>>;

const isArray = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

/**
 * Everything in a value, with every bit of its numbers: two values have one text only if they are the same.
 *
 * @throws TypeError when something in it is no plain data, which a worker or a file would not bring back
 */
export const textOf = (value: unknown): string => {
	if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
	if (typeof value === 'string') return JSON.stringify(value);
	if (typeof value === 'bigint') return `${value}n`;
	if (typeof value === 'boolean' || value === null || value === undefined) return String(value);
	if (isArray(value)) return `${value.constructor.name}[${Array.from(value, textOf).join()}]`;
	if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(`${String(value)} is no plain data.`);
	const keys = Object.keys(value).sort();
	return `{${keys.map((key) => `${key}:${textOf((value as Plain)[key])}`).join()}}`;
};

/** Freezes objects and arrays all the way down; a typed array can't be frozen, its text before and after is compared. */
export const frozen = <T>(value: T): T => {
	if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
	Object.values(value).forEach(frozen);
	return Object.freeze(value);
};

/** @returns every number in a value, with the way to it. */
export const numbersIn = (value: unknown, path = ''): [string, number][] => {
	if (typeof value === 'number') return [[path, value]];
	if (isArray(value)) return Array.from(value).flatMap((part, at) => numbersIn(part, `${path}[${at}]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => numbersIn(part, path ? `${path}.${key}` : key));
};

export const holdsTypedArray = (value: unknown): boolean =>
	ArrayBuffer.isView(value) ||
	(typeof value === 'object' && value !== null && Object.values(value).some(holdsTypedArray));
