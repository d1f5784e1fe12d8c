import { answering, bodyOf, json } from '$lib/server/classroom/http';

export const prerender = false;

export const POST = answering(async (classes, asked, address) =>
	json(await classes.join(await bodyOf(asked), address))
);
