import { describe, expect, it } from 'vitest';
import { simulationsByFolder } from '../../../tests/contract/contract';
import { anyValues } from '../../../tests/contract/settings';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { pinnedNumber, pinnedOutput } from './pinned-number';
import { defaultValues } from './parameter';
import { randomFrom } from './random';
import { decodedState } from './state-token';
import { sharedToken } from './shared-token';

describe.each(simulationsByFolder)('a link to %s', (_, any) => {
	it('carries the number that it showed, and is quiet while that number holds', () => {
		for (let seed = 0; seed < 20; seed++) {
			const token = sharedToken(any, { values: anyValues(any, randomFrom(seed)), seed });
			const { values, was, problems } = decodedState(any, token);
			expect(was).toBe(pinnedNumber(any, values));
			expect(problems).toEqual([]);
		}
	});
});

describe('a link whose number no longer holds', () => {
	const newer = { ...sim, modelVersion: 2 };
	const label = pinnedOutput(sim).label;

	it('says both numbers when the model has changed', () => {
		const { problems } = decodedState(newer, '1.1~was_0.25');
		expect(problems).toEqual([
			`The link was made with version 1 of this model; this page runs version 2. ${label}: 25 % (0.25) then, 13 % (0.125) now.`
		]);
	});

	it('says that the number is the same when the model has changed elsewhere', () => {
		const was = pinnedNumber(sim, defaultValues(sim.parameters));
		expect(decodedState(newer, `1.1~was_${was}`).problems).toEqual([
			`The link was made with version 1 of this model; this page runs version 2; ${label} is the same in both.`
		]);
	});

	it('is told apart from a link that states a number of its own', () => {
		expect(decodedState(sim, '1.1~was_0.9').problems).toEqual([
			expect.stringContaining('the link says 90 % (0.9); with the same settings this page computes 13 % (0.125).')
		]);
	});

	it('is refused when it is no number, and the rest holds', () => {
		const { values, was, problems } = decodedState(sim, '1.1~skillGain_0.2~was_lots');
		expect(values.skillGain).toBe(0.2);
		expect(was).toBeNull();
		expect(problems).toEqual(['Ignored from the link: was is “lots”; expected the number that it showed.']);
	});
});
