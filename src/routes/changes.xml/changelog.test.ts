import { expect, it } from 'vitest';
import { entriesIn } from './changelog';

const TEXT = `# Changes

Words before.

## 0.2.0

- One \`thing\` and _another_ & <more>
- Two [there](https://a.example/b_c) and [here](docs/x.md)

## 0.1.0 (2026-11-21)

The **first**
version.
`;

it('the changelog becomes entries with a day and HTML', () => {
	expect(entriesIn(TEXT)).toEqual([
		{
			version: '0.2.0',
			date: null,
			html: '<ul><li>One <code>thing</code> and <em>another</em> &#38; &#60;more&#62;</li><li>Two <a href="https://a.example/b_c">there</a> and here</li></ul>'
		},
		{ version: '0.1.0', date: '2026-11-21', html: '<p>The <strong>first</strong> version.</p>' }
	]);
});
