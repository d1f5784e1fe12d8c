import { describe, expect, it } from 'vitest';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { defaultValues } from './parameter';
import { checkedValues, MAX_SEED, ParameterError, parsedSeed, presetValues, requiredValues } from './validation';

const defaults = defaultValues(sim.parameters);

describe('values from anywhere', () => {
	it('are put on top of the defaults, or of a baseline', () => {
		expect(checkedValues(sim, { skillGain: 0.2 })).toEqual({ values: { ...defaults, skillGain: 0.2 }, problems: [] });
		const baseline = { ...defaults, caughtPenalty: 3 };
		expect(checkedValues(sim, { skillGain: 0.2 }, baseline).values).toEqual({ ...baseline, skillGain: 0.2 });
	});

	it('are each refused in a sentence of their own, and the rest still holds', () => {
		const { values, problems } = checkedValues(sim, {
			skillGain: 2,
			caughtPenalty: NaN,
			rlvrStrength: '3',
			nope: 1,
			exploitCaught: 0.5
		});
		expect(values).toEqual({ ...defaults, exploitCaught: 0.5 });
		expect(problems).toEqual([
			expect.stringMatching(/^nope is not a parameter of selection-pies; expected one of rlhfStrength, /),
			'rlvrStrength is “3”; expected 0–100 nats per unit score.',
			'caughtPenalty is NaN; expected 0–10 task successes.',
			'skillGain is 2; expected 0–1 log-odds per nat.'
		]);
	});

	it('fall back together where shares don’t sum to their whole', () => {
		const { values, problems } = checkedValues(sim, { preGreen: 0.5 });
		expect(values).toEqual(defaults);
		expect(problems).toEqual([
			'preGreen + preRed + preBlue is 1.15; expected 1, because they are shares of one whole.'
		]);
	});

	it.each([1e-10, -1e-10])('may miss the sum of their shares by %f', (dust) => {
		expect(checkedValues(sim, { preGreen: 0.35 + dust }).problems).toEqual([]);
		expect(checkedValues(sim, { preGreen: 0.35 + 20 * dust }).problems).toHaveLength(1);
	});

	it('are thrown about where a wrong one is a mistake', () => {
		expect(() => requiredValues(sim, { nope: 1, skillGain: -1 })).toThrow(ParameterError);
		expect(() => requiredValues(sim, { nope: 1, skillGain: -1 })).toThrow(/nope is not.* skillGain is -1/);
		expect(requiredValues(sim, {})).toEqual(defaults);
	});

	it('leave what was given alone', () => {
		const given = Object.freeze({ preGreen: 2 });
		checkedValues(sim, given, Object.freeze({ ...defaults }));
		expect(given).toEqual({ preGreen: 2 });
	});
});

it('finds presets by name, and names those that there are', () => {
	expect(presetValues(sim, 'byrnes-today')).toMatchObject({ rlvrStrength: 0, raterDetection: 0 });
	expect(() => presetValues(sim, 'nobody')).toThrow(/no preset “nobody”; expected one of byrnes-today, /);
	expect(() => presetValues({ ...sim, presets: [] }, 'nobody')).toThrow(/expected one of none\./);
});

describe('a seed', () => {
	it.each([
		['0', 0],
		[' 7 ', 7],
		[String(MAX_SEED), MAX_SEED]
	])('is read from “%s”', (text, seed) => expect(parsedSeed(text)).toBe(seed));

	it.each(['', 'x', '-1', '1.5', '1e3', 'NaN', String(MAX_SEED + 1), '99999999999'])('is not “%s”', (text) =>
		expect(() => parsedSeed(text)).toThrow(`seed is “${text}”; expected a whole number from 0 to 4294967295.`)
	);
});
