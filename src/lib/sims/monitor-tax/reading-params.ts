import { declaredParameters } from '../../kernel/parameter';

const monitor = { group: 'The monitor' } as const;
const passages = { group: 'What it reads' } as const;
const quality = { scale: 'linear', unit: 'standard deviations a token', min: 0, max: 6, step: 0.1 } as const;
const limit = { scale: 'linear', unit: 'standard deviations', min: 0, max: 8, step: 0.1 } as const;
const share = { scale: 'linear', unit: 'probability', min: 0, max: 1, step: 0.01 } as const;

/** Who reads what, and how well. */
export const readingParameters = declaredParameters([
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
	}
]);
