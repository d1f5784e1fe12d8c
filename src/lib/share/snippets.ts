import type { AnySimulation } from '../kernel/simulation';
import type { FigureState } from '../kernel/state-token';
import { settingsInWords } from './settings';
import { work } from './work';

/** How an embed is to look; everything else of it is its state. */
export interface Presentation {
	readonly theme: 'auto' | 'light' | 'dark';
	readonly plain: boolean;
	readonly still: boolean;
	readonly transparent: boolean;
	/** Parts and parameters that are not shown. */
	readonly hide: readonly string[];
	/** Parameters that cannot be moved. */
	readonly lock: readonly string[];
	/** px */
	readonly height: number;
}

export const standard: Presentation = {
	theme: 'auto',
	plain: false,
	still: false,
	transparent: false,
	hide: [],
	lock: [],
	height: 900
};

/** @returns `?dark=true&plain`, or nothing where everything is as usual */
export const queryOf = ({ theme, plain, still, transparent, hide, lock }: Presentation): string => {
	const words = [
		...(theme === 'auto' ? [] : [`dark=${theme === 'dark'}`]),
		...(plain ? ['plain'] : []),
		...(still ? ['static'] : []),
		...(transparent ? ['transparent'] : []),
		...(hide.length ? [`hide=${hide.join(',')}`] : []),
		...(lock.length ? [`lock=${lock.join(',')}`] : [])
	];
	return words.length ? `?${words.join('&')}` : '';
};

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Frame {
	readonly src: string;
	readonly title: string;
	/** px, or as wide as its place */
	readonly width: number | '100%';
	readonly height: number;
	readonly theme?: Presentation['theme'];
}

/** One frame that needs nothing of the page around it: no storage, no cookie, no script. */
export const iframeHtml = ({ src, title, width, height, theme = 'auto' }: Frame): string => {
	const scheme = theme === 'auto' ? 'light dark' : theme;
	return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%;color-scheme:${scheme}"></iframe>`;
};

/** What is shared: a figure in a state, and where it is to be found. Addresses are whole. */
export interface Shared {
	readonly sim: AnySimulation;
	readonly state: FigureState;
	/** The sentence that states the result. */
	readonly sentence: string;
	readonly token: string;
	/** The page of the essay that shows it. */
	readonly page: string;
	/** The site's root, with a slash at its end. */
	readonly site: string;
	/** The figure alone, without an ending. */
	readonly embed: string;
	/** Its picture; that of the nearest state where only that exists. */
	readonly png: string;
}

const imageTag = ({ png, sentence }: Shared): string =>
	`<img src="${escaped(png)}" alt="${escaped(sentence)}" style="max-width:100%;height:auto">`;

export const imageHtml = (shared: Shared): string => `<a href="${escaped(shared.page)}">${imageTag(shared)}</a>`;

/** Where no script runs, the picture stands for the figure. */
export const frameSnippet = (shared: Shared, look: Presentation): string => {
	const src = shared.embed + queryOf(look);
	const frame = iframeHtml({ src, title: shared.sim.question, width: '100%', height: look.height, theme: look.theme });
	return `${frame}\n<noscript>${imageHtml(shared)}</noscript>`;
};

export const elementSnippet = (shared: Shared, { theme, plain, hide, lock }: Presentation): string => {
	const attributes = [
		`sim="${shared.sim.id}"`,
		`state="${shared.token}"`,
		...(theme === 'auto' ? [] : [`theme="${theme}"`]),
		...(plain ? ['plain'] : []),
		...(hide.length ? [`hide="${hide.join(' ')}"`] : []),
		...(lock.length ? [`lock="${lock.join(' ')}"`] : [])
	];
	return `<script type="module" src="${escaped(shared.site)}embed/v1/element.js"></script>\n<deceptive-alignment-figure ${attributes.join(' ')}>${imageHtml(shared)}</deceptive-alignment-figure>`;
};

const inMarkdown = (text: string): string => text.replace(/([\\[\]*_`])/g, '\\$1');

export const markdownSnippet = (shared: Shared): string =>
	`[![${inMarkdown(shared.sentence)}](${shared.png})](${shared.page})\n\n*${inMarkdown(shared.sim.question)}* [${work.title}](${shared.page})`;

const inTex = (text: string): string =>
	text
		.replace(/[\\{}]/g, (c) => (c === '\\' ? '\\textbackslash{}' : `\\${c}`))
		.replace(/[%&_#$]/g, '\\$&')
		.replaceAll('~', '\\textasciitilde{}')
		.replaceAll('^', '\\textasciicircum{}')
		.replace(/[\u00a0\u202f]/g, '~');

/** A citation that can be checked: model, its version, the seed, the state, and the address that shows all of them. */
export const texSnippet = ({ sim, state, token, page, sentence }: Shared): string => {
	const key = `${sim.id}-v${sim.modelVersion}`;
	return `% Picture: download the SVG (or PNG) as ${sim.id}.svg
\\begin{figure}
  \\includegraphics[width=\\linewidth]{${sim.id}}
  \\caption{${inTex(sim.question)} ${inTex(sentence)} ${inTex(settingsInWords(sim, state))} \\cite{${key}}}
\\end{figure}

@misc{${key},
  author = {{${work.author}}},
  title = {${inTex(`${work.title} ${work.subtitle}`)}},
  year = {${work.year}},
  note = {Interactive essay, version ${work.version}; simulation ${sim.id}, model version ${sim.modelVersion}, seed ${state.seed}, state ${inTex(token)}},
  howpublished = {\\url{${page}}}
}`;
};
