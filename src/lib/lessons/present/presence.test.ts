import { describe, expect, it } from 'vitest';
import { ASK_MS, GONE_MS, Watch, type Presence } from './presence';

const watched = () => {
	const seen: Presence[] = [];
	let asked = 0;
	const watch = new Watch(
		0,
		() => asked++,
		(presence) => seen.push(presence)
	);
	return { watch, seen, asked: () => asked };
};

/** Ticks from `from` to `to`, every `ASK_MS`. */
const ticks = (watch: Watch, from: number, to: number) => {
	for (let now = from; now <= to; now += ASK_MS) watch.tick(now);
};

describe('the other window', () => {
	it('is unknown until it is heard, however long that takes', () => {
		const { watch, seen, asked } = watched();
		ticks(watch, ASK_MS, 60_000);
		expect(watch.presence).toBe('unknown');
		expect(seen).toEqual([]);
		expect(asked()).toBe(60);
	});

	it('is there while it answers', () => {
		const { watch, seen } = watched();
		for (let now = ASK_MS; now <= 60_000; now += ASK_MS) {
			watch.heard(now - 1);
			watch.tick(now);
		}
		expect(seen).toEqual(['there']);
	});

	it('is gone once it has been silent for longer than GONE_MS, and there again when it speaks', () => {
		const { watch, seen } = watched();
		watch.heard(0);
		ticks(watch, ASK_MS, GONE_MS);
		expect(watch.presence).toBe('there');
		watch.tick(GONE_MS + ASK_MS);
		expect(watch.presence).toBe('gone');
		watch.heard(GONE_MS + ASK_MS + 1);
		expect(seen).toEqual(['there', 'gone', 'there']);
	});

	it('is gone at once when it says good-bye', () => {
		const { watch } = watched();
		watch.heard(0);
		watch.left();
		expect(watch.presence).toBe('gone');
	});

	it('is not called gone by a window that slept, before that has asked again', () => {
		const { watch } = watched();
		watch.heard(0);
		watch.tick(600_000);
		expect(watch.presence).toBe('there');
		watch.tick(600_000 + ASK_MS);
		watch.tick(600_000 + 2 * ASK_MS);
		expect(watch.presence).toBe('gone');
	});
});
