import { bodyOf, forMembers, json } from '$lib/server/classroom/http';

export const prerender = false;

export const POST = forMembers(async (classes, member, asked) => json(await classes.send(member, await bodyOf(asked))));
