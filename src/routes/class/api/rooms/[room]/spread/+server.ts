import { forMembers, json } from '$lib/server/classroom/http';
import { spreadFor } from '$lib/server/classroom/reports';

export const prerender = false;

export const GET = forMembers(async (classes, member) => json(await spreadFor(classes, member)));
