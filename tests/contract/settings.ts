import {
	defaultValues,
	type Parameter,
	type ParameterValue,
	type ParameterValues
} from '../../src/lib/kernel/parameter';
import type { Random } from '../../src/lib/kernel/random';
import { lastPosition, valueAt } from '../../src/lib/kernel/scale';
import { valuesKept } from '../../src/lib/kernel/shares';
import type { AnySimulation } from '../../src/lib/kernel/simulation';
import { presetValues } from '../../src/lib/kernel/validation';

/** Parameters' values with the name that a failing test shows. */
export type Setting = readonly [name: string, values: ParameterValues];

/** Where one run is a large sample, laws are tried on a small one. */
const ofTrialSize = (sim: AnySimulation, values: ParameterValues): ParameterValues =>
	sim.sampling ? { ...values, ...sim.sampling.trial } : values;

/** The defaults and every preset. */
export const namedSettings = (sim: AnySimulation): Setting[] => [
	['defaults', ofTrialSize(sim, defaultValues(sim.parameters))],
	...sim.presets.map(({ id }): Setting => [id, ofTrialSize(sim, presetValues(sim, id))])
];

const withOne = (sim: AnySimulation, values: ParameterValues, id: string, value: ParameterValue): ParameterValues =>
	valuesKept(sim, { ...values, [id]: value }, id);

const endsOf = (p: Parameter): ParameterValue[] => {
	if (p.scale === 'choice') return p.options.map((o) => o.id);
	return p.scale === 'table' ? ['01', '10'.repeat(2 ** (p.mostInputs - 1))] : [p.min, p.max];
};

/** Every slider at each of its ends and every choice made, all else at its default; other shares make room. */
export const endSettings = (sim: AnySimulation): Setting[] =>
	sim.parameters.flatMap((p) =>
		endsOf(p).map((end): Setting => [
			`${p.id} = ${end}`,
			ofTrialSize(sim, withOne(sim, defaultValues(sim.parameters), p.id, end))
		])
	);

const anyValue = (p: Parameter, random: Random): ParameterValue => {
	const among = (count: number) => Math.floor(random.uniform() * count);
	if (p.scale === 'choice') return p.options[among(p.options.length)].id;
	if (p.scale === 'table') return Array.from({ length: 2 ** (1 + among(p.mostInputs)) }, () => among(2)).join('');
	if (random.uniform() < 0.8) return valueAt(p, among(lastPosition(p) + 1));
	const typed = Number((p.min + random.uniform() * (p.max - p.min)).toPrecision(10));
	return p.integer ? Math.round(typed) : Math.min(p.max, Math.max(p.min, typed));
};

/** Every parameter somewhere in its domain: mostly slider positions, ends included, now and then a typed number. */
export const anyValues = (sim: AnySimulation, random: Random): ParameterValues =>
	ofTrialSize(
		sim,
		sim.parameters.reduce((values, p) => withOne(sim, values, p.id, anyValue(p, random)), defaultValues(sim.parameters))
	);

/** @returns `count` random settings, numbered. */
export const anySettings = (sim: AnySimulation, random: Random, count: number): Setting[] =>
	Array.from({ length: count }, (_, at): Setting => [`random setting ${at}`, anyValues(sim, random)]);
