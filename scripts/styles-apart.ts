import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { figureRules } from '../src/lib/embed/text-rules.ts';

const STYLE = /svelte&type=style/;
/** What is fetched after a figure is awake: buttons, tables, the dialog. */
const LATE =
	/\/src\/lib\/(?:share\/|ui\/(?:PlayBar|SampleBar|Presets|DataTable|ScrubNumber)\.|essay\/Figure(?:Tools|Foot)\.)/;

/** Nothing of the page around it is inherited; a rem of the figure is the same everywhere. */
const HOST = ':host { all: initial; display: block; position: relative; direction: ltr; --rem: 16px; }';

/**
 * The essay's sheet for a shadow root: its theme belongs to the host element, and lengths follow a property of it, because a
 * rem is whatever the page around it says.
 */
export const shadowSheet = (sheet: string): string =>
	figureRules(sheet.replace(/\/\*[\s\S]*?\*\//g, ''))
		.replace(/@import[^;]*;|@view-transition\s*\{[^{}]*\}/g, '')
		.replace(/:root:has\([^{]*\{[^{}]*\}/g, '')
		.replace(/:root((?::not\(\[[^\]]*\]\)|\[[^\]]*\])+)/g, ':host($1)')
		.replace(/:root/g, ':host')
		.replace(/(^|[\s,{}])(?:html|body|main)(?=[\s,{.:[])/g, '$1.page')
		.replace(/(-?[\d.]+)rem\b/g, 'calc($1 * var(--rem))');

/**
 * Pages carry the styles of everything they show, so the scripts of their islands bring none. A custom element has no page of
 * ours around it: for it the same styles go out as modules, `styles-base`, `styles-late` and one for each simulation.
 */
export const stylesApart = (): Plugin => {
	const sheets = new Map<string, string>();
	return {
		name: 'styles-apart',
		transform(code, id) {
			if (!STYLE.test(id)) return null;
			sheets.set(id.split('?')[0], code);
			return { code: '', map: null };
		},
		generateBundle() {
			const files = (test: (file: string) => boolean) =>
				[...sheets].filter(([file]) => test(file)).map(([, sheet]) => shadowSheet(sheet));
			const simOf = (file: string) => /\/src\/lib\/sims\/([^/]+)\//.exec(file)?.[1];
			const names: Record<string, string> = {};
			const emit = (name: string, parts: readonly string[]) => {
				const sheet = parts.join('\n').replace(/\s*\n\s*/g, ' ');
				const hash = createHash('sha256').update(sheet).digest('base64url').slice(0, 8);
				names[name] = `styles-${name}-${hash}.js`;
				this.emitFile({ type: 'asset', fileName: names[name], source: `export default ${JSON.stringify(sheet)};\n` });
			};
			emit('base', [
				HOST,
				shadowSheet(readFileSync('src/app.css', 'utf8')),
				...files((file) => simOf(file) === undefined && !LATE.test(file))
			]);
			emit(
				'late',
				files((file) => LATE.test(file))
			);
			for (const sim of new Set([...sheets.keys()].map(simOf)))
				if (sim)
					emit(
						sim,
						files((file) => simOf(file) === sim)
					);
			this.emitFile({ type: 'asset', fileName: 'styles.json', source: JSON.stringify(names) });
		}
	};
};
