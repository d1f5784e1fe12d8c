import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, elapsed, paceText, paused, started, STOPPED } from './lesson-clock';

const moments = fc.array(fc.integer({ min: 0, max: 5_400_000 }), { minLength: 2, maxLength: 12 });

describe('a lesson’s clock', () => {
	it('adds up what ran, and nothing of what stood', () => {
		fc.assert(
			fc.property(moments, (spans) => {
				let [now, ran] = [1_700_000_000_000, 0];
				let clock = STOPPED;
				spans.forEach((span, at) => {
					const runs = at % 2 === 0;
					clock = runs ? started(clock, now) : paused(clock, now);
					now += span;
					if (runs) ran += span;
				});
				expect(elapsed(clock, now)).toBe(ran);
			})
		);
	});

	it('started twice runs once, and never runs backwards', () => {
		const clock = started(started(STOPPED, 1000), 5000);
		expect(elapsed(clock, 6000)).toBe(5000);
		expect(elapsed(clock, 0)).toBe(0);
	});

	it.each([
		[0, '0:00'],
		[61_500, '1:01'],
		[3_600_000, '60:00']
	])('%i ms reads %s', (ms, text) => expect(clockText(ms)).toBe(text));

	it.each([
		[6, 'on time'],
		[5, 'on time'],
		[2, '3 minutes ahead'],
		[9.2, 'on time'],
		[10.1, '1 minute behind'],
		[15, '6 minutes behind']
	])('%f minutes into a step planned from 5 to 9: %s', (minutes, text) => {
		expect(paceText(minutes * 60_000, 5, 4)).toBe(text);
	});
});
