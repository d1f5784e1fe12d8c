import katex from 'katex';
import type { Equation } from '../kernel/simulation';

/** Marks that survive KaTeX and never stand in a formula. */
const OPEN = '@';
const CLOSE = '@';

/** @returns MathML; `\val{name}` becomes an element that shows the current value. @throws when KaTeX refuses */
export const equationHtml = (equation: Equation, values: Readonly<Record<string, string>>): string => {
	const tex = equation.tex.replace(/\\val\{(\w+)\}/g, `\\text{${OPEN}$1${CLOSE}}`);
	const html = katex.renderToString(tex, { displayMode: true, output: 'mathml', throwOnError: true, strict: 'ignore' });
	const filled = html
		.replace(/<annotation[\s\S]*?<\/annotation>/g, '')
		.replace(new RegExp(`<mtext>${OPEN}(\\w+)${CLOSE}</mtext>`, 'g'), (_, name: string) => {
			if (!(name in values))
				throw new Error(`\\val{${name}} has no value; equationValues gives ${Object.keys(values).join(', ')}.`);
			return `<mn data-val="${name}">${values[name]}</mn>`;
		});
	// KaTeX makes one text of two that touch
	if (filled.includes(OPEN))
		throw new Error(`A \\val{…} touches a \\text{…} in ${equation.tex}; put a space such as \\; between.`);
	return filled;
};

export const symbolHtml = (symbol: string): string =>
	katex
		.renderToString(symbol, { output: 'mathml', throwOnError: true })
		.replace(/<annotation[\s\S]*?<\/annotation>/g, '');
