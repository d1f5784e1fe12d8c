import type pg from 'pg';
import type { LogEntry } from '../../classroom/event';
import { draftKey, type Head, type Numbered } from './numbering';
import { CHANNEL } from './postgres-listener';
import { entryOf, rowOf, withoutName, type EventRow, type RoomRow } from './row';
import type { Announcement, Draft } from './storage';

/** Heard by every process once the transaction is committed. */
export const announced = async (client: pg.Pool | pg.PoolClient, announcement: Announcement): Promise<void> => {
	await client.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(announcement)]);
};

/** Numbers are given out under a lock that is held to the commit: who sees a number sees all below it. */
export const lockedHeads = async (client: pg.PoolClient, drafts: readonly Draft[]): Promise<Map<string, Head>> => {
	const { rows } = await client.query<RoomRow>(
		'SELECT id, seq, places FROM class_rooms WHERE id = ANY($1) ORDER BY id FOR UPDATE',
		[[...new Set(drafts.map(({ room }) => room))]]
	);
	return new Map(rows.map(({ id, seq, places }) => [id, { seq, places }]));
};

export const knownEntries = async (client: pg.PoolClient, drafts: readonly Draft[]): Promise<Map<string, LogEntry>> => {
	const { rows } = await client.query<EventRow>(
		`SELECT e.* FROM class_events e
		 JOIN unnest($1::text[], $2::text[], $3::text[]) AS d (room, sender, id) USING (room, sender, id)`,
		[drafts.map(({ room }) => room), drafts.map(({ by }) => by ?? ''), drafts.map(({ event }) => event.id)]
	);
	return new Map(rows.map((row) => [draftKey(row.room, row.sender || null, row.id), entryOf(row)]));
};

export const inserted = async (client: pg.PoolClient, rows: readonly EventRow[]): Promise<void> => {
	const column = (name: keyof EventRow) => rows.map((row) => row[name]);
	await client.query(
		`INSERT INTO class_events (room, seq, sender, id, at, body)
		 SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::bigint[], $6::text[])`,
		[column('room'), column('seq'), column('sender'), column('id'), column('at'), column('body')]
	);
};

export const written = async (client: pg.PoolClient, { fresh, heads, wiped }: Numbered): Promise<void> => {
	if (fresh.length === 0) return;
	await inserted(
		client,
		fresh.map(({ room, entry }) => rowOf(room, entry))
	);
	const joined = fresh.filter(({ secret }) => secret !== undefined);
	if (joined.length)
		await client.query(
			'INSERT INTO class_students (room, id, secret) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])',
			[joined.map(({ room }) => room), joined.map(({ entry }) => entry.event.id), joined.map(({ secret }) => secret)]
		);
	for (const [room, { seq, places }] of heads) {
		await client.query('UPDATE class_rooms SET seq = $2, places = $3 WHERE id = $1', [room, seq, places]);
		await announced(client, { type: 'grown', room, seq });
	}
	for (const { room, student } of wiped) await nameWiped(client, room, student);
};

const nameWiped = async (client: pg.PoolClient, room: string, student: string): Promise<void> => {
	const sql = 'SELECT * FROM class_events WHERE room = $1 AND sender = $2';
	const { rows } = await client.query<EventRow>(sql, [room, student]);
	for (const row of rows) {
		const without = withoutName(row);
		if (without)
			await client.query('UPDATE class_events SET body = $3 WHERE room = $1 AND seq = $2', [
				room,
				row.seq,
				without.body
			]);
	}
};
