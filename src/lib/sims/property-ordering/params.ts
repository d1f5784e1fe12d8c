import { declaredParameters, type ValuesOf } from '../../kernel/parameter';
import { probability, rate } from './scales';

export { presets } from './presets';

const ARGUMENT = 'What the argument turns on';
const PRE = 'More about pre-training';
const FINE = 'More about fine-tuning';
const POINTER = 'What a new goal points at';

export const parameters = declaredParameters([
	rate({
		id: 'preBase',
		label: 'Base-goal concept, pre-training',
		symbol: 'b_1',
		about: 'How readily pre-training teaches what the developers will want.',
		group: ARGUMENT,
		sources: ['C061', 'C075', 'C076', 'C105'],
		default: 1
	}),
	rate({
		id: 'fineBase',
		label: 'Base-goal concept, fine-tuning',
		symbol: 'b_2',
		about: 'How readily fine-tuning teaches what the developers want.',
		group: ARGUMENT,
		sources: ['C079', 'C087', 'C105'],
		default: 2
	}),
	rate({
		id: 'fineHorizon',
		label: 'Long horizons, fine-tuning',
		symbol: 'h_2',
		about: 'How readily fine-tuning makes a goal reach beyond the episode in which it is trained.',
		group: ARGUMENT,
		sources: ['C069', 'C078', 'C079', 'C094', 'C105'],
		default: 2
	}),
	{
		id: 'differentialExamples',
		label: 'Differential examples',
		symbol: 'N',
		unit: 'examples',
		about: 'How many examples of fine-tuning are handled differently by an aligned model and by one with a proxy goal.',
		group: ARGUMENT,
		sources: ['C063', 'C074', 'C080'],
		scale: 'log',
		min: 0,
		max: 1e6,
		smallest: 1,
		default: 100
	},
	probability({
		id: 'flipPerExample',
		label: 'Correction per example',
		symbol: 'q',
		about: 'The chance that one such example turns a proxy goal into the base goal that the model already understands.',
		group: ARGUMENT,
		sources: ['C063', 'C074', 'C077', 'C096', 'C097'],
		default: 0.02,
		smallest: 1e-5
	}),
	rate({
		id: 'preGoal',
		label: 'Goal-directedness, pre-training',
		symbol: 'g_1',
		about: 'How readily pre-training gives a model goals about the outside world.',
		group: PRE,
		sources: ['C088', 'C099', 'C100'],
		default: 0.2
	}),
	rate({
		id: 'preHorizon',
		label: 'Long horizons, pre-training',
		symbol: 'h_1',
		about: 'How readily pre-training makes a goal, once there is one, reach beyond the next text.',
		group: PRE,
		sources: ['C061', 'C065', 'C066', 'C067', 'C093', 'C100'],
		default: 0.2
	}),
	rate({
		id: 'preAware',
		label: 'Situational awareness, pre-training',
		symbol: 's_1',
		about: 'How readily pre-training teaches a model that it is a model in training.',
		group: PRE,
		sources: ['C061', 'C070', 'C093', 'C100'],
		default: 0.2
	}),
	rate({
		id: 'fineGoal',
		label: 'Goal-directedness, fine-tuning',
		symbol: 'g_2',
		about: 'How readily fine-tuning gives a model goals about the outside world.',
		group: FINE,
		sources: ['C062', 'C088', 'C105'],
		default: 2
	}),
	rate({
		id: 'fineAware',
		label: 'Situational awareness, fine-tuning',
		symbol: 's_2',
		about: 'How readily fine-tuning teaches a model that it is in training and that training changes it.',
		group: FINE,
		sources: ['C068', 'C094', 'C105', 'C107'],
		default: 2
	}),
	{
		id: 'mutualBoost',
		label: 'Mutual boost',
		symbol: 'k',
		unit: 'times',
		about:
			'How many times as fast long horizons come once there is awareness, and awareness once there are long horizons.',
		group: FINE,
		sources: ['C068', 'C093', 'C094', 'C105'],
		scale: 'log',
		min: 0,
		max: 100,
		smallest: 0.01,
		default: 1
	},
	probability({
		id: 'pointsAtOwnConcept',
		label: 'Points at own concept',
		symbol: 'c',
		about:
			'The chance that a goal formed before the base goal is understood is the model’s own rough idea of it, to be improved later.',
		group: POINTER,
		sources: ['C071', 'C072'],
		default: 0.2,
		smallest: 0.001
	}),
	probability({
		id: 'proxyDespiteConcept',
		label: 'Proxy despite concept',
		symbol: 'd',
		about: 'The chance that a goal formed after the base goal is understood is a proxy all the same.',
		group: POINTER,
		sources: ['C062', 'C073', 'C075', 'C095'],
		default: 0.2,
		smallest: 0.001
	})
]);

export type Params = ValuesOf<typeof parameters>;
