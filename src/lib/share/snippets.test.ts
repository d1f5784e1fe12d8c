import { describe, expect, it } from 'vitest';
import { defaultValues } from '../kernel/parameter';
import { propertyOrdering as sim } from '../sims/property-ordering/sim';
import {
	elementSnippet,
	frameSnippet,
	iframeHtml,
	imageHtml,
	markdownSnippet,
	queryOf,
	standard,
	texSnippet,
	type Shared
} from './snippets';

const shared: Shared = {
	sim,
	state: { values: defaultValues(sim.parameters), seed: 7 },
	sentence: '13\u00a0% of “models” & more <end> _here_.',
	token: '1.1~seed_7',
	page: 'https://essay.example/order-matters/#property-ordering=1.1~seed_7',
	site: 'https://essay.example/',
	embed: 'https://essay.example/embed/v1/property-ordering/1.1~seed_7',
	png: 'https://essay.example/embed/v1/property-ordering/1.1~seed_7.png'
};

describe('what is copied', () => {
	it('says in the address only what is not as usual', () => {
		expect(queryOf(standard)).toBe('');
		const look = {
			...standard,
			theme: 'light',
			plain: true,
			still: true,
			transparent: true,
			hide: ['question', 'preBase'],
			lock: ['fineBase']
		} as const;
		expect(queryOf(look)).toBe('?dark=false&plain&static&transparent&hide=question,preBase&lock=fineBase');
	});

	it('is a frame that needs nothing, with the picture where no script runs', () => {
		const html = frameSnippet(shared, { ...standard, theme: 'dark', height: 640 });
		expect(html).toContain('src="https://essay.example/embed/v1/property-ordering/1.1~seed_7?dark=true"');
		expect(html).toContain('height="640"');
		expect(html).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
		expect(html).toMatch(
			/<noscript><a href="[^"]+"><img src="[^"]+\.png" alt="13\u00a0% of “models” &amp; more &lt;end&gt;/
		);
	});

	it('is never more than an attribute, whatever stands in it', () => {
		const html = iframeHtml({ src: 'https://a.example/"><script>x</script>', title: '"<b>', width: 10, height: 10 });
		expect(html.match(/</g)).toHaveLength(2);
		expect(imageHtml({ ...shared, sentence: '"><script>' }).match(/<script/)).toBeNull();
	});

	it('is an element with its options as attributes and the picture inside', () => {
		const html = elementSnippet(shared, { ...standard, theme: 'dark', plain: true, lock: ['preBase', 'fineBase'] });
		expect(html).toContain('<script type="module" src="https://essay.example/embed/v1/element.js"></script>');
		expect(html).toContain('sim="property-ordering" state="1.1~seed_7" theme="dark" plain lock="preBase fineBase">');
		expect(html).toMatch(/<img [^>]+><\/a><\/deceptive-alignment-figure>$/);
	});

	it('is Markdown with what Markdown would read escaped', () => {
		expect(markdownSnippet(shared)).toContain(
			'[![13\u00a0% of “models” & more <end> \\_here\\_.](https://essay.example/embed/v1/property-ordering/1.1~seed_7.png)](https://essay.example/order-matters/'
		);
	});

	it('is TeX that compiles, and cites model version, seed and state', () => {
		const tex = texSnippet(shared);
		expect(tex).toContain('13~\\% of “models” \\& more <end> \\_here\\_.');
		expect(tex).toContain('simulation property-ordering, model version 1, seed 7, state 1.1\\textasciitilde{}seed\\_7');
		expect(tex).toContain('\\url{https://essay.example/order-matters/#property-ordering=1.1~seed_7}');
		const opened = tex.match(/(?<!\\)\{/g)!.length;
		expect(tex.match(/(?<!\\)\}/g)).toHaveLength(opened);
	});
});
