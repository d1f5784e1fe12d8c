import { expect, it } from 'vitest';
import { curve } from './curve';

it('draws a curve point by point', () => expect(curve([0, 50, 60], [100, 2.345, 2.345])).toBe('M0 100l50 -97.65 10 0'));

it('is nowhere more than its rounding off, however long it is', () => {
	const xs = Array.from({ length: 500 }, (_, at) => at / 7);
	const moves = curve(xs, xs)
		.replace(/^M0 0l/, '')
		.split(' ')
		.map(Number);
	const reached = moves.filter((_, at) => at % 2 === 0).reduce((sum, move) => sum + move, 0);
	expect(Math.abs(reached - xs.at(-1)!)).toBeLessThan(0.005 + 1e-9);
});
