import katex from 'katex';
import { visit } from 'unist-util-visit';

/** Renders `$…$` and `$$…$$` of the chapters to MathML while building: no script and no font sheet reaches the reader. */
export const rehypeMath = () => (tree) => {
	visit(tree, 'element', (node, index, parent) => {
		const names = node.properties?.className ?? [];
		const display = names.includes('math-display');
		if (!display && !names.includes('math-inline')) return;
		const tex = node.children.map((child) => child.value ?? '').join('');
		const html = katex.renderToString(tex, { displayMode: display, output: 'mathml', throwOnError: true });
		const shown = display ? `<div class="display" tabindex="0" role="group" aria-label="Formula">${html}</div>` : html;
		parent.children[index] = { type: 'raw', value: `{@html ${JSON.stringify(shown)}}` };
	});
};
