import { expect, it } from 'vitest';
import { ellipse, ellipseInSquare } from './ellipse';

it.each([0, 0.5, 0.8, 0.99])('holds its share of the pairs at correlation %d', (correlation) => {
	for (const { base, proxy } of ellipse(correlation, 0.9)) {
		const distance = (base ** 2 - 2 * correlation * base * proxy + proxy ** 2) / (1 - correlation ** 2);
		expect(distance).toBeCloseTo(4.60517, 5); // 90 % point of the χ² distribution with 2 degrees of freedom
	}
});

it('is the diagonal when the two never differ', () => {
	expect(ellipse(1, 0.9).every(({ base, proxy }) => base === proxy)).toBe(true);
	const { xs, ys } = ellipseInSquare(1, 0.9, 4);
	expect(xs.every((x, at) => Number.isFinite(x) && Math.abs(x + ys[at] - 100) < 1e-12)).toBe(true);
});
