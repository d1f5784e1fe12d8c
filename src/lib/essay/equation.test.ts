import { describe, expect, it } from 'vitest';
import { equationHtml } from './equation';

const equation = (tex: string) => ({ tex, says: '' });

describe('an equation with values', () => {
	it('has an element for each value', () => {
		expect(equationHtml(equation('x = \\val{size} \\;\\text{metres}'), { size: '3' })).toMatch(
			/<mn data-val="size">3<\/mn>.*<mtext>metres<\/mtext>/
		);
	});

	it('is refused when a value is missing', () => {
		expect(() => equationHtml(equation('\\val{size}'), { length: '3' })).toThrow(/size.*has no value/);
	});

	it('is refused when a value touches a text, with which it would become one', () => {
		expect(() => equationHtml(equation('\\val{size}\\text{ metres}'), { size: '3' })).toThrow(/touches/);
	});
});
