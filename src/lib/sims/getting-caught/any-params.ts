import fc from 'fast-check';
import type { NumberParameter } from '../../kernel/parameter';
import { lastPosition, valueAt } from '../../kernel/scale';
import { parameters, type Params } from './params';

/** Any position of every slider, for tests. */
export const anyParams: fc.Arbitrary<Params> = fc.record(
	Object.fromEntries(
		parameters.map((p) => [
			p.id,
			p.scale === 'choice'
				? fc.constantFrom(...p.options.map((o) => o.id))
				: fc.nat({ max: lastPosition(p as NumberParameter) }).map((at) => valueAt(p as NumberParameter, at))
		])
	)
) as unknown as fc.Arbitrary<Params>;
