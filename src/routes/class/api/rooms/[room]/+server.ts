import { requireTeacher } from '$lib/server/classroom/classes';
import { forMembers, nothing } from '$lib/server/classroom/http';

export const prerender = false;

export const DELETE = forMembers(async (classes, member) => {
	requireTeacher(member.audience);
	await classes.remove(member.live.record.id);
	return nothing();
});
