import type { CredenceNode } from '../node';

/** Where the reader’s numbers on how the argument hangs together are asked for. */
export const VERDICT_CHAPTER = 15;

const credence = (node: Omit<CredenceNode, 'kind' | 'chapter'>): CredenceNode => ({
	kind: 'credence',
	chapter: VERDICT_CHAPTER,
	...node
});

const inMechanism = { scale: 'linear', sources: ['our assumption'] } as const;

/** How much of the answer for language models each mechanism gets; they sum to one. */
export const orderingCredence = credence({
	...inMechanism,
	id: 'orderingCredence',
	label: 'Credence in the order',
	symbol: 'c_{\\text{order}}',
	default: 0.34,
	says: 'How far you trust the order in which four properties arrive to settle the matter.'
});

export const selectionCredence = credence({
	...inMechanism,
	id: 'selectionCredence',
	label: 'Credence in selection',
	symbol: 'c_{\\text{select}}',
	default: 0.33,
	says: 'How far you trust selection among behaviour patterns in post-training to settle it.'
});

export const countingCredence = credence({
	...inMechanism,
	id: 'countingCredence',
	label: 'Credence in counting',
	symbol: 'c_{\\text{count}}',
	default: 0.33,
	says: 'How far you trust counting the models that would look aligned to settle it.'
});

export const behaviouristReward = credence({
	id: 'behaviouristReward',
	label: 'Reward is behaviourist',
	symbol: 'b',
	scale: 'logit',
	default: 0.8,
	sources: ['C127', 'C143', 'C166'],
	says: 'The chance that the reward of a brain-like system sees only what it does, not what it plans.'
});

export const languageModelPath = credence({
	id: 'languageModelPath',
	label: 'Language-model path',
	symbol: '\\ell',
	scale: 'logit',
	default: 0.7,
	sources: ['C108', 'C145', 'C146', 'C148'],
	says: 'The chance that the first transformative AI is a language model trained much as today’s are; otherwise it learns by reward, as Byrnes expects of brain-like AGI.'
});
