import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SamplePace } from './sample-pace';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('the pace of a large sample', () => {
	it('allows what its rate gives, whatever was left over before', () => {
		const pace = new SamplePace(() => {});
		pace.set(1000);
		vi.advanceTimersByTime(100);
		expect(pace.allowed).toBe(100);
		pace.spend(60);
		vi.advanceTimersByTime(50);
		expect(pace.allowed).toBe(90);
	});

	it('does not make up for an hour in a hidden tab: it counts as a quarter of a second', () => {
		const pace = new SamplePace(() => {});
		pace.set(1000);
		vi.advanceTimersByTime(3_600_000);
		expect(pace.allowed).toBe(250);
	});

	it('is looked at again only while there is a pace, and not once it stopped', () => {
		const again = vi.fn();
		const pace = new SamplePace(again);
		pace.wait();
		expect(vi.getTimerCount()).toBe(0);
		expect(pace.allowed).toBe(Infinity);
		pace.set(1000);
		pace.wait();
		pace.wait();
		vi.advanceTimersByTime(1000);
		expect(again).toHaveBeenCalledTimes(1);
		pace.wait();
		pace.stop();
		vi.advanceTimersByTime(1000);
		expect(again).toHaveBeenCalledTimes(1);
	});
});
