import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClassError } from '../../classroom/class-error';
import { RateLimits, RATES } from './rate';

const NAME = 'wrongCodesByAddress';
const { burst, perSecond } = RATES[NAME];

const taken = (limits: RateLimits, key = 'a'): boolean => {
	try {
		limits.take(NAME, key);
		return true;
	} catch (error) {
		expect(error).toBeInstanceOf(ClassError);
		return false;
	}
};

describe('RateLimits', () => {
	it('lets through no more than the burst and what has come back since', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 300 }), (waits) => {
				let now = 0;
				const limits = new RateLimits(() => now);
				let through = 0;
				for (const wait of waits) {
					now += wait;
					if (taken(limits)) through++;
				}
				expect(through).toBeLessThanOrEqual(burst + now * perSecond);
				expect(through).toBeGreaterThanOrEqual(Math.min(waits.length, burst));
			})
		);
	});

	it('says how long to wait, and is right', () => {
		let now = 0;
		const limits = new RateLimits(() => now);
		while (taken(limits)) now += 0;
		let wait = 0;
		try {
			limits.take(NAME, 'a');
		} catch (error) {
			wait = (error as ClassError).retryAfter!;
		}
		now += wait;
		expect(taken(limits)).toBe(true);
	});

	it('counts each key by itself, and takes nothing by looking', () => {
		const limits = new RateLimits(() => 0);
		for (let at = 0; at < 2 * burst; at++) limits.require(NAME, 'a');
		while (taken(limits, 'a'));
		expect(taken(limits, 'b')).toBe(true);
		expect(() => limits.require(NAME, 'a')).toThrow('try again in');
	});
});
