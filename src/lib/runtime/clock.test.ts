import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { frames, StepDebt } from './clock';

describe('steps owed', () => {
	it('add up to rate × time however the frames are cut', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 250 })), fc.integer({ min: 0, max: 2000 }), (lengths, rate) => {
				const debt = new StepDebt();
				const taken = lengths.reduce((sum, elapsed) => sum + debt.owed(elapsed, rate), 0);
				const due = (lengths.reduce((sum, elapsed) => sum + elapsed, 0) * rate) / 1000;
				// the fraction of a step is carried over; rounding of up to 100 frames stays far below 1e-6
				expect(taken).toBeGreaterThan(due - 1 - 1e-6);
				expect(taken).toBeLessThanOrEqual(due + 1e-6);
			})
		);
	});

	it('of a slow frame are all there, none skipped', () => expect(new StepDebt().owed(200, 60)).toBe(12));

	it('of a tab that slept are those of the longest frame', () => {
		expect(new StepDebt().owed(3_600_000, 60)).toBe(15);
		expect(new StepDebt(1000).owed(3_600_000, 60)).toBe(60);
	});

	it('are none at rate 0', () => expect(new StepDebt().owed(100, 0)).toBe(0));
});

describe('the animation loop', () => {
	let asked: ((now: number) => void)[];
	const frame = (now: number) => asked.splice(0).forEach((tick) => tick(now));

	beforeEach(() => {
		asked = [];
		vi.stubGlobal('requestAnimationFrame', (tick: (now: number) => void) => asked.push(tick));
		return () => {
			frame(0);
			vi.unstubAllGlobals();
		};
	});

	it('tells each listener the time since the frame before', () => {
		const [a, b] = [vi.fn(), vi.fn()];
		const stops = [frames.each(a), frames.each(b)];
		[100, 116, 150].forEach(frame);
		expect(a.mock.calls.flat()).toEqual([0, 16, 34]);
		expect(b.mock.calls.flat()).toEqual([0, 16, 34]);
		stops.forEach((stop) => stop());
	});

	it('rests when nobody listens, and counts anew after it', () => {
		const listener = vi.fn();
		frames.each(listener)();
		frame(100);
		expect(asked).toEqual([]);
		const stop = frames.each(listener);
		frame(9000);
		expect(listener.mock.calls.flat()).toEqual([0]);
		stop();
	});

	it('asks for one frame at a time, however often listeners come and go', () => {
		for (let i = 0; i < 5; i++) frames.each(() => {})();
		const stop = frames.each(() => frames.each(() => {})());
		expect(asked).toHaveLength(1);
		frame(100);
		expect(asked).toHaveLength(1);
		stop();
	});
});
