import { describe, expect, it } from 'vitest';
import { HeightGuard, heightMessages, secretIn } from './height';

describe('the guard of heights', () => {
	it('tells every change and nothing twice', () => {
		const guard = new HeightGuard();
		expect([700, 700, 712, 712, 650].map((height) => guard.tells(height))).toEqual([true, false, true, false, true]);
	});

	it('falls silent when heights only grow, and speaks again once a reader does something or they shrink', () => {
		const guard = new HeightGuard();
		const told = Array.from({ length: 40 }, (_, at) => guard.tells(400 + 10 * at));
		// One first height, then twelve growths that may have a reason.
		expect(told.filter(Boolean)).toHaveLength(13);
		expect(told.at(-1)).toBe(false);
		expect(guard.tells(500)).toBe(true);
		for (let at = 0; at < 40; at++) guard.tells(1000 + 10 * at);
		expect(guard.tells(5000)).toBe(false);
		guard.excuse();
		expect(guard.tells(5001)).toBe(true);
	});
});

describe('what hosts hear', () => {
	it('has WordPress’s secret only where WordPress gave one', () => {
		const toWordPress = (secret: string | null) =>
			heightMessages(700, secret, 'https://a.example/').filter((one) => typeof one === 'object' && 'message' in one);
		expect(toWordPress(null)).toEqual([]);
		expect(toWordPress('k3Yx9')).toEqual([{ message: 'height', value: 700, secret: 'k3Yx9' }]);
	});

	it.each([
		['#?secret=k3Yx9', 'k3Yx9'],
		['#1.1~preBase_5?secret=k3Yx9', 'k3Yx9'],
		['#secret=', null],
		['#?secret=<b>', null],
		[`#?secret=${'a'.repeat(65)}`, null],
		['', null]
	])('reads the secret of %s', (fragment, secret) => {
		expect(secretIn(fragment)).toBe(secret);
	});
});
