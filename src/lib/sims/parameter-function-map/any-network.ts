import fc from 'fast-check';
import { defaultValues } from '../../kernel/parameter';
import type { Network } from './engine';
import { networkOf } from './network';
import { parameters, type Params } from './params';

/** Settings on top of the defaults. */
export const withSettings = (given: Partial<Params>): Params => ({
	...(defaultValues(parameters) as Params),
	...given
});

export const networkWith = (given: Partial<Params>): Network => networkOf(withSettings(given));

/** Any architecture and initialisation that a reader can choose. */
export const anyNetwork: fc.Arbitrary<Network> = fc
	.record({
		inputs: fc.integer({ min: 1, max: 7 }),
		hiddenLayers: fc.integer({ min: 0, max: 3 }),
		width: fc.integer({ min: 1, max: 64 }),
		activation: fc.constantFrom('relu' as const, 'tanh' as const, 'threshold' as const),
		weightDistribution: fc.constantFrom('normal' as const, 'uniform' as const),
		weightScale: fc.double({ min: 0.1, max: 10, noNaN: true }),
		biasScale: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 10, noNaN: true })),
		biasFanIn: fc.constantFrom('own' as const, 'fanIn' as const),
		inputCoding: fc.constantFrom('01' as const, 'pm1' as const)
	})
	.map(networkWith);
