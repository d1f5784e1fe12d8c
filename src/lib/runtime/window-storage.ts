/** What one window keeps for as long as it is open, also over a reload; the same care as `storage.ts`. */
export const storedInWindow = (key: string): string | null => {
	try {
		return sessionStorage.getItem(key);
	} catch {
		return null;
	}
};

/** Where nothing can be kept, a reload begins anew; the address still says where the reader was. */
export const storeInWindow = (key: string, text: string): void => {
	try {
		sessionStorage.setItem(key, text);
	} catch {
		return;
	}
};
