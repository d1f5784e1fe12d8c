import { encodedState, type FigureState } from '$lib/kernel/state-token';
import { written } from '$lib/essay/library';
import type { AnySimulation } from '$lib/kernel/simulation';

const sources = import.meta.glob<string>('/content/*/index.svx', { query: '?raw', import: 'default', eager: true });

const sourceOf = (slug: string): string =>
	Object.entries(sources).find(([path]) => path.endsWith(`-${slug}/index.svx`))?.[1] ?? '';

const imported = (source: string) =>
	[...source.matchAll(/import (\w+) from '\$lib\/sims\/([a-z0-9-]+)'/g)].map(([, name, id]) => ({ name, id }));

/** Simulations that a chapter shows, in its own order. */
export const simsOf = (slug: string): string[] => imported(sourceOf(slug)).map(({ id }) => id);

/** The first chapter that shows a simulation; null while none does. */
export const chapterOf = (sim: string) => written.find(({ slug }) => simsOf(slug).includes(sim)) ?? null;

/**
 * The page of the essay, from the site's root, that shows a simulation in this state: its chapter, else the lab. A chapter that starts its figure
 * from values of its own is given every value, because a token holds only what differs.
 */
export const pageOf = (sim: AnySimulation, state: FigureState): string => {
	const chapter = chapterOf(sim.id);
	if (!chapter) return `lab/${sim.id}/#${sim.id}=${encodedState(sim, state)}`;
	const source = sourceOf(chapter.slug);
	const name = imported(source).find(({ id }) => id === sim.id)!.name;
	const [, own, id] = new RegExp(`figure\\(${name}\\s*(?:(,)[^)]*?(?:'([a-z0-9-]+)'\\s*)?)?\\)`).exec(source) ?? [];
	const token = encodedState(sim, state, own ? null : undefined);
	return `${chapter.slug}/#${id ?? sim.id}=${token}`;
};
