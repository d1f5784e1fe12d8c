import { presetOf } from '../../kernel/preset';
import type { Preset } from '../../kernel/simulation';
import type { Params } from './params';

const preset = presetOf<Params>();

const deep = { inputs: 7, hiddenLayers: 2, width: 40, activation: 'relu', inputCoding: '01' } as const;
const small = { inputs: 5, hiddenLayers: 2, width: 40, activation: 'relu', trainingSize: 16 } as const;

/** Named positions. The sources argue in words: where no paper is named, the numbers are ours. */
export const presets: readonly Preset[] = [
	preset({
		id: 'turner-parameters',
		label: 'Turner: sample parameters',
		by: 'Alex Turner',
		ourReading: { target: 'oneInput' },
		ourAssumption: { ...small, biasScale: 0.1 },
		claims: ['C015', 'C016', 'C037'],
		because:
			'Turner holds that counting functions predicts far too little generalisation, because it ignores how many settings of the parameters give each function. With five inputs and half the table shown, a million drawn networks are enough to see both predictions beside what training does.',
		differs: 'He names no network. The target, the first input, is as simple as one can be without being constant.'
	}),
	preset({
		id: 'turner-hard-prior',
		label: 'Turner: a prior hard to read',
		by: 'Alex Turner',
		ourReading: { activation: 'tanh' },
		ourAssumption: { inputs: 7, hiddenLayers: 3, width: 40, weightScale: 8, biasScale: 0.2, samples: 100_000 },
		claims: ['C018', 'C019'],
		because:
			'Turner warns that the prior of neural networks is hard to reason about, and that nobody can deduce a mechanism from “selected for low loss”. Here is one reason: with large weights and three layers of tanh, the same recipe draws next to no function twice, and what training does with the rest of a table gets worse.',
		differs: 'The example is ours. He does not discuss this initialisation.'
	}),
	preset({
		id: 'valle-perez',
		label: 'Valle-Pérez et al. 2019',
		by: 'Guillermo Valle-Pérez, Chico Camargo and Ard Louis',
		stated: { ...deep, weightDistribution: 'uniform', biasFanIn: 'fanIn' },
		ourReading: { weightScale: 1.414213562, biasScale: 1.414213562 },
		claims: ['C015', 'C016'],
		because:
			'The network of their experiments as their public code draws it: weights and biases uniform on ±√6/√fan-in, which is a standard deviation of √2/√fan-in. The narrower range of their output layer changes nothing, since only the sign of its sum is read.',
		differs: 'They drew ten thousand million networks; here the run ends at a hundred million.'
	}),
	preset({
		id: 'mingard-perceptron',
		label: 'Mingard et al. 2019: one unit',
		by: 'Chris Mingard and colleagues',
		stated: { hiddenLayers: 0, biasScale: 0, inputCoding: '01' },
		ourAssumption: { inputs: 7, samples: 1_000_000 },
		claims: ['C015'],
		because:
			'Their theorem for a single unit without bias on inputs of 0 and 1: every number of ones from 0 to 2ⁿ − 1 has the same chance. Counting functions has half ones almost always; see “So do lopsided ones”. With inputs of −1 and +1 the theorem fails, which one click shows.'
	}),
	preset({
		id: 'parity',
		label: 'Where it does not help: parity',
		by: 'our own example',
		ourAssumption: { ...small, biasScale: 1, target: 'parity' },
		claims: ['C018'],
		because:
			'A leaning towards simple functions hurts where the truth is not simple in that way. Every neighbour of an input has the other parity, so networks that fill gaps from what is near are wrong more often than a coin.'
	}),
	preset({
		id: 'no-pattern',
		label: 'Where there is nothing to find',
		by: 'our own example',
		ourAssumption: { ...small, biasScale: 1, target: 'random' },
		claims: ['C015'],
		because:
			'A table drawn at random, like a function picked by counting. No bias can help on rows that have nothing to do with those shown, and training scatters about one half.'
	})
];
