import { describe, expect, it } from 'vitest';
import { Committer } from './committer';
import type { Draft, Storage, Stored } from './storage';

const draft = (id: number): Draft => ({
	room: 'r',
	by: null,
	event: { type: 'paused', id: String(id), clock: 1, on: true }
});

/** A storage of which only commits are asked. */
const storage = (commit: (drafts: readonly Draft[]) => Promise<readonly Stored[]>) =>
	({ commit }) as unknown as Storage;
const storedAs = (drafts: readonly Draft[]): Stored[] =>
	drafts.map(({ event }) => ({ entry: { seq: Number(event.id), at: 0, by: null, event }, isFresh: true }));

describe('Committer', () => {
	it('commits what comes together in one transaction, in order, and answers each', async () => {
		const batches: string[][] = [];
		const committer = new Committer(
			storage(async (drafts) => {
				batches.push(drafts.map(({ event }) => event.id));
				return storedAs(drafts);
			}),
			() => undefined,
			() => 0
		);
		const first = Array.from({ length: 700 }, (_, at) => committer.stored(draft(at)));
		expect((await Promise.all(first)).map((one) => one!.entry.seq)).toEqual(Array.from({ length: 700 }, (_, at) => at));
		expect(batches.map((batch) => batch.length)).toEqual([500, 200]);
	});

	it('answers nobody before the storage has, and tells of what is stored first', async () => {
		const order: string[] = [];
		const committer = new Committer(
			storage(async (drafts) => {
				await Promise.resolve();
				order.push('stored');
				return storedAs(drafts);
			}),
			() => void order.push('told'),
			() => 0
		);
		await committer.stored(draft(1)).then(() => order.push('answered'));
		expect(order).toEqual(['stored', 'told', 'answered']);
	});

	it('asks to send again what a failed transaction held, and goes on', async () => {
		let fails = true;
		const committer = new Committer(
			storage(async (drafts) => {
				if (fails) throw new Error('The connection broke (as this test wants it to).');
				return storedAs(drafts);
			}),
			() => undefined,
			() => 0
		);
		await expect(committer.stored(draft(1))).rejects.toMatchObject({ code: 'unavailable', retryAfter: 1 });
		fails = false;
		expect((await committer.stored(draft(1)))!.entry.seq).toBe(1);
		await committer.settled();
	});
});
