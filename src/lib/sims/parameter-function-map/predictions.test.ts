import { describe, expect, it } from 'vitest';
import { ParameterError, requiredValues } from '../../kernel/validation';
import { withSettings } from './any-network';
import { fairCoins } from './fair-coins';
import { FunctionCounts } from './function-counts';
import { heldOutAccuracy, majorityBaseline, samplingPrediction, uniformPrediction } from './predictions';
import { parameterFunctionMap as sim } from './sim';
import { targetOf, trainingInputs } from './target';
import { TrainedNetworks } from './trained-networks';
import { tableOfText, textOfTable } from './truth-table';

/** Two inputs, target XOR, rows 0 and 1 shown. */
const problem = { size: 4, target: tableOfText('0110'), shown: [0, 1] };

describe('predictions of held-out accuracy', () => {
	it('by counting functions are binomial: with 16 rows 3.84 % get three quarters or more, with 64 rows 3.9e-5', () => {
		const upper = (hidden: number) =>
			fairCoins(hidden)
				.slice(Math.ceil(0.75 * hidden))
				.reduce((a, b) => a + b, 0);
		// Reference values, rounded to three and two digits.
		expect(upper(16)).toBeCloseTo(0.0384, 4);
		expect(upper(64) / 1e-5).toBeCloseTo(3.9, 1);
		// Of 65,536 such functions 2,517 have at most four of 16 rows right, which is more than one in forty.
		const shown = Array.from({ length: 112 }, (_, x) => x);
		expect(uniformPrediction({ size: 128, target: new Uint32Array(4), shown })).toEqual({
			value: 0.5,
			low: 4 / 16,
			high: 12 / 16
		});
	});

	it('by sampling weight each function that fits by how often it was drawn', () => {
		const counts = new FunctionCounts(4);
		for (const [text, times] of [
			['0110', 3],
			['0101', 1],
			['0000', 9]
		] as const)
			for (let n = 0; n < times; n++) counts.add(tableOfText(text));
		const { value, hits, distribution } = samplingPrediction(problem, counts)!;
		// 0110 has both hidden rows right, 0101 neither; 0000 does not fit.
		expect([value, hits, distribution]).toEqual([0.75, 4, [0.25, 0, 0.75]]);
		expect(samplingPrediction({ ...problem, target: tableOfText('1000') }, counts)).toBeNull();
	});

	it('by the commoner label count what it gets right, and a tie as one half', () => {
		expect(majorityBaseline(problem)).toBe(0.5);
		expect(majorityBaseline({ ...problem, target: tableOfText('1110') })).toBe(0.5);
		expect(majorityBaseline({ ...problem, target: tableOfText('0010') })).toBe(0.5);
		expect(majorityBaseline({ ...problem, target: tableOfText('1111') })).toBe(1);
	});

	it('are compared with those trained networks only that fit', () => {
		const networks = new TrainedNetworks();
		networks.add(Uint32Array.from([...tableOfText('0110'), 7, 1, ...tableOfText('0000'), 100, 0]));
		expect(networks.tried).toBe(2);
		expect(heldOutAccuracy(problem, networks)!.distribution).toEqual([0, 0, 1]);
	});
});

describe('targets', () => {
	it('are the functions that their names say, the first input being the highest bit', () => {
		const text = (target: 'oneInput' | 'and' | 'majority' | 'xor' | 'parity' | 'constant') =>
			textOfTable(targetOf(withSettings({ inputs: 3, target }), 1), 8);
		expect(text('constant')).toBe('00000000');
		expect(text('oneInput')).toBe('00001111');
		expect(text('and')).toBe('00000011');
		expect(text('xor')).toBe('00111100');
		expect(text('majority')).toBe('00010111');
		expect(text('parity')).toBe('01101001');
	});

	it('show as many different rows as asked, and leave some', () => {
		for (let trainingSize = 1; trainingSize < 32; trainingSize++) {
			const shown = trainingInputs(withSettings({ inputs: 5, trainingSize }), trainingSize);
			expect(new Set(shown).size).toBe(trainingSize);
			for (const x of shown) expect(x >= 0 && x < 32).toBe(true);
		}
	});
});

describe('bad input', () => {
	it.each([
		[{ inputs: 8 }, 'inputs is 8; expected a whole number, 1–7 Boolean inputs.'],
		[{ samples: 0 }, 'samples is 0; expected a whole number, 1–100000000 networks.'],
		[{ trainingSize: 0 }, 'trainingSize is 0; expected a whole number, 1–127 inputs.'],
		[{ inputs: 3, trainingSize: 8 }, 'trainingSize is 8; expected 1–7, fewer than the 8 rows of a table of 3 inputs.'],
		[
			{ inputs: 3, target: 'own', ownTarget: '0110' },
			'ownTarget has 4 entries; expected 8, one for each combination of 3 inputs.'
		],
		[{ ownTarget: '0120' }, 'ownTarget is “0120”; expected 2, 4, 8, … or 128 digits 0 and 1.']
	])('%o is refused with its reason', (given, reason) => {
		expect(() => requiredValues(sim, given)).toThrow(new ParameterError([reason]));
	});

	it('lets what was not asked for make room', () => {
		expect(requiredValues(sim, { inputs: 3 })).toMatchObject({ inputs: 3, trainingSize: 4 });
		expect(String(requiredValues(sim, { inputs: 3, target: 'own' }).ownTarget)).toHaveLength(8);
	});
});
