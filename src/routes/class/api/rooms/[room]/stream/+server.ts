import { eventStream, forMembers, lastEventId, tokenIn } from '$lib/server/classroom/http';

export const prerender = false;

export const GET = forMembers(async (classes, member, asked) =>
	eventStream(classes.stream(member, lastEventId(asked), tokenIn(asked)!))
);
