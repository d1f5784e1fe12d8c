import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pixels } from './pixels';

const WIDTH = 12;
const HEIGHT = 9;
const blank = () => new Pixels(WIDTH, HEIGHT, new ArrayBuffer(4 * WIDTH * HEIGHT));
const alphas = ({ colours }: Pixels) => [...colours].map((colour) => colour >>> 24);
/** A dot inside the picture. */
const dots = fc.record({
	x: fc.double({ min: 0, max: 7, noNaN: true }),
	y: fc.double({ min: 0, max: 5, noNaN: true }),
	size: fc.double({ min: 0.5, max: 3.9, noNaN: true }),
	opacity: fc.double({ min: 0, max: 1, noNaN: true })
});

describe('a dot', () => {
	it('covers its own area, in its own colour', () =>
		fc.assert(
			fc.property(dots, ({ x, y, size, opacity }) => {
				const pixels = blank();
				pixels.dot(x, y, size, 0xff336699, opacity);
				const covered = alphas(pixels).reduce((sum, alpha) => sum + alpha, 0) / 255;
				// Each of at most 25 pixels is rounded by at most half of 1/255.
				expect(Math.abs(covered - size * size * opacity)).toBeLessThanOrEqual(25 / 510 + 1e-9);
				for (const colour of pixels.colours) expect([0, 0x336699]).toContain(colour & 0xffffff);
			})
		));

	it('shows the more opaque of two, whichever comes first', () =>
		fc.assert(
			fc.property(dots, dots, (one, other) => {
				const both = [one, other].map(({ x, y, size, opacity }) => {
					const pixels = blank();
					pixels.dot(x, y, size, 0xff112233, opacity);
					return { pixels, draw: (on: Pixels) => on.dot(x, y, size, 0xff112233, opacity) };
				});
				const [first, second] = [blank(), blank()];
				both.forEach(({ draw }) => draw(first));
				[...both].reverse().forEach(({ draw }) => draw(second));
				const most = alphas(both[0].pixels).map((alpha, at) => Math.max(alpha, alphas(both[1].pixels)[at]));
				expect(alphas(first)).toEqual(most);
				expect(alphas(second)).toEqual(most);
			})
		));
});
