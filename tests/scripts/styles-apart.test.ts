import { describe, expect, it } from 'vitest';
import { namedRules } from '../../scripts/styles-apart.ts';

describe('the rules of an element', () => {
	const scripts = 'from_html(`<p class="note"></p>`); part("h2", { class: "js page" })';

	it('are for classes and elements that its scripts name', () => {
		const sheet = 'p,h1{margin:0}h2{top:0}.page .note{left:0}.page .chapter{left:0}.js h3{right:0}';
		expect(namedRules(sheet, scripts)).toBe('p{margin:0}h2{top:0}.page .note{left:0}');
	});

	it('stay where a name stands in brackets, and where there is none', () => {
		const sheet =
			'*{top:0}:host(:not([data-theme=light])){top:0}.page:not(.cover):is(.a,.b)::after{top:0}p:nth-child(2 of .c){top:0}';
		expect(namedRules(sheet, scripts)).toBe(sheet);
	});

	it('stay inside queries', () => {
		expect(namedRules('@media print{.note{top:0}h1{top:0}}', scripts)).toBe('@media print{.note{top:0}}');
	});
});
