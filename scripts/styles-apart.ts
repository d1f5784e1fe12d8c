import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Features, transform } from 'lightningcss';
import postcss from 'postcss';
import type { Plugin } from 'vite';
import { figureRules } from '../src/lib/embed/text-rules.ts';

const STYLE = /svelte&type=style/;
const ENTRY = /\/src\/lib\/embed\/element\.ts$/;
/** A simulation's figure, and what stands below it, which is fetched after the figure is awake. */
const OF_SIM = /\/src\/lib\/sims\/([^/]+)\/(index\.ts|Detail\.svelte)$/;

/**
 * Nothing of the page around it is inherited; a rem of the figure is the same everywhere. What stands below a figure waits for
 * its styles.
 */
const HOST = `:host { all: initial; display: block; position: relative; direction: ltr; --rem: 16px; }
.page:not([data-styled]) .detail { display: none; }`;

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

/** Classes and elements that an element has to have for a selector; what stands in brackets is left out of account. */
const namesIn = (selector: string): readonly string[] => {
	let plain = selector.replace(/\[[^\]]*\]/g, '');
	for (let last = ''; last !== plain;) [last, plain] = [plain, plain.replace(/:[\w-]+\([^()]*\)/g, '')];
	return plain.replace(/::?[\w-]+/g, '').match(/\.?[a-z][\w-]*/g) ?? [];
};

/** @returns the sheet without rules for classes and elements that no script names */
export const namedRules = (sheet: string, scripts: string): string => {
	const isNamed = (name: string): boolean =>
		new RegExp(name.startsWith('.') ? `\\b${name.slice(1)}\\b` : `["'\`<]${name}\\b`).test(scripts);
	const root = postcss.parse(sheet);
	root.walkRules((rule) => {
		const kept = rule.selectors.filter((selector) => namesIn(selector).every(isNamed));
		if (kept.length === 0) rule.remove();
		else rule.selectors = kept;
	});
	return root.toString();
};

/** Widths are asked for as they were before 2022: with ranges, Safari would have to be newer than for all else. */
const minified = (sheet: string): string =>
	transform({
		filename: 'figures.css',
		code: Buffer.from(sheet),
		minify: true,
		include: Features.MediaRangeSyntax
	}).code.toString();

/**
 * Pages carry the styles of everything they show, so the scripts of their islands bring none. A custom element has no page of
 * ours around it: for it the same styles go out as modules, `base` for all figures, one for each simulation, and for what is
 * fetched once a figure is awake `late` and one for what stands below each.
 *
 * @param isOfElement  by where a build goes
 */
export const stylesApart = (isOfElement: (outDir: string) => boolean): Plugin => {
	const sheets = new Map<string, string>();
	let wanted = false;
	return {
		name: 'styles-apart',
		configResolved: ({ build }) => void (wanted = isOfElement(build.outDir)),
		transform(code, id) {
			if (!STYLE.test(id)) return null;
			sheets.set(id.split('?')[0], code);
			return { code: '', map: null };
		},
		generateBundle(_, bundle) {
			if (!wanted) return;
			// Modules come in the order in which they were read, which differs from build to build.
			const modules = [...this.getModuleIds()].sort();
			/** The sheets of what these modules import at once, and others do not have. */
			const sheetsOf = (roots: readonly string[], ...others: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
				const met = new Set(roots);
				for (const id of met) for (const next of this.getModuleInfo(id)?.importedIds ?? []) met.add(next);
				const isOwn = (file: string) => met.has(file) && !others.some((other) => other.has(file));
				return new Set([...sheets.keys()].sort().filter(isOwn));
			};
			const scripts = Object.values(bundle)
				.map((file) => (file.type === 'chunk' ? file.code : ''))
				.join('\n');
			const names: Record<string, string> = {};
			const emit = (name: string, parts: readonly string[]) => {
				const sheet = minified(namedRules(parts.join('\n'), scripts));
				if (sheet === '') return;
				const hash = createHash('sha256').update(sheet).digest('base64url').slice(0, 8);
				names[name] = `styles-${name}-${hash}.js`;
				this.emitFile({ type: 'asset', fileName: names[name], source: `export default ${JSON.stringify(sheet)};\n` });
			};
			const shadow = (files: Iterable<string>) => [...files].map((file) => shadowSheet(sheets.get(file)!));
			const base = sheetsOf(modules.filter((id) => ENTRY.test(id)));
			emit('base', [HOST, shadowSheet(readFileSync('src/app.css', 'utf8')), ...shadow(base)]);
			const later = modules.flatMap((id) => this.getModuleInfo(id)!.dynamicallyImportedIds);
			emit(
				'late',
				shadow(
					sheetsOf(
						later.filter((id) => !OF_SIM.test(id)),
						base
					)
				)
			);
			for (const sim of new Set(modules.flatMap((id) => OF_SIM.exec(id)?.[1] ?? []))) {
				const part = (name: string) => modules.filter((id) => id.endsWith(`/src/lib/sims/${sim}/${name}`));
				const own = sheetsOf(part('index.ts'), base);
				emit(sim, shadow(own));
				emit(`${sim}-late`, shadow(sheetsOf(part('Detail.svelte'), base, own)));
			}
			this.emitFile({ type: 'asset', fileName: 'styles.json', source: JSON.stringify(names) });
		}
	};
};
