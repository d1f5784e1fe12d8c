import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import bibtex from '$content/references.bib?raw';

/** The sources, formatted by citation-js while the site is built. */
export interface SourceEntry {
	readonly key: string;
	/** “Wheaton 2023” */
	readonly short: string;
	/** Formatted reference, HTML. */
	readonly html: string;
	readonly url: string | null;
	readonly bibtex: string;
}

interface CslItem {
	readonly id: string;
	readonly author?: readonly { family?: string; literal?: string; given?: string }[];
	readonly issued?: { 'date-parts'?: readonly (readonly number[])[] };
	readonly URL?: string;
}

const all = new Cite(bibtex);

const names = ({ author = [] }: CslItem): string => {
	const families = author.map((a) => a.family ?? a.literal ?? a.given ?? '');
	return families.length > 2 ? `${families[0]} et al.` : families.join(' & ');
};

const eprints = new Map(
	[...bibtex.matchAll(/@\w+\{([^,]+),([\s\S]*?)\n\}/g)].map(([, key, body]) => [
		key.trim(),
		/eprint\s*=\s*[{"]([^}"]+)/.exec(body)?.[1] ?? null
	])
);

const url = (item: CslItem): string | null =>
	item.URL ?? (eprints.get(item.id) ? `https://arxiv.org/abs/${eprints.get(item.id)}` : null);

export const sources: readonly SourceEntry[] = (all.data as CslItem[])
	.map((item) => {
		const one = new Cite(item);
		return {
			key: item.id,
			short: `${names(item)} ${item.issued?.['date-parts']?.[0]?.[0] ?? ''}`.trim(),
			html: one.format('bibliography', { format: 'html', template: 'apa', lang: 'en-GB' }),
			url: url(item),
			bibtex: one.format('bibtex', { format: 'text' }).trim()
		};
	})
	.sort((a, b) => a.short.localeCompare(b.short));

export const sourceNamed = (key: string): SourceEntry => {
	const source = sources.find((s) => s.key === key);
	if (!source) throw new Error(`“${key}” is not a source of content/references.bib.`);
	return source;
};
