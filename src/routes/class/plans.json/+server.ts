import { json } from '@sveltejs/kit';
import { written } from '$lib/essay/library';
import { lessons } from '$lib/lessons/plans';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** What a teacher may open a class with: the lessons, and the chapters for a question of their own. */
export const GET: RequestHandler = () =>
	json({ lessons, chapters: written.map(({ slug, title }) => ({ slug, title })) });
