import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentWith, tokenIn } from './url-state';

const id = fc.stringMatching(/^[a-z]+(-[a-z0-9]+)*$/);
const token = fc.stringMatching(/^\d\.\d(~[a-zA-Z]+_[0-9.e-]+)*$/);

describe('figures’ states in a fragment', () => {
	it('come back each to its own figure', () => {
		fc.assert(
			fc.property(fc.dictionary(id, token, { noNullPrototype: true }), (tokens) => {
				const fragment = Object.entries(tokens).reduce((all, [figure, state]) => fragmentWith(all, figure, state), '');
				for (const [figure, state] of Object.entries(tokens)) expect(tokenIn(fragment, figure)).toBe(state);
			})
		);
	});

	it('are replaced, or taken out, and others stay', () => {
		const both = fragmentWith(fragmentWith('', 'a', '1.1'), 'b', '1.1~x_2');
		expect(both).toBe('#a=1.1&b=1.1~x_2');
		expect(fragmentWith(both, 'a', '1.1~y_3')).toBe('#b=1.1~x_2&a=1.1~y_3');
		expect(fragmentWith(both, 'a', null)).toBe('#b=1.1~x_2');
		expect(fragmentWith('#a=1.1', 'a', null)).toBe('');
	});

	it('make a plain anchor give way', () => {
		expect(fragmentWith('#a-heading', 'a', '1.1')).toBe('#a=1.1');
		expect(tokenIn('#a-heading', 'a-heading')).toBeNull();
	});

	it('are not mistaken for those of a figure with a longer or shorter name', () => {
		expect(tokenIn('#order-2=1.1~x_1', 'order')).toBeNull();
		expect(tokenIn('#order=1.1~x_1', 'order-2')).toBeNull();
	});

	it('are read with or without #, and through percent-encoding', () => {
		expect([tokenIn('a=1.1', 'a'), tokenIn('#a=1.1%7Ex_2', 'a'), tokenIn('', 'a')]).toEqual(['1.1', '1.1~x_2', null]);
	});

	it.each(['%', '%E0%A4%A', '%zz', '1.1~x_%'])(
		'are left as they are where percent-encoding is damaged: %s',
		(damaged) => {
			expect(tokenIn(`#a=${damaged}`, 'a')).toBe(damaged);
		}
	);
});
