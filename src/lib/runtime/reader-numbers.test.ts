import { beforeEach, describe, expect, it } from 'vitest';
import { blockStorage, FakeStorage, useStorage } from './fake-storage';
import { ReaderNumbers } from './reader-numbers';

let storage: FakeStorage;
beforeEach(() => useStorage((storage = new FakeStorage())));

describe('the reader’s numbers', () => {
	it('are there on the next visit, each under its simulation', () => {
		const numbers = new ReaderNumbers();
		expect(numbers.keep('a', { x: 1, mode: 'fast' })).toBeNull();
		expect(numbers.keep('a-b', { x: 2 })).toBeNull();
		const later = new ReaderNumbers();
		expect([later.of('a'), later.of('a-b'), later.of('c')]).toEqual([{ x: 1, mode: 'fast' }, { x: 2 }, {}]);
	});

	it('of one simulation are replaced as a whole', () => {
		const numbers = new ReaderNumbers();
		numbers.keep('a', { x: 1, y: 2 });
		numbers.keep('a', { y: 3 });
		expect([numbers.of('a'), new ReaderNumbers().of('a')]).toEqual([{ y: 3 }, { y: 3 }]);
		numbers.keep('a', {});
		expect(new ReaderNumbers().of('a')).toEqual({});
	});

	it('of another page, set meanwhile, are not lost', () => {
		const [here, there] = [new ReaderNumbers(), new ReaderNumbers()];
		there.keep('b', { x: 2 });
		here.keep('a', { x: 1 });
		expect([new ReaderNumbers().of('a'), new ReaderNumbers().of('b')]).toEqual([{ x: 1 }, { x: 2 }]);
	});

	it('last for the visit where storage is blocked or full, and the reader is told', () => {
		storage.isFull = true;
		const full = new ReaderNumbers();
		expect(full.keep('a', { x: 1 })).toMatch(/storage is full/);
		expect(full.of('a')).toEqual({ x: 1 });
		blockStorage();
		const blocked = new ReaderNumbers();
		expect(blocked.keep('a', { x: 1 })).toMatch(/blocks storage/);
		expect(blocked.of('a')).toEqual({ x: 1 });
	});

	it.each(['', '{', 'null', '[]', '3', '{"a.x":null}', '{"a.x":{}}'])(
		'start afresh from damaged storage: %s',
		(text) => {
			new ReaderNumbers().keep('a', { x: 1 });
			const [key] = storage.items.keys();
			storage.items.set(key, text);
			const numbers = new ReaderNumbers();
			expect(numbers.of('a')).toEqual({});
			expect(numbers.keep('a', { x: 5 })).toBeNull();
			expect(new ReaderNumbers().of('a')).toEqual({ x: 5 });
		}
	);
});
