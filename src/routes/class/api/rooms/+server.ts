import { LIMITS } from '$lib/classroom/limits';
import { answering, bodyOf, json } from '$lib/server/classroom/http';

export const prerender = false;

export const POST = answering(async (classes, asked, address) =>
	json(await classes.open(await bodyOf(asked, LIMITS.openBody), address), 201)
);
