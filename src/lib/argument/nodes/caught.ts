import { gettingCaught } from '../../sims/getting-caught/sim';
import type { MixtureNode, SimulationNode } from '../node';
import { VERDICT_CHAPTER } from './credences';

const turn = {
	kind: 'simulation',
	chapter: 10,
	sim: gettingCaught,
	figure: 'getting-caught',
	reads: ['pTreacherousTurn'],
	value: ({ pTreacherousTurn }: Readonly<Record<string, number | null>>) => pTreacherousTurn ?? 0,
	unit: 'probability'
} as const;

export const caught: SimulationNode = {
	...turn,
	id: 'caught',
	label: 'Reward sees behaviour only',
	says: 'The chance that a system taught by rewards for its behaviour passes its checks and then does, unwatched, what it would not have done under watch. What the chapter’s own figure sees is set here by your credence, not by its switch.',
	fixed: { behaviourist: 'behaviour' }
};

export const seen: SimulationNode = {
	...turn,
	id: 'seen',
	label: 'Reward also sees the plan',
	says: 'The same, with the same settings of chapter 10, where the plan of a bad act is sometimes seen and penalised too.',
	fixed: { behaviourist: 'plan' },
	sharesWith: 'caught'
};

export const brainlike: MixtureNode = {
	kind: 'mixture',
	id: 'brainlike',
	label: 'If it is brain-like',
	chapter: VERDICT_CHAPTER,
	says: 'A system that learns by reward, as Byrnes expects of brain-like AGI: the two kinds of reward, by your credence in the first.',
	credence: 'behaviouristReward',
	first: 'caught',
	second: 'seen'
};
