import type { ArgumentNode } from '../argument/node';

/** Slugs of the chapters that have a page, by number; the page hands them in. */
export type Slugs = Readonly<Record<number, string>>;

export interface ChapterLink {
	readonly href: string;
	readonly text: string;
}

/** Where a reader sees a node’s mechanism at work; null while its chapter has no page, and for what is asked here. */
export const chapterLink = (node: ArgumentNode, slugs: Slugs): ChapterLink | null => {
	const slug = slugs[node.chapter];
	if (slug === undefined || node.kind !== 'simulation') return null;
	return { href: `../${slug}/#${node.figure}`, text: `Its figure, in chapter ${node.chapter}` };
};
