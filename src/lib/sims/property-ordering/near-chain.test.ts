import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPositions } from '../../kernel/any-positions';
import { alone } from './alone';
import { parameters, type Params } from './params';

const { of, nearly } = alone.pDeceptive;

it('a near answer is as near as it says at any setting', () => {
	fc.assert(
		fc.property(anyPositions<Params>(parameters), (params) => {
			expect(Math.abs(nearly.of(params) - of(params))).toBeLessThanOrEqual(nearly.within);
		}),
		{ numRuns: 500 }
	);
});

it('a near answer is exactly 0 where a property never comes', () => {
	fc.assert(
		fc.property(anyPositions<Params>(parameters), (params) => {
			expect(nearly.of({ ...params, preAware: 0, fineAware: 0 })).toBe(0);
		}),
		{ numRuns: 50 }
	);
});
