import { describe, expect, it } from 'vitest';
import { actionOf, lettingGo, type KeyPressed } from './keys';

const press = (key: string, more: Partial<KeyPressed> = {}): KeyPressed => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	defaultPrevented: false,
	isComposing: false,
	...more
});
/** An element that answers to the selectors of one kind of thing. */
const focused = (kind: string) =>
	({ closest: (selectors: string) => (selectors.split(', ').includes(kind) ? true : null) }) as never;

describe('a key', () => {
	it.each([
		['ArrowRight', 'next'],
		['PageDown', 'next'],
		[' ', 'next'],
		['ArrowLeft', 'previous'],
		['b', 'blank'],
		['B', 'blank'],
		['.', 'blank'],
		['f', 'full'],
		['n', 'notes'],
		['?', 'help'],
		['3', 3]
	])('%s means %s', (key, action) => expect(actionOf(press(key), null)).toBe(action));

	it.each(['0', 'x', 'Enter', 'Tab', 'Escape', 'constructor'])('%s means nothing', (key) => {
		expect(actionOf(press(key), null)).toBeNull();
	});

	it.each(['input', '[role="slider"]', 'select', 'textarea', 'dialog'])(
		'is left to %s while that has the focus',
		(kind) => {
			for (const key of ['ArrowRight', 'PageDown', ' ', 'Home', 'b', '1'])
				expect(actionOf(press(key), focused(kind))).toBeNull();
		}
	);

	it('of space is left to what it presses; the arrows are not', () => {
		expect(actionOf(press(' '), focused('button'))).toBeNull();
		expect(actionOf(press('ArrowRight'), focused('button'))).toBe('next');
	});

	it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }, { isComposing: true }])(
		'is left alone with %o',
		(more) => expect(actionOf(press('f', more), null)).toBeNull()
	);

	it('Escape lets go of a slider, and of nothing else', () => {
		expect(lettingGo(press('Escape'), focused('input'))).toBe(true);
		expect(lettingGo(press('Escape'), null)).toBe(false);
		expect(lettingGo(press('a'), focused('input'))).toBe(false);
	});
});
