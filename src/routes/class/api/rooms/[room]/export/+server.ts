import { forMembers } from '$lib/server/classroom/http';
import { exportFor } from '$lib/server/classroom/reports';

export const prerender = false;

export const GET = forMembers(async (classes, member, { url }) =>
	exportFor(classes, member, url.searchParams.get('as') ?? 'json')
);
