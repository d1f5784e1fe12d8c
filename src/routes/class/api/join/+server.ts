import { joined } from '$lib/server/classroom/admission';
import { answering, bodyOf, json } from '$lib/server/classroom/http';

export const prerender = false;

export const POST = answering(async (classes, asked, address) =>
	json(await joined(classes, await bodyOf(asked), address))
);
