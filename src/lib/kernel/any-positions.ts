import fc from 'fast-check';
import type { Parameter, ParameterValues } from './parameter';
import { lastPosition, valueAt } from './scale';

const anyValue = (p: Parameter): fc.Arbitrary<number | string> =>
	p.scale === 'choice'
		? fc.constantFrom(...p.options.map((option) => option.id))
		: fc.integer({ min: 0, max: lastPosition(p) }).map((position) => valueAt(p, position));

/** Every slider somewhere, ends included, and every choice made: settings that a reader can reach, for tests of laws. */
export const anyPositions = <P extends ParameterValues>(list: readonly Parameter[]): fc.Arbitrary<P> =>
	fc.record(Object.fromEntries(list.map((p) => [p.id, anyValue(p)]))) as fc.Arbitrary<unknown> as fc.Arbitrary<P>;
