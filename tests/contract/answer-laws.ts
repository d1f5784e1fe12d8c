import { expect } from 'vitest';
import { randomFrom } from '../../src/lib/kernel/random';
import { sampledHere } from '../../src/lib/kernel/sampled';
import type { AnySimulation, OutputValues, Preset } from '../../src/lib/kernel/simulation';
import { decodedState, encodedState } from '../../src/lib/kernel/state-token';
import { presetValues } from '../../src/lib/kernel/validation';
import type { Law } from './law';
import { frozen, numbersIn, textOf } from './plain-data';
import { anySettings, endSettings, namedSettings, type Setting } from './settings';

const MOST_WORDS = 45;
/** Text that shows a number which isn't there. */
const BROKEN = /NaN|undefined|\[object|null/;

const settings = (sim: AnySimulation): Setting[] => [
	...namedSettings(sim),
	...endSettings(sim),
	...anySettings(sim, randomFrom(2), 50)
];

/** The exact answer or, where one run is a large sample, what that adds up to; null where there is neither. */
const answerOf = (sim: AnySimulation, values: Setting[1]): OutputValues | null =>
	sim.solve?.(values) ?? (sim.sampling ? sampledHere(sim.sampling, values, 6) : null);

const expectSolved = (sim: AnySimulation, outputs: OutputValues, name: string) => {
	expect(Object.keys(outputs).sort(), `outputs of ${name}`).toEqual(sim.outputs.map((o) => o.id).sort());
	for (const [path, value] of numbersIn(outputs))
		expect(Number.isFinite(value), `${path} is ${value} at ${name}`).toBe(true);
	for (const { id, unit } of sim.outputs.filter((o) => /probabilit|shares/.test(o.unit))) {
		for (const [path, value] of numbersIn(outputs[id], id)) {
			expect(value >= 0 && value <= 1, `${path} (${unit}) is ${value} at ${name}`).toBe(true);
		}
	}
};

/** Two ways to one number, each with at most a few hundred roundings of 1e-16 relative to itself. */
const AGREES = 1e-12;

const expectAlone = (sim: AnySimulation, values: Setting[1], outputs: OutputValues, name: string) => {
	for (const [id, { of, nearly }] of Object.entries(sim.alone ?? {})) {
		const [alone, whole] = [of(values), outputs[id] as number | null];
		const same =
			alone === whole ||
			(alone !== null && whole !== null && Math.abs(alone - whole) <= AGREES * Math.max(Math.abs(whole), 1e-280));
		expect(same, `${id} at ${name}: alone ${alone}, of the whole answer ${whole}`).toBe(true);
		if (!nearly) continue;
		const off = Math.abs(nearly.of(values) - whole!);
		expect(off, `${id} at ${name}: nearly ${nearly.of(values)}, of the whole answer ${whole}`).toBeLessThanOrEqual(
			nearly.within
		);
	}
};

const placeholders = (sim: AnySimulation): string[] =>
	sim.equations.flatMap(({ tex }) => [...tex.matchAll(/\\val\{(\w+)\}/g)].map((match) => match[1]));

const expectStated = (sim: AnySimulation, { id, states }: Preset) => {
	if (!states) return;
	const value = sim.solve?.(presetValues(sim, id))[states.output];
	expect(value, `${states.output} of ${id}`).toBeGreaterThanOrEqual(states.low);
	expect(value, `${states.output} of ${id}`).toBeLessThanOrEqual(states.high);
};

/** What a simulation answers, and says about it. */
export const answerLaws: readonly Law[] = [
	{
		says: 'solves to its declared outputs at every end of every slider: finite numbers, probabilities from 0 to 1',
		holds: (sim) => {
			for (const [name, values] of settings(sim)) {
				const outputs = answerOf(sim, values);
				if (outputs) expectSolved(sim, outputs, name);
			}
		}
	},
	{
		says: 'solves purely: plain data, the same each time, input and earlier answers left alone',
		holds: (sim) => {
			const all = settings(sim).map(([, values]) => frozen({ ...values }));
			const answers = all.map((values) => answerOf(sim, values));
			const texts = answers.map(textOf);
			expect(all.map((values) => textOf(answerOf(sim, values)))).toEqual(texts);
			expect(answers.map(textOf)).toEqual(texts);
		}
	},
	{
		says: 'gives single outputs alone as in its whole answer, and near ones as near as they say',
		holds: (sim) => {
			for (const id of Object.keys(sim.alone ?? {})) expect(sim.outputs.map((o) => o.id)).toContain(id);
			if (sim.solve) for (const [name, values] of settings(sim)) expectAlone(sim, values, sim.solve(values), name);
		}
	},
	{
		says: `states its result in at most ${MOST_WORDS} words, with no number missing`,
		holds: (sim) => {
			for (const [name, values] of settings(sim)) {
				const outputs = answerOf(sim, values);
				if (!outputs) continue;
				const sentence = sim.sentence(values, outputs);
				expect(sentence.trim().split(/\s+/).length, `${name}: ${sentence}`).toBeLessThanOrEqual(MOST_WORDS);
				expect(sentence, name).not.toMatch(BROKEN);
				expect(sentence, name).toMatch(/^\S.*[.!?]$/s);
			}
		}
	},
	{
		says: 'fills every placeholder of its equations, also before there is an answer',
		holds: (sim) => {
			for (const [name, values] of settings(sim)) {
				for (const outputs of [answerOf(sim, values), null]) {
					const texts = sim.equationValues(values, outputs);
					expect(Object.keys(texts), name).toEqual(expect.arrayContaining(placeholders(sim)));
					for (const [id, text] of Object.entries(texts)) expect(text, `${id} at ${name}`).not.toMatch(BROKEN);
				}
			}
		}
	},
	{
		says: 'has presets that are valid, say where each value comes from, and hold what their sources state',
		holds: (sim) => {
			for (const preset of sim.presets) {
				expect(() => presetValues(sim, preset.id)).not.toThrow();
				expect(Object.keys(preset.provenance).sort(), preset.id).toEqual(Object.keys(preset.values).sort());
				for (const text of [preset.label, preset.by, preset.because]) expect(text.trim(), preset.id).not.toBe('');
				expectStated(sim, preset);
			}
		}
	},
	{
		says: 'comes back from a link as it went in',
		holds: (sim) => {
			for (const [name, values] of settings(sim)) {
				const token = encodedState(sim, { values, seed: 7 });
				expect(token).toMatch(/^[\w.~-]+$/);
				const decoded = decodedState(sim, token);
				expect(decoded.problems, name).toEqual([]);
				expect(decoded.seed).toBe(7);
				expect(encodedState(sim, decoded)).toBe(token);
				expect(decoded.values, name).toEqual(values);
			}
		}
	}
];
