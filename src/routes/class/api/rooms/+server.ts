import { LIMITS } from '$lib/classroom/limits';
import { answering, bodyOf, json } from '$lib/server/classroom/http';
import { openedClass } from '$lib/server/classroom/opening';

export const prerender = false;

export const POST = answering(async (classes, asked, address) =>
	json(await openedClass(classes, await bodyOf(asked, LIMITS.openBody), address), 201)
);
