import { expect } from 'vitest';
import { defaultValues, type NumberParameter } from '../../src/lib/kernel/parameter';
import { randomFrom } from '../../src/lib/kernel/random';
import { lastPosition, positionOf, valueAt } from '../../src/lib/kernel/scale';
import type { AnySimulation } from '../../src/lib/kernel/simulation';
import { ParameterError, refusal, requiredValues } from '../../src/lib/kernel/validation';
import type { Law } from './law';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;

const sliders = (sim: AnySimulation) => sim.parameters.filter((p): p is NumberParameter => 'min' in p);

const expectNames = (names: readonly string[], form: RegExp) => {
	for (const name of names) expect(name).toMatch(form);
	expect(new Set(names).size, `${names.join(', ')}: each once`).toBe(names.length);
};

const expectSlider = (p: NumberParameter) => {
	const values = Array.from({ length: lastPosition(p) + 1 }, (_, position) => valueAt(p, position));
	expect([values[0], values.at(-1)], `${p.id}’s ends`).toEqual([p.min, p.max]);
	for (const [position, value] of values.entries()) {
		expect(refusal(p, value), `${p.id} at position ${position}`).toBeNull();
		if (position > 0) expect(value, `${p.id} at position ${position}`).toBeGreaterThan(values[position - 1]);
		expect(positionOf(p, value), `the position of ${p.id} = ${value}`).toBe(position);
	}
	const random = randomFrom(1);
	for (let n = 0; n < 50; n++) {
		const near = valueAt(p, positionOf(p, p.min + random.uniform() * (p.max - p.min)));
		expect(valueAt(p, positionOf(p, near)), `${p.id} moved to its own place`).toBe(near);
	}
};

const badValues = (p: AnySimulation['parameters'][number]): unknown[] => {
	const never = [NaN, Infinity, -Infinity, '', 'no such option', null, undefined, true, [1], {}];
	if (p.scale === 'choice') return [...never, 0, 1];
	if (p.scale === 'table') return [...never, 0, 1, '0', '011', '012', '01'.repeat(2 ** p.mostInputs)];
	return [
		...never,
		'0.5',
		p.min - 1e-9 * Math.max(1, Math.abs(p.min)),
		p.max * (1 + 1e-9) + 1e-9,
		...(p.integer ? [p.min + 0.5] : [])
	];
};

const problemsOf = (sim: AnySimulation, given: Readonly<Record<string, unknown>>): readonly string[] => {
	try {
		requiredValues(sim, given);
		return [];
	} catch (error) {
		expect(error).toBeInstanceOf(ParameterError);
		return (error as ParameterError).problems;
	}
};

/** What a simulation declares. */
export const declarationLaws: readonly Law[] = [
	{
		says: 'has a kebab-case id, which is its folder’s name',
		holds: (sim, folder) => {
			expect(sim.id).toMatch(KEBAB);
			expect(sim.id).toBe(folder);
		}
	},
	{
		says: 'names parameters and outputs in camelCase and presets in kebab-case, each once',
		holds: ({ parameters, outputs, presets }) => {
			expectNames(
				parameters.map((p) => p.id),
				CAMEL
			);
			expectNames(
				outputs.map((o) => o.id),
				CAMEL
			);
			expectNames(
				presets.map((p) => p.id),
				KEBAB
			);
		}
	},
	{
		says: 'has a table, and only a table, for each output that is worked out on demand',
		holds: ({ outputs, tables = {} }) =>
			expect(Object.keys(tables)).toEqual(outputs.filter(({ onDemand }) => onDemand).map(({ id }) => id))
	},
	{
		says: 'has words for everything that a reader sees',
		holds: ({ title, question, parameters, outputs, live }) => {
			const texts = [title, question, live.unit, live.stepUnit, ...outputs.flatMap((o) => [o.label, o.unit])];
			texts.push(...parameters.flatMap((p) => [p.label, p.symbol, p.unit, p.about, p.group]));
			for (const text of texts) expect(text.trim()).not.toBe('');
			for (const { id, sources } of parameters) expect(sources.length, `sources of ${id}`).toBeGreaterThan(0);
		}
	},
	{
		says: 'has a whole number for its version, and a headline that is one of its probabilities',
		holds: ({ modelVersion, headline, outputs }) => {
			expect(Number.isSafeInteger(modelVersion) && modelVersion >= 1).toBe(true);
			if (headline !== undefined) expect(outputs.find((o) => o.id === headline)?.unit).toBe('probability');
		}
	},
	{
		says: 'starts from valid defaults',
		holds: (sim) => expect(requiredValues(sim, defaultValues(sim.parameters))).toEqual(defaultValues(sim.parameters))
	},
	{
		says: 'has sliders whose every position is valid, greater than the last, and found again from its value',
		holds: (sim) => sliders(sim).forEach(expectSlider)
	},
	{
		says: 'refuses bad values by the parameter’s name',
		holds: (sim) => {
			for (const p of sim.parameters) {
				for (const value of badValues(p)) {
					expect(problemsOf(sim, { [p.id]: value }), `${p.id} = ${String(value)}`).toEqual([
						expect.stringMatching(new RegExp(`^${p.id} is .+; expected .+\\.$`))
					]);
				}
			}
		}
	},
	{
		says: 'refuses unknown names, and shares that don’t sum to their whole',
		holds: (sim) => {
			for (const name of ['noSuchParameter', 'constructor', 'toString']) {
				expect(problemsOf(sim, { [name]: 1 })).toEqual([
					expect.stringMatching(`^${name} is not a parameter of ${sim.id}`)
				]);
			}
			for (const { parameters, sum } of sim.shares ?? []) {
				const given = Object.fromEntries(parameters.map((id, at) => [id, at ? 0 : sum - 1e-6]));
				expect(problemsOf(sim, given)).toEqual([expect.stringContaining(parameters.join(' + '))]);
			}
		}
	},
	{
		says: 'admits three to six sentences of what it leaves out',
		holds: ({ leavesOut }) => {
			expect(leavesOut.length).toBeGreaterThanOrEqual(3);
			expect(leavesOut.length).toBeLessThanOrEqual(6);
			for (const sentence of leavesOut) expect(sentence).toMatch(/^[A-Z].*\.$/s);
		}
	}
];
