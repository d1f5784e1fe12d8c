import { forMembers, json } from '$lib/server/classroom/http';

export const prerender = false;

export const GET = forMembers(async (classes, member) => json(classes.view(member)));
