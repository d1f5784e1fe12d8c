import { getContext, setContext } from 'svelte';
import { sourceNamed, type SourceEntry } from './bibliography';

const KEY = 'cited';

/** A chapter opens its list of sources before its text is rendered, and prints it after. */
export const openCitations = (): readonly SourceEntry[] => setContext<SourceEntry[]>(KEY, []);

/** @returns the source, noted down for the chapter's list */
export const cite = (key: string): SourceEntry => {
	const source = sourceNamed(key);
	const cited = getContext<SourceEntry[] | undefined>(KEY);
	if (cited && !cited.includes(source)) cited.push(source);
	return source;
};
