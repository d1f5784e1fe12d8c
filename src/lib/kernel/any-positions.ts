import fc from 'fast-check';
import type { Parameter, ParameterValues } from './parameter';
import { lastPosition, valueAt } from './scale';

/** A truth table of some number of inputs: 2, 4, 8, … digits. */
const anyTable = (mostInputs: number): fc.Arbitrary<string> =>
	fc
		.integer({ min: 1, max: mostInputs })
		.chain((inputs) => fc.array(fc.constantFrom('0', '1'), { minLength: 2 ** inputs, maxLength: 2 ** inputs }))
		.map((digits) => digits.join(''));

const anyValue = (p: Parameter): fc.Arbitrary<number | string> => {
	if (p.scale === 'choice') return fc.constantFrom(...p.options.map((option) => option.id));
	if (p.scale === 'table') return anyTable(p.mostInputs);
	return fc.integer({ min: 0, max: lastPosition(p) }).map((position) => valueAt(p, position));
};

/** Every slider somewhere, ends included, and every choice made: settings that a reader can reach, for tests of laws. */
export const anyPositions = <P extends ParameterValues>(list: readonly Parameter[]): fc.Arbitrary<P> =>
	fc.record(Object.fromEntries(list.map((p) => [p.id, anyValue(p)]))) as fc.Arbitrary<unknown> as fc.Arbitrary<P>;
