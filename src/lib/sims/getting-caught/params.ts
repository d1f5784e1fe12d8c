import { declaredParameters, type ValuesOf } from '../../kernel/parameter';

export { presets } from './presets';

const share = { scale: 'linear', unit: 'probability', min: 0, max: 1, step: 0.01 } as const;
const chance = { scale: 'logit', unit: 'probability', min: 0, max: 1, smallest: 0.001 } as const;
const lookout = { group: 'Cue and traps' } as const;
const reward = { group: 'What a bad act earns' } as const;
const training = { group: 'Training' } as const;
const afterwards = { group: 'After training' } as const;

export const parameters = declaredParameters([
	{
		...lookout,
		id: 'cueQuality',
		label: 'Cue quality d′',
		symbol: "d'",
		scale: 'linear',
		unit: 'standard deviations',
		min: 0,
		max: 8,
		step: 0.1,
		default: 3,
		sources: ['C107', 'C127'],
		about:
			'How well the model can tell whether anybody watches: the distance between its cue’s two distributions. At 0 not at all, at 8 almost without error.'
	},
	{
		...lookout,
		id: 'honeypotShare',
		label: 'Honeypots',
		symbol: 'h',
		scale: 'log',
		unit: 'probability',
		min: 0,
		max: 1,
		smallest: 0.001,
		default: 0.02,
		sources: ['C128', 'our assumption'],
		about: 'Of the training situations in which nobody seems to watch, the share in which somebody does.'
	},
	{
		...lookout,
		...share,
		id: 'honeypotRealism',
		label: 'Honeypots look real',
		symbol: '\\rho',
		default: 1,
		sources: ['C107', 'C128'],
		about:
			'How much a honeypot looks like the real thing: 100 % exactly like an unwatched situation, 0 % like a watched one.'
	},
	{
		...lookout,
		id: 'behaviourist',
		label: 'The reward sees',
		symbol: '\\beta',
		scale: 'choice',
		unit: 'choice',
		options: [
			{ id: 'behaviour', label: 'behaviour only' },
			{ id: 'plan', label: 'also the plan' }
		],
		default: 'behaviour',
		sources: ['C127', 'C143', 'C166'],
		about:
			'Whether the reward depends on what the model is seen to do, or also on what it is seen to intend, watched or not.'
	},
	{
		...lookout,
		...chance,
		id: 'intentSeen',
		label: 'Plan seen',
		symbol: 's',
		default: 0.2,
		sources: ['C143', 'C166', 'our assumption'],
		about: 'How often the plan of a bad act is seen and penalised; without effect while the reward sees behaviour only.'
	},
	{
		...reward,
		...chance,
		id: 'catchProbability',
		label: 'Caught if watched',
		symbol: 'c',
		default: 0.9,
		sources: ['C127', 'C156', 'C159', 'C161'],
		about: 'The chance that a bad act is noticed in a watched situation, an open one or a honeypot.'
	},
	{
		...reward,
		id: 'penalty',
		label: 'Penalty',
		symbol: '\\pi',
		scale: 'log',
		unit: 'units of reward',
		min: 0,
		max: 100,
		smallest: 0.1,
		default: 10,
		sources: ['C127', 'our assumption'],
		about: 'What a bad act costs when it is noticed.'
	},
	{
		...reward,
		id: 'temptation',
		label: 'Temptation',
		symbol: 'T',
		scale: 'log',
		unit: 'units of reward',
		min: 0,
		max: 10,
		smallest: 0.01,
		default: 1,
		sources: ['C154', 'our assumption'],
		about: 'What a bad act earns over honest work when nobody notices.'
	},
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
		max: 1,
		default: 0.5,
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
		max: 1000,
		integer: true,
		default: 400,
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

export type Params = ValuesOf<typeof parameters>;
