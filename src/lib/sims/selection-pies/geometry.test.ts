import { describe, expect, it } from 'vitest';
import { Crowd, MOVE_MS, sunflower } from './crowd';
import { competenceTicks, domains, exchangeInWords, ratioTicks } from './exchange';
import { solve } from './model';
import { requiredValues } from '../../kernel/validation';
import type { Params } from './params';
import { ringSector, sectorsOf, spokes } from './sectors';
import { selectionPies } from './sim';
import { quarters, ray, spot, trace } from './ternary';

const defaults = requiredValues(selectionPies, {}) as Params;
const outputs = solve(defaults);

describe('a sector', () => {
	it('is a closed ring at a full turn, and nothing at none', () => {
		expect(ringSector(0, 0, 1, 0.3, 0.5).match(/M/g)).toHaveLength(2);
		expect(ringSector(0, 0.2, 0.2, 0.3, 0.5)).toBe('');
	});

	it('leaves out kinds that are missing, and spokes of a pie of one kind', () => {
		const all = { green: 1, red: 0, blue: 0 };
		expect(sectorsOf([all], 'red', 0, 0.5)).toBe('');
		expect(spokes([all], 0, 0.5)).toBe('');
		expect(spokes([{ green: 0.5, red: 0.5, blue: 0 }], 0, 0.5).match(/M/g)).toHaveLength(2);
	});
});

describe('a crowd', () => {
	const count = 3000;
	const seeds = sunflower(count);
	const counted = (crowd: Crowd) => [0, 1, 2].map((kind) => crowd.kinds.filter((k) => k === kind).length);
	/** Seats that the dots of a kind take once at rest. */
	const turnsOf = (crowd: Crowd, kind: number) =>
		[...crowd.kinds].flatMap((k, dot) => (k === kind ? [[crowd.xAt(dot, 1e9), crowd.yAt(dot, 1e9)].join()] : []));

	it('fills the disc, each sector in proportion to its angle', () => {
		expect(Math.max(...seeds.x.map((x, i) => Math.hypot(x, seeds.y[i])))).toBeLessThan(1);
		// a sequence of the golden turn puts at most a few seeds more or less into any sector of the disc
		const quarter = seeds.x.filter((x, i) => x >= 0 && seeds.y[i] <= 0).length;
		expect(Math.abs(quarter - count / 4)).toBeLessThan(5);
	});

	it('keeps every seat taken once, and has the counts it was told', () => {
		const crowd = new Crowd(seeds);
		crowd.seat({ green: 1000, red: 200, blue: 1800 });
		crowd.regroup({ green: 1700, red: 900, blue: 400 }, 0);
		crowd.regroup({ green: 100, red: 2900, blue: 0 }, 30);
		expect(counted(crowd)).toEqual([100, 2900, 0]);
		expect(new Set([...turnsOf(crowd, 0), ...turnsOf(crowd, 1)]).size).toBe(count);
	});

	it('moves only the dots that have to, from where they are', () => {
		const crowd = new Crowd(seeds);
		crowd.seat({ green: 1000, red: 200, blue: 1800 });
		const before = Array.from({ length: count }, (_, dot) => crowd.xAt(dot, 0));
		crowd.regroup({ green: 1010, red: 200, blue: 1790 }, 0);
		expect(Array.from({ length: count }, (_, dot) => crowd.xAt(dot, 0))).toEqual(before);
		// ten blue dots turn green, and ten red ones make room for them
		expect(before.filter((x, dot) => crowd.xAt(dot, MOVE_MS) !== x)).toHaveLength(20);
	});
});

describe('the triangle', () => {
	it('puts pure kinds at its corners', () => {
		expect(spot({ green: 7, red: 0, blue: 0 })).toEqual({ x: 0, y: 100 });
		expect(spot({ green: 0, red: 7, blue: 0 })).toEqual({ x: 100, y: 100 });
		expect(spot({ green: 0, red: 0, blue: 7 })).toEqual({ x: 50, y: 0 });
	});

	it('keeps RLHF on one line from the top when the rater sees no difference', () => {
		const { ternaryPath: path } = solve({ ...defaults, raterDetection: 0 });
		const slopes = [0, 6, 12, 18].map((point) => {
			const { x, y } = spot({ green: path.green[point], red: path.red[point], blue: path.blue[point] });
			return (x - 50) / y;
		});
		for (const slope of slopes) expect(slope).toBeCloseTo(slopes[0], 12);
	});

	it('draws finite lines', () => {
		expect(trace(outputs.ternaryPath, 0, 48)).not.toMatch(/NaN/);
		expect(quarters(outputs.ternaryPath)).not.toMatch(/NaN/);
		expect(ray(1)).toBe('M50 0L50.00 86.60');
	});
});

describe('the exchange chart', () => {
	it('has room for its paths, and a few ticks within', () => {
		for (const strength of [0, 20, 100]) {
			const path = solve({ ...defaults, rlvrStrength: strength, skillGain: 1, exploitableShare: 1 }).exchangePath!;
			const { x, y } = domains([path]);
			expect(Math.min(...path.logOdds)).toBeGreaterThanOrEqual(x[0]);
			expect(Math.max(...path.logRatio)).toBeLessThanOrEqual(y[1]);
			for (const ticks of [competenceTicks(x), ratioTicks(y)]) {
				expect(ticks.length).toBeGreaterThan(0);
				expect(ticks.length).toBeLessThan(7);
			}
		}
	});

	it('says what the slope means, and that there may be none', () => {
		expect(exchangeInWords(outputs.exchangePath, outputs.exchangeRate)).toMatch(/multiplies red : green by 1\.\d/);
		expect(exchangeInWords(outputs.exchangePath, null)).toMatch(/no exchange rate/);
		expect(exchangeInWords(outputs.exchangePath, 0)).toMatch(/done right/);
		expect(exchangeInWords(null, null)).toMatch(/no ratio/);
	});
});
