import { declaredParameters, type ValuesOf } from '../../kernel/parameter';

export { presets } from './presets';

const share = { scale: 'linear', unit: 'probability', min: 0, max: 1 } as const;
const strength = { scale: 'log', unit: 'nats per unit score', min: 0, max: 100, smallest: 0.1 } as const;
const selection = { group: 'Selection' } as const;
const pretrained = { ...share, step: 0.005, group: 'The pretrained pie' } as const;
const task = { group: 'Skill and penalties' } as const;

export const parameters = declaredParameters([
	{
		...strength,
		...selection,
		id: 'rlhfStrength',
		label: 'RLHF strength',
		symbol: 'k_1',
		default: 4,
		sources: ['C113', 'C116', 'C125'],
		about: 'How hard training on ratings selects: a pattern rated one point higher gains this many nats of log-share.'
	},
	{
		...share,
		...selection,
		id: 'raterDetection',
		label: 'Rater spots red',
		symbol: 'd',
		step: 0.01,
		default: 0.1,
		sources: ['C116', 'C166'],
		about: 'How much of the difference between lasting and conditional niceness shows in the rating.'
	},
	{
		...strength,
		...selection,
		id: 'rlvrStrength',
		label: 'RLVR strength',
		symbol: 'k_2',
		default: 20,
		sources: ['C114', 'C117', 'C145'],
		about: 'How hard training on verifiable tasks selects, in nats of log-share per unit of task score.'
	},
	{
		...selection,
		id: 'exploitableShare',
		label: 'Exploitable tasks',
		symbol: 'e',
		scale: 'log',
		unit: 'probability',
		min: 0,
		max: 1,
		smallest: 0.001,
		default: 0.05,
		sources: ['C117', 'C118', 'C156'],
		about: 'Share of training tasks that lying or cheating could pass where honest work fails.'
	},
	{
		...share,
		...selection,
		id: 'exploitCaught',
		label: 'Exploits caught',
		symbol: 'c',
		step: 0.01,
		default: 0.3,
		sources: ['C118', 'C127', 'C156'],
		about: 'Share of attempted exploits that are noticed in training and penalised.'
	},
	{
		...pretrained,
		id: 'preGreen',
		label: 'Nice, stays nice',
		symbol: 'g_0',
		default: 0.35,
		sources: ['C115', 'C164'],
		about: 'Green: share of pretrained behaviour patterns that are nice and stay nice when betrayal would pay.'
	},
	{
		...pretrained,
		id: 'preRed',
		label: 'Nice until it pays',
		symbol: 'r_0',
		default: 0.05,
		sources: ['C115'],
		about: 'Red: share of pretrained behaviour patterns that are nice until a treacherous turn pays.'
	},
	{
		...pretrained,
		id: 'preBlue',
		label: 'Incoherent or grumpy',
		symbol: 'b_0',
		default: 0.6,
		sources: ['C115'],
		about: 'Blue: share of pretrained behaviour patterns that are neither nice nor of much use.'
	},
	{
		...task,
		id: 'caughtPenalty',
		label: 'Penalty when caught',
		symbol: '\\pi',
		scale: 'linear',
		unit: 'task successes',
		min: 0,
		max: 10,
		step: 0.1,
		default: 1,
		sources: ['C127', 'our assumption'],
		about: 'What a caught exploit costs, counted in honest successes.'
	},
	{
		...task,
		id: 'honestSuccess',
		label: 'Honest success',
		symbol: 's',
		scale: 'logit',
		unit: 'probability',
		min: 0.001,
		max: 0.999,
		default: 0.3,
		sources: ['our assumption'],
		about:
			'Probability that honest work solves a task before RLVR; never quite 0 or 1, where there is nothing to select or teach.'
	},
	{
		...task,
		...share,
		id: 'blueHandicap',
		label: 'Blue’s handicap',
		symbol: 'h',
		step: 0.01,
		default: 0.2,
		sources: ['our assumption'],
		about: 'How much less often an incoherent or grumpy pattern solves a task, down to never.'
	},
	{
		...task,
		id: 'skillGain',
		label: 'Skill taught',
		symbol: '\\gamma',
		scale: 'log',
		unit: 'log-odds per nat',
		min: 0,
		max: 1,
		smallest: 0.001,
		default: 0.05,
		sources: ['C114', 'C153', 'C156'],
		about: 'Log-odds of honest success that RLVR teaches per unit of its strength; 0 means that it only re-weights.'
	}
]);

export type Params = ValuesOf<typeof parameters>;
