import { describe, expect, it } from 'vitest';
import { apart } from './label-places';

describe('labels at the ends of two curves', () => {
	it('stay where the curves end when there is room', () => expect(apart(20, 80, 16)).toEqual([20, 80]));

	it('make room for each other in the order of the curves, within the chart', () => {
		expect(apart(50, 52, 16)).toEqual([43, 59]);
		expect(apart(52, 50, 16)).toEqual([59, 43]);
		expect(apart(99, 98, 16)).toEqual([100, 84]);
	});
});
