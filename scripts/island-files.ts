import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = '.islands';
const PUBLIC = '_app/immutable/islands';
const ENTRY = 'src/lib/essay/page.ts';
const EMBED = 'src/lib/embed/page.ts';
const EMBED_FIGURE = 'src/lib/embed/wake-page.ts';
const ELEMENT = 'src/lib/embed/element.ts';
const FIGURES = 'src/lib/essay/islands.ts';

interface Chunk {
	readonly file: string;
	readonly imports?: readonly string[];
}

const closure = (manifest: Record<string, Chunk>, key: string, found = new Set<string>()): Set<string> => {
	const chunk = manifest[key];
	if (!chunk || found.has(chunk.file)) return found;
	found.add(chunk.file);
	for (const next of chunk.imports ?? []) closure(manifest, next, found);
	return found;
};

const paths = (files: Iterable<string>) => [...files].map((file) => `${PUBLIC}/${file}`);

const built = () => {
	const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8'));
	const entry = closure(manifest, ENTRY);
	const embed = closure(manifest, EMBED);
	const figures = closure(manifest, FIGURES);
	const embedFigures = closure(manifest, EMBED_FIGURE);
	const ofSim = Object.keys(manifest).flatMap((key) => {
		const id = /^src\/lib\/sims\/([^/]+)\/index\.ts$/.exec(key)?.[1];
		return id ? [[id, paths(closure(manifest, key))]] : [];
	});
	return {
		entry: `${PUBLIC}/${manifest[ENTRY].file}`,
		embed: `${PUBLIC}/${manifest[EMBED].file}`,
		shared: paths(entry),
		embedShared: paths(embed),
		figures: paths(figures),
		embedFigures: paths(embedFigures),
		ofSim: Object.fromEntries(ofSim)
	};
};

/** The custom element's module, and its style sheets by simulation. */
const builtElement = () => {
	const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, 'element', file), 'utf8'));
	const manifest: Record<string, Chunk> = read('.vite/manifest.json');
	return { element: `${PUBLIC}/element/${manifest[ELEMENT].file}`, styles: read('styles.json') };
};

const VERDICT = {
	page: 'src/lib/verdict/page.svelte.ts',
	begin: 'src/lib/verdict/begin.svelte.ts',
	line: 'src/lib/verdict/chapter-line.ts'
};

const builtVerdict = () => {
	const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(FOLDER, 'verdict/.vite/manifest.json'), 'utf8'));
	return Object.fromEntries(
		Object.entries(VERDICT).map(([name, key]) => [name, `${PUBLIC}/verdict/${manifest[key].file}`])
	);
};

const CLASSROOM = 'src/lib/classroom-pages/page.ts';

const builtClassroom = (): string => {
	const manifest: Record<string, Chunk> = JSON.parse(
		readFileSync(join(FOLDER, 'classroom/.vite/manifest.json'), 'utf8')
	);
	return `${PUBLIC}/classroom/${manifest[CLASSROOM].file}`;
};

const LESSONS = 'src/lib/lessons/present/page.ts';

/** The script of a lesson's windows, and all that its figures may ever fetch, for a classroom without a network. */
const builtLessons = () => {
	const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(FOLDER, 'lessons/.vite/manifest.json'), 'utf8'));
	const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
	const ofFigures = files.filter((file) => /^(assets\/)?[^/]+\.js$/.test(file));
	return { script: `${PUBLIC}/lessons/${manifest[LESSONS].file}`, figures: paths(ofFigures) };
};

/**
 * Hands the figures' scripts, built by `vite.islands.config.ts` and those beside it, to the pages: `virtual:islands` names the entry and what
 * each simulation needs preloaded; the files go out with the site's own immutable assets.
 */
export const islandFiles = (): Plugin => {
	let dev = false;
	return {
		name: 'island-files',
		configResolved(config) {
			dev = config.command === 'serve';
		},
		resolveId: (id) => (id === 'virtual:islands' ? '\0virtual:islands' : null),
		load(id) {
			if (id !== '\0virtual:islands') return null;
			const islands = dev
				? {
						entry: ENTRY,
						embed: EMBED,
						element: ELEMENT,
						shared: [],
						embedShared: [],
						figures: [],
						embedFigures: [],
						ofSim: {},
						styles: {},
						verdict: VERDICT,
						lessons: { script: LESSONS, figures: [] },
						classroom: CLASSROOM
					}
				: {
						...built(),
						...builtElement(),
						verdict: builtVerdict(),
						lessons: builtLessons(),
						classroom: builtClassroom()
					};
			return `export const islands = ${JSON.stringify(islands)};`;
		},
		generateBundle() {
			if (dev || this.environment.name !== 'client' || !existsSync(FOLDER)) return;
			for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
				if (!file.endsWith('.js')) continue;
				this.emitFile({ type: 'asset', fileName: `${PUBLIC}/${file}`, source: readFileSync(join(FOLDER, file)) });
			}
		}
	};
};
