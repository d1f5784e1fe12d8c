import { parse } from 'yaml';
import claimsText from '$content/claims.yaml?raw';
import glossaryText from '$content/glossary.yaml?raw';
import chaptersText from '$content/chapters.yaml?raw';
import propositionsText from '$content/propositions.yaml?raw';

/** The essay's data, read while the site is built: claims, glossary, chapters. A name that doesn't exist fails the build. */
export interface ClaimEntry {
	readonly id: string;
	readonly by: string;
	readonly via?: string;
	readonly source: string;
	readonly text: string;
	readonly number?: string;
	readonly about?: string;
	readonly note?: string;
	readonly core?: boolean;
}

export interface GlossaryEntry {
	readonly id: string;
	readonly term: string;
	readonly text: string;
}

export interface ChapterEntry {
	readonly number: number;
	readonly title: string;
	/** Absent while the chapter is being written. */
	readonly slug?: string;
	readonly about: string;
}

/** A question, and the probabilities that people state in answer to it. */
export interface Proposition {
	readonly proposition: string;
	readonly answers: readonly {
		readonly by: string;
		readonly low: number;
		readonly high: number;
		/** As stated. */
		readonly text: string;
		readonly claim?: string;
		readonly source?: string;
	}[];
}

export const claims: readonly ClaimEntry[] = parse(claimsText);
export const glossary: readonly GlossaryEntry[] = parse(glossaryText);
export const chapters: readonly ChapterEntry[] = parse(chaptersText);
export const propositions: readonly Proposition[] = parse(propositionsText);
export const written = chapters.filter(
	(chapter): chapter is ChapterEntry & { slug: string } => chapter.slug !== undefined
);

const found = <T>(list: readonly T[], test: (entry: T) => boolean, what: string): T => {
	const entry = list.find(test);
	if (!entry) throw new Error(what);
	return entry;
};

export const claimNamed = (id: string): ClaimEntry =>
	found(
		claims,
		(c) => c.id === id,
		`${id} is not a claim of content/claims.yaml; expected C001 to ${claims.at(-1)!.id}.`
	);

export const termNamed = (id: string): GlossaryEntry =>
	found(glossary, (t) => t.id === id, `“${id}” is not a term of content/glossary.yaml.`);
