import { written } from '../essay/library';
import type { AnySimulation } from '../kernel/simulation';
import type { Lesson } from './lesson';
import { lessonRead, type Known } from './reading';

/** The lesson plans of `content/lessons`, read while the site is built or the server starts; a fault stops both. */
const files = import.meta.glob<string>('/content/lessons/*.yaml', { query: '?raw', import: 'default', eager: true });
const headless = import.meta.glob<Record<string, AnySimulation>>('../sims/*/sim.ts', { eager: true });

export const known: Known = {
	chapters: written.map(({ slug }) => slug),
	sims: Object.values(headless).map((module) => Object.values(module).find((value) => value?.solve || value?.live)!)
};

/** Every plan, shortest first. */
export const lessons: readonly Lesson[] = Object.entries(files)
	.map(([path, text]) => lessonRead(path.slice(1), text, known))
	.sort((a, b) => a.minutes - b.minutes);

export const lessonNamed = (id: string): Lesson | null => lessons.find((lesson) => lesson.id === id) ?? null;
