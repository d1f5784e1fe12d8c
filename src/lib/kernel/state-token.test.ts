import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulationsByFolder } from '../../../tests/contract/contract';
import { anyValues } from '../../../tests/contract/settings';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { defaultValues } from './parameter';
import { randomFrom } from './random';
import { CODEC_VERSION, decodedState, DEFAULT_SEED, encodedState } from './state-token';
import { checkedValues, MAX_SEED } from './validation';

const seeds = fc.integer({ min: 0, max: MAX_SEED });
const defaults = defaultValues(sim.parameters);
const HEAD = `${CODEC_VERSION}.${sim.modelVersion}`;

describe.each(simulationsByFolder)('states of %s', (_, any) => {
	it('come back as they went in, on top of any baseline', () => {
		fc.assert(
			fc.property(seeds, seeds, seeds, (a, b, seed) => {
				const [values, baseline] = [a, b].map((n) => anyValues(any, randomFrom(n)));
				const token = encodedState(any, { values, seed }, baseline);
				expect(decodedState(any, token, baseline)).toEqual({ values, seed, was: null, problems: [] });
			})
		);
	});

	it('are one word that needs no escaping in a path, a fragment or a file name', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const token = encodedState(any, { values: anyValues(any, randomFrom(seed)), seed });
				expect(encodeURIComponent(token)).toBe(token);
				expect(token).not.toMatch(/[&=/#?]/);
			})
		);
	});

	it('never throw and always hold valid values, however damaged', () => {
		const damage = fc.tuple(seeds, fc.nat(), fc.string({ maxLength: 6, unit: 'grapheme' }));
		fc.assert(
			fc.property(damage, ([seed, at, text]) => {
				const token = encodedState(any, { values: anyValues(any, randomFrom(seed)), seed });
				const cut = at % (token.length + 1);
				const { values, seed: read } = decodedState(any, token.slice(0, cut) + text + token.slice(cut + 1));
				expect(checkedValues(any, values).problems).toEqual([]);
				expect(Number.isInteger(read) && read >= 0 && read <= MAX_SEED).toBe(true);
			})
		);
	});
});

describe('a token', () => {
	it('holds only what differs from the baseline', () => {
		expect(encodedState(sim, { values: defaults, seed: DEFAULT_SEED })).toBe(HEAD);
		expect(encodedState(sim, { values: { ...defaults, skillGain: 0.1 }, seed: 7 })).toBe(
			`${HEAD}~skillGain_0.1~seed_7`
		);
		expect(encodedState(sim, { values: defaults, seed: 1 }, { ...defaults, skillGain: 0.1 })).toBe(
			`${HEAD}~skillGain_0.05`
		);
	});

	it('keeps ten digits, so that thirds still sum to one', () => {
		const third = 1 / 3;
		const token = encodedState(sim, {
			values: { ...defaults, preGreen: third, preRed: third, preBlue: third },
			seed: 1
		});
		expect(decodedState(sim, token)).toMatchObject({ values: { preGreen: 0.3333333333 }, problems: [] });
	});

	it.each(['', 'x', '1', '1.', '.1', 'v1.1', '1.1.1', '-1.1', ' 1.1', 'undefined'])(
		'that begins with “%s” is damaged: the baseline and why',
		(token) => {
			const { values, seed, problems } = decodedState(sim, token);
			expect({ values, seed }).toEqual({ values: defaults, seed: DEFAULT_SEED });
			expect(problems).toEqual([expect.stringContaining(`state “${token}” is damaged`)]);
		}
	);

	it('of a newer format is not guessed at', () => {
		const { values, problems } = decodedState(sim, `${CODEC_VERSION + 1}.1~skillGain_0.2`);
		expect(values).toEqual(defaults);
		expect(problems).toEqual([expect.stringContaining('newer version')]);
	});

	it('of another model version holds, with a warning', () => {
		const { values, problems } = decodedState(sim, `${CODEC_VERSION}.${sim.modelVersion + 3}~skillGain_0.2`);
		expect(values.skillGain).toBe(0.2);
		expect(problems).toEqual([expect.stringMatching(/version 4 of this model; this page runs version 1/)]);
	});

	it.each([
		['skillGain_0.2~skillGain_0.3', { skillGain: 0.2 }, /a second value for skillGain/],
		[
			'skillGain_2~exploitCaught_0.5',
			{ skillGain: defaults.skillGain, exploitCaught: 0.5 },
			/skillGain is 2; expected 0–1/
		],
		['skillGain_NaN', { skillGain: defaults.skillGain }, /skillGain is “NaN”/],
		['skillGain_0x1', { skillGain: defaults.skillGain }, /skillGain is “0x1”/],
		['skillGain', {}, /“skillGain” is no setting; expected name_value/],
		['skillGain_', {}, /“skillGain_” is no setting/],
		['__proto___1', {}, /“__proto___1” is no setting/],
		['constructor_1', {}, /constructor is not a parameter/],
		['preGreen_0.9', { preGreen: defaults.preGreen }, /preGreen \+ preRed \+ preBlue is 1.55/]
	])('%s: the rest holds, and the reader is told', (pairs, held, problem) => {
		const decoded = decodedState(sim, `${HEAD}~${pairs}`);
		expect(decoded.values).toMatchObject(held);
		expect(decoded.problems).toEqual([expect.stringMatching(problem)]);
		expect(decoded.problems[0]).toMatch(/^Ignored from the link: /);
	});

	it.each([
		['seed_x', DEFAULT_SEED, /seed is “x”/],
		['seed_4294967296', DEFAULT_SEED, /seed is “4294967296”/],
		['seed_5~seed_6', 5, /a second value for seed/]
	])('%s', (pair, seed, problem) => {
		const decoded = decodedState(sim, `${HEAD}~${pair}`);
		expect(decoded.seed).toBe(seed);
		expect(decoded.problems).toEqual([expect.stringMatching(problem)]);
	});
});
