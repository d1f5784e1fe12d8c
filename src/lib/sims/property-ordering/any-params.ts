import fc from 'fast-check';
import { defaultValues } from '../../kernel/parameter';
import { lastPosition, valueAt } from '../../kernel/scale';
import { parameters, type Params } from './params';

export const defaults = defaultValues(parameters) as unknown as Params;

/**
 * An entry of a matrix exponential is off by at most 6e-15 from truncation and 8e-16 from each of 12 Taylor steps and up
 * to 40 squarings, relative to itself and times the five nodes of a path: 2.4e-13 a stage, below 5e-13 after two, and no
 * more in a sum of probabilities.
 */
export const ROUNDING = 1e-12;

type NumberById = Record<keyof Params, fc.Arbitrary<number>>;

/** The whole domain: both ends more often than chance would have it, slider positions, and anything in between. */
export const anyParams: fc.Arbitrary<Params> = fc.record(
	Object.fromEntries(
		parameters.map((p) => [
			p.id,
			fc.oneof(
				fc.constantFrom(p.min, p.default, p.max),
				fc.integer({ min: 0, max: lastPosition(p) }).map((position) => valueAt(p, position)),
				fc.double({ min: p.min, max: p.max, noNaN: true })
			)
		])
	) as NumberById
);

/** Rates and corrections of ordinary size, now and then none: evenly spread, where `fc.double` favours the very small. */
export const moderateParams: fc.Arbitrary<Params> = fc.record(
	Object.fromEntries(
		parameters.map((p) => {
			const most = { probability: 1, examples: 100, times: 3 }[p.unit as string] ?? 4;
			const high = p.id === 'flipPerExample' ? 0.1 : most;
			const evenly = fc.integer({ min: 1, max: 1000 }).map((share) => (high * share) / 1000);
			return [p.id, fc.oneof({ weight: 9, arbitrary: evenly }, { weight: 1, arbitrary: fc.constant(0) })];
		})
	) as NumberById
);
