import { declaredParameters } from '../../kernel/parameter';

const chance = { scale: 'logit', unit: 'probability', min: 0, max: 1, smallest: 0.001 } as const;
const training = { group: 'Training' } as const;
const afterwards = { group: 'After training' } as const;

/** How it is trained, and what comes afterwards. */
export const trainingParameters = declaredParameters([
	{
		...training,
		...chance,
		id: 'watchedShare',
		label: 'Openly watched',
		symbol: 'w',
		default: 0.9,
		sources: ['C156', 'our assumption'],
		about: 'The share of training situations with an occasion for the bad act in which somebody openly watches.'
	},
	{
		...training,
		id: 'startBad',
		label: 'Bad at the start',
		symbol: 'p_0',
		scale: 'logit',
		unit: 'probability',
		min: 0.0001,
		max: 0.9999,
		default: 0.1,
		sources: ['C167', 'our assumption'],
		about: 'The probability of the bad act before training, whatever the cue says.'
	},
	{
		...training,
		id: 'learningRate',
		label: 'Learning rate',
		symbol: '\\eta',
		scale: 'log',
		unit: 'per unit of reward',
		min: 0.001,
		max: 2,
		default: 1,
		sources: ['C047', 'our assumption'],
		about: 'How far one update moves the two weights.'
	},
	{
		...training,
		id: 'updates',
		label: 'Updates',
		symbol: 'N',
		scale: 'log',
		unit: 'updates',
		min: 1,
		max: 500,
		integer: true,
		default: 200,
		sources: ['our assumption'],
		about: 'How many updates training takes, each averaged over a very large batch of episodes.'
	},
	{
		...afterwards,
		id: 'checks',
		label: 'Open checks',
		symbol: 'm',
		scale: 'log',
		unit: 'situations',
		min: 0,
		max: 100_000,
		smallest: 1,
		integer: true,
		default: 100,
		sources: ['C151', 'our assumption'],
		about:
			'How many openly watched situations a trained model must pass, without a bad act being noticed, to be deployed.'
	},
	{
		...afterwards,
		id: 'trapChecks',
		label: 'Honeypot checks',
		symbol: 'm_h',
		scale: 'log',
		unit: 'situations',
		min: 0,
		max: 100_000,
		smallest: 1,
		integer: true,
		default: 0,
		sources: ['C128', 'C151'],
		about: 'How many honeypots it must pass as well; they teach it nothing any more.'
	},
	{
		...afterwards,
		id: 'deployments',
		label: 'Deployments',
		symbol: 'n',
		scale: 'log',
		unit: 'situations',
		min: 1,
		max: 1_000_000,
		integer: true,
		default: 10,
		sources: ['C128', 'our assumption'],
		about: 'How many unwatched occasions for the bad act a deployed model meets.'
	}
]);
