import { forMembers, nothing } from '$lib/server/classroom/http';

export const prerender = false;

export const DELETE = forMembers(async (classes, member) => {
	await classes.remove(member);
	return nothing();
});
