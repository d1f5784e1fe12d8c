/** Where the reader’s own numbers are kept. */
export const NUMBERS_KEY = 'deceptive-alignment:numbers:1';

/**
 * The browser's storage, where it may be blocked, full or damaged: reading never throws, writing says whether it held.
 */
export const stored = (key: string): string | null => {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
};

/** @returns a sentence for the reader when nothing could be kept, else null. */
export const store = (key: string, text: string | null): string | null => {
	try {
		if (text === null) localStorage.removeItem(key);
		else localStorage.setItem(key, text);
		return null;
	} catch (error) {
		const full = error instanceof DOMException && error.name === 'QuotaExceededError';
		return full
			? 'This browser’s storage is full, so your settings last only until you close this page; a link keeps them.'
			: 'This browser blocks storage here, so your settings last only until you close this page; a link keeps them.';
	}
};

/** What is kept under keys that begin alike, by the rest of its key; where storage is blocked, nothing. */
export const storedUnder = (prefix: string): ReadonlyMap<string, string> => {
	try {
		const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)!);
		const found = keys.filter((key) => key.startsWith(prefix));
		return new Map(found.map((key) => [key.slice(prefix.length), localStorage.getItem(key)!]));
	} catch {
		return new Map();
	}
};
