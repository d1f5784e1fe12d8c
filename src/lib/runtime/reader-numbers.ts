import { NUMBERS_KEY, stored, store } from './storage';

/**
 * The reader's own numbers, keyed `sim.param`: chapters write them, the verdict reads them, a link carries them.
 *
 * Kept in the browser's storage when it allows it, in memory for the visit when it doesn't.
 */
type Numbers = Record<string, number | string>;

const isNumbers = (value: unknown): value is Numbers =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.values(value).every((v) => typeof v === 'number' || typeof v === 'string');

/** @returns null when nothing is there, or nothing that could be read */
const parsed = (text: string | null): Numbers | null => {
	try {
		const value: unknown = JSON.parse(text ?? 'null');
		return isNumbers(value) ? value : null;
	} catch {
		return null;
	}
};

export class ReaderNumbers {
	/** A sentence for the reader when what was kept is damaged, else null. */
	readonly problem: string | null;
	/** Called after every keeping. */
	kept: () => void = () => {};
	#numbers: Numbers;

	constructor() {
		const text = stored(NUMBERS_KEY);
		const kept = parsed(text);
		this.#numbers = kept ?? {};
		this.problem =
			text !== null && kept === null
				? 'The numbers that this browser kept are damaged, so every figure starts from its chapter’s own.'
				: null;
	}

	/** @returns what the reader set in one simulation, by parameter id. */
	of(sim: string): Numbers {
		const prefix = `${sim}.`;
		return Object.fromEntries(
			Object.entries(this.#numbers)
				.filter(([key]) => key.startsWith(prefix))
				.map(([key, value]) => [key.slice(prefix.length), value])
		);
	}

	/**
	 * Replaces what the reader set in one simulation; other pages' entries are read again first, so nothing is lost.
	 *
	 * @returns a sentence for the reader when it could not be kept
	 */
	keep(sim: string, values: Readonly<Numbers>): string | null {
		const others = Object.entries(parsed(stored(NUMBERS_KEY)) ?? this.#numbers).filter(
			([key]) => !key.startsWith(`${sim}.`)
		);
		const mine = Object.entries(values).map(([id, value]) => [`${sim}.${id}`, value] as const);
		this.#numbers = Object.fromEntries([...others, ...mine]);
		const problem = store(NUMBERS_KEY, JSON.stringify(this.#numbers));
		this.kept();
		return problem;
	}
}
