/** A browser's storage in memory, for tests: it holds, is full, or is blocked. */
export class FakeStorage {
	readonly items = new Map<string, string>();
	isFull = false;

	get length(): number {
		return this.items.size;
	}

	key(at: number): string | null {
		return [...this.items.keys()][at] ?? null;
	}

	getItem(key: string): string | null {
		return this.items.get(key) ?? null;
	}

	setItem(key: string, text: string): void {
		if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
		this.items.set(key, text);
	}

	removeItem(key: string): void {
		this.items.delete(key);
	}
}

/** Makes the global storage throw when it is only touched, as a browser does that blocks it. */
export const blockStorage = (): void => {
	Object.defineProperty(globalThis, 'localStorage', {
		configurable: true,
		get: () => {
			throw new DOMException('denied', 'SecurityError');
		}
	});
};

export const useStorage = (storage: FakeStorage): void => {
	Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
};
