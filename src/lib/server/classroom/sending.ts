import { requireAcceptable } from '../../classroom/acceptance';
import type { ApiError, EventsReply } from '../../classroom/api';
import { ClassError } from '../../classroom/class-error';
import { eventId, readEvent, readEvents } from '../../classroom/request-reading';
import type { Classes, Member } from './classes';

/**
 * Each event by itself: stored, or refused with the reason.
 *
 * @param body  an EventsRequest, from anywhere
 * @throws ClassError  where all are to be sent again
 */
export const sentEvents = async (classes: Classes, member: Member, body: unknown): Promise<EventsReply> => {
	const events = readEvents(body);
	const { live, audience } = member;
	const room = live.record.id;
	if (audience.student === null) classes.limits.take('eventsByTeacher', room, events.length);
	else classes.limits.take('eventsByStudent', audience.student, events.length);
	classes.limits.take('eventsByRoom', room, events.length);
	const outcomes = await Promise.all(events.map((event) => outcomeOf(classes, member, event)));
	return {
		accepted: outcomes.flatMap(({ id, seq }) => (seq === undefined ? [] : [{ id, seq }])),
		refused: outcomes.flatMap(({ id, error }) => (error === undefined ? [] : [{ id, error }]))
	};
};

type Outcome = { readonly id: string; readonly seq?: number; readonly error?: ApiError };

const outcomeOf = async (classes: Classes, { live, audience }: Member, raw: unknown): Promise<Outcome> => {
	const room = live.record.id;
	let id = '';
	try {
		id = eventId(raw);
		const event = readEvent(raw);
		requireAcceptable(live.room, audience, event);
		return { id, seq: (await classes.stored({ room, by: audience.student, event })).seq };
	} catch (error) {
		if (!(error instanceof ClassError) || error.code === 'unavailable' || error.code === 'not-found') throw error;
		// Taken when it was sent for the first time, when the class was not yet as it is now.
		const before = id && (await classes.storage.entry(room, audience.student, id));
		return before ? { id, seq: before.seq } : { id, error: error.asReply };
	}
};
