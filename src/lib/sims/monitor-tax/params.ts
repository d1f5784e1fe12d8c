import { declaredParameters, type ValuesOf } from '../../kernel/parameter';

export { presets } from './presets';

const monitor = { group: 'The monitor' } as const;
const passages = { group: 'What it reads' } as const;
const decoding = { group: 'Speculative decoding' } as const;
const costs = { group: 'Costs' } as const;
const quality = { scale: 'linear', unit: 'standard deviations a token', min: 0, max: 6, step: 0.1 } as const;
const limit = { scale: 'linear', unit: 'standard deviations', min: 0, max: 8, step: 0.1 } as const;
const share = { scale: 'linear', unit: 'probability', min: 0, max: 1, step: 0.01 } as const;

export const parameters = declaredParameters([
	{
		...monitor,
		id: 'arrangement',
		label: 'Who reads',
		symbol: 'a',
		scale: 'choice',
		unit: 'choice',
		options: [
			{ id: 'heads', label: 'heads on the draft model' },
			{ id: 'separate', label: 'a separate monitor' },
			{ id: 'cascade', label: 'the monitor, what heads pass on' }
		],
		default: 'heads',
		sources: ['C035', 'our assumption'],
		about:
			'Extra outputs of the draft model that runs anyway, a second model that reads along, or the second only where the first is alarmed.'
	},
	{
		...monitor,
		...quality,
		id: 'headQuality',
		label: 'Heads’ eye d′',
		symbol: "d'_1",
		default: 1.5,
		sources: ['C035', 'our assumption'],
		about: 'How far apart one token of harmful and of harmless text score on the heads of a small model.'
	},
	{
		...monitor,
		...quality,
		id: 'monitorQuality',
		label: 'Monitor’s eye d′',
		symbol: "d'_2",
		default: 2.5,
		sources: ['C159', 'C161'],
		about: 'The same for the separate monitor, which may be larger; without effect while only heads read.'
	},
	{
		...monitor,
		...limit,
		id: 'threshold',
		label: 'Flag from',
		symbol: 't',
		default: 4,
		sources: ['our assumption'],
		about: 'From which score on a passage is flagged, in standard deviations above harmless ones.'
	},
	{
		...monitor,
		...limit,
		id: 'firstThreshold',
		label: 'Pass on from',
		symbol: 't_1',
		default: 2,
		sources: ['our assumption'],
		about: 'From which score on the heads hand a passage to the monitor; only with the two in a row.'
	},
	{
		...passages,
		id: 'baseRate',
		label: 'Harmful passages',
		symbol: 'b',
		scale: 'log',
		unit: 'probability',
		min: 0,
		max: 1,
		smallest: 1e-9,
		default: 1e-5,
		sources: ['C119', 'our assumption'],
		about: 'The share of passages that are what the monitor looks for.'
	},
	{
		...passages,
		id: 'passageTokens',
		label: 'Tokens a passage',
		symbol: 'L',
		scale: 'log',
		unit: 'tokens',
		min: 1,
		max: 1000,
		integer: true,
		default: 16,
		sources: ['our assumption'],
		about: 'Over how many tokens scores are averaged before anything is flagged.'
	},
	{
		...passages,
		...share,
		id: 'scoreCorrelation',
		label: 'Scores’ correlation',
		symbol: '\\rho',
		unit: 'correlation',
		default: 0.2,
		sources: ['our assumption'],
		about: 'How much the tokens of one passage err alike: at 1 averaging is no help.'
	},
	{
		...passages,
		id: 'coverage',
		label: 'Passages read',
		symbol: 'f',
		scale: 'log',
		unit: 'probability',
		min: 0.0001,
		max: 1,
		default: 1,
		sources: ['C137'],
		about: 'The share of passages that the separate monitor reads; heads read everything.'
	},
	{
		...passages,
		id: 'tokensPerDay',
		label: 'Tokens a day',
		symbol: 'D',
		scale: 'log',
		unit: 'tokens',
		min: 1e5,
		max: 1e13,
		default: 1e9,
		sources: ['our assumption'],
		about: 'How much text is written in a day.'
	},
	{
		...decoding,
		id: 'draftCost',
		label: 'Draft’s cost',
		symbol: 'c',
		scale: 'log',
		unit: 'passes of the large model',
		min: 0.001,
		max: 1,
		default: 0.1,
		sources: ['our assumption'],
		about: 'What one token of the small draft model costs.'
	},
	{
		...decoding,
		id: 'draftLength',
		label: 'Tokens drafted',
		symbol: '\\gamma',
		scale: 'linear',
		unit: 'tokens',
		min: 1,
		max: 16,
		integer: true,
		default: 4,
		sources: ['our assumption'],
		about: 'How many tokens the draft model proposes before the large one checks them all in one pass.'
	},
	{
		...decoding,
		...share,
		id: 'acceptance',
		label: 'Drafts accepted',
		symbol: '\\alpha',
		default: 0.8,
		sources: ['our assumption'],
		about: 'The chance that the large model keeps a proposed token, given that it kept those before.'
	},
	{
		...costs,
		id: 'heads',
		label: 'Heads',
		symbol: 'n',
		scale: 'log',
		unit: 'heads',
		min: 1,
		max: 1000,
		integer: true,
		default: 3,
		sources: ['C035', 'our assumption'],
		about: 'How many things are watched for at once, each with an output of its own.'
	},
	{
		...costs,
		id: 'headCost',
		label: 'Cost of a head',
		symbol: 'u',
		scale: 'log',
		unit: 'draft tokens',
		min: 1e-6,
		max: 0.1,
		default: 0.001,
		sources: ['C035', 'our assumption'],
		about: 'What one head adds to one token of the draft model.'
	},
	{
		...costs,
		id: 'monitorCost',
		label: 'Cost of the monitor',
		symbol: 'm',
		scale: 'log',
		unit: 'passes of the large model',
		min: 0.001,
		max: 10,
		default: 0.03,
		sources: ['C159', 'our assumption'],
		about:
			'What the separate monitor spends on a token that it reads. Reading goes many tokens to a pass: a monitor as large as the model that takes in 16 at once spends 0.06.'
	},
	{
		...costs,
		id: 'trainingCost',
		label: 'Training the heads',
		symbol: 'F',
		scale: 'log',
		unit: 'passes of the large model',
		min: 1e5,
		max: 1e12,
		default: 1e8,
		sources: ['C035', 'our assumption'],
		about: 'What it costs, once, to train the heads.'
	},
	{
		...costs,
		id: 'tokensServed',
		label: 'Tokens served',
		symbol: 'S',
		scale: 'log',
		unit: 'tokens',
		min: 1e6,
		max: 1e15,
		default: 1e12,
		sources: ['C035', 'our assumption'],
		about: 'How many tokens the model writes in its life, over which training the heads is spread.'
	}
]);

export type Params = ValuesOf<typeof parameters>;
