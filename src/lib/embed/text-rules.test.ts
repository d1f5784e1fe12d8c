import { describe, expect, it } from 'vitest';
import { figureRules } from './text-rules';

describe('the rules of a figure on its own', () => {
	it('are without those of the essay’s text, also inside queries', () => {
		const sheet =
			'p{margin:0}.prose>p{max-width:1px}@media print{.note .text{color:red}.figure{top:0}}.turn,.js .needs-script,.skip{left:0}a{top:0}';
		expect(figureRules(sheet)).toBe('p{margin:0}@media print{.figure{top:0}}.js .needs-script{left:0}a{top:0}');
	});

	it('keep what a chart calls by the same name', () => {
		const sheet = '.value.svelte-abc1 {color:red;}.note.svelte-abc1 p:where(.svelte-abc1) {top:0}';
		expect(figureRules(sheet)).toBe(sheet);
	});

	it('bring no face of their own', () => {
		expect(figureRules('@font-face{src:url(a.woff2)}b{top:0}')).toBe('b{top:0}');
	});
});
