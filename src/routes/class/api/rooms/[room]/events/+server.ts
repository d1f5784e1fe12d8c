import { bodyOf, forMembers, json } from '$lib/server/classroom/http';
import { sentEvents } from '$lib/server/classroom/sending';

export const prerender = false;

export const POST = forMembers(async (classes, member, asked) =>
	json(await sentEvents(classes, member, await bodyOf(asked)))
);
