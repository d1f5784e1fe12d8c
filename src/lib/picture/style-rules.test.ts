import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cascadeOf, specificity } from './cascade';
import { pseudoElements } from './pseudo-elements';
import { styleRules, themeVariables } from './style-rules';

const SHEET = `
:root { --ink: black; --label: 400 0.9rem/1.35 var(--sans); --sans: 'Sans', sans-serif }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { --ink: white } }
:root[data-theme='dark'] { --ink: white }
.a { font: var(--label); color: var(--ink); width: min(100% - 1rem, 50px) }
.b { transform: translateX(25cqw); color: var(--local) }
.js .c { display: block }
@media (max-width: 480px) { .a { color: red } }
@media (width >= 600px) { .a { left: 1px } }
@media print { .a { color: grey } }
@container (min-width: 600px) { .a { top: 2px } }`;

const declarationsOf = (theme: 'light' | 'dark', selector: string) =>
	styleRules(SHEET, themeVariables(SHEET, theme), 900)
		.filter(({ selectors, container }) => selectors.includes(selector) && !container)
		.map(({ declarations }) => Object.fromEntries(declarations));

describe('a style sheet for a renderer without a browser', () => {
	it('has the colours of one theme, and fonts and sizes in parts', () => {
		expect(declarationsOf('light', '.a')[0]).toEqual({
			'font-style': 'normal',
			'font-weight': '400',
			'font-size': '16.2px',
			'line-height': '1.35',
			'font-family': "'Sans', sans-serif",
			color: 'black',
			width: 'calc(100% - 18px)',
			'max-width': '50px'
		});
		expect(declarationsOf('dark', '.a')[0].color).toBe('white');
	});

	it('keeps what holds at its width, on a screen, without script', () => {
		expect(declarationsOf('light', '.a').slice(1)).toEqual([{ left: '1px' }]);
		expect(declarationsOf('light', '.js .c')).toEqual([]);
	});

	it('leaves lengths of a container to the container, and unknown properties to whoever sets them', () => {
		expect(declarationsOf('light', '.b')).toEqual([
			{ transform: 'translateX(calc(25 * var(--cqw)))', color: 'var(--local)' }
		]);
	});

	it('remembers from which width on a container query holds', () => {
		const [query] = styleRules(SHEET, new Map(), 900).filter(({ container }) => container);
		expect(query).toMatchObject({ selectors: ['.a'], container: { min: 600, max: Infinity } });
	});
});

describe('the cascade', () => {
	it.each([
		['path', 1],
		['.a path', 101],
		['.a.b > path:first-child', 301],
		['#x .a', 10_100],
		['.a:where(.b .c)', 100]
	])('weighs %s', (selector, weight) => expect(specificity(selector)).toBe(weight));

	it('lets the more specific, then the later rule win, and the element itself over both', () => {
		const { document } = parseHTML('<body><p class="a b" style="top:3px">x</p></body>');
		const rules = styleRules(
			'.a.b { color: red; left: 1px } .a { color: blue } .b { left: 2px; top: 1px }',
			new Map(),
			900
		);
		expect(Object.fromEntries(cascadeOf(document, rules).of(document.querySelector('p')!))).toEqual({
			color: 'red',
			left: '1px',
			top: '3px'
		});
	});
});

it('what stands before or after an element becomes an element', () => {
	const { document } = parseHTML('<body><p class="a">x</p></body>');
	pseudoElements(
		document,
		styleRules(".a::before { content: '· '; color: red } .a::after { color: blue }", new Map(), 900)
	);
	expect(document.querySelector('p')!.innerHTML).toBe('<span style="color:red">· </span>x');
});
