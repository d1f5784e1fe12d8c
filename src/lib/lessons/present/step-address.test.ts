import { describe, expect, it } from 'vitest';
import { fragmentOf, stepIn } from './step-address';

describe('the step in the address', () => {
	it.each([
		['', 0],
		['#step=1', 0],
		['#step=3', 2],
		['#the-window=1.1~preBase_5&step=2', 1],
		['#step=0', 0],
		['#step=7', 0],
		['#step=2.5', 0],
		['#step=x', 0],
		['#main', 0]
	])('%s of six is index %i', (fragment, at) => expect(stepIn(fragment, 6)).toBe(at));

	it('comes back as it went in, and keeps the figures’ states', () => {
		for (const at of [0, 1, 5]) {
			const fragment = fragmentOf('#step=4&the-window=1.1~preBase_5', at);
			expect(stepIn(fragment, 6)).toBe(at);
			expect(fragment).toContain('&the-window=1.1~preBase_5');
		}
	});

	it('drops an anchor', () => expect(fragmentOf('#main', 1)).toBe('#step=2'));
});
