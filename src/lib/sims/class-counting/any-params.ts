import fc from 'fast-check';
import type { Params } from './params';

const count = fc.double({ min: 0, max: 60, noNaN: true });
const bits = fc.integer({ min: 0, max: 300 });
const steps = fc.integer({ min: 0, max: 100 });

/** Settings anywhere in the domains, for laws that hold for all of them. */
export const anyParams: fc.Arbitrary<Params> = fc.record({
	countingMode: fc.constantFrom('functions' as const, 'parameterisations' as const),
	simplicityWeight: fc.double({ min: 0, max: 2, noNaN: true }),
	speedWeight: fc.double({ min: 0, max: 1, noNaN: true }),
	separateObjective: fc.double({ min: 0, max: 1, noNaN: true }),
	log10CountInternal: count,
	log10CountPointer: count,
	log10CountDeceptive: count,
	bitsInternal: bits,
	bitsPointer: bits,
	bitsDeceptive: bits,
	stepsInternal: steps,
	stepsPointer: steps,
	stepsDeceptive: steps
});
