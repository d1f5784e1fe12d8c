import { declaredParameters } from '../../kernel/parameter';

const decoding = { group: 'Speculative decoding' } as const;
const costs = { group: 'Costs' } as const;
const share = { scale: 'linear', unit: 'probability', min: 0, max: 1, step: 0.01 } as const;

/** What writing and reading cost. */
export const costParameters = declaredParameters([
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
