import { beforeEach, describe, expect, it } from 'vitest';
import { blockStorage, FakeStorage, useStorage } from './fake-storage';
import { store, stored, storedUnder } from './storage';

let storage: FakeStorage;
beforeEach(() => useStorage((storage = new FakeStorage())));

describe('storage', () => {
	it('keeps text, and lets it go', () => {
		expect([stored('a'), store('a', 'text'), stored('a')]).toEqual([null, null, 'text']);
		expect([store('a', null), stored('a')]).toEqual([null, null]);
		expect(storage.items.size).toBe(0);
	});

	it('finds what is kept under keys that begin alike', () => {
		store('a:1', 'one');
		store('b:1', 'other');
		store('a:2', 'two');
		expect([...storedUnder('a:')]).toEqual([
			['1', 'one'],
			['2', 'two']
		]);
		blockStorage();
		expect([...storedUnder('a:')]).toEqual([]);
	});

	it('says that it is full, and what to do', () => {
		storage.isFull = true;
		expect(store('a', 'text')).toMatch(/storage is full.*a link keeps them\.$/);
		expect(stored('a')).toBeNull();
	});

	it('says that it is blocked, and reading never throws', () => {
		blockStorage();
		expect(stored('a')).toBeNull();
		expect(store('a', 'text')).toMatch(/blocks storage.*a link keeps them\.$/);
		expect(store('a', null)).toMatch(/blocks storage/);
	});
});
