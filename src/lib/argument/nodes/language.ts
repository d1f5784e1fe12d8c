import type { PoolNode } from '../node';
import { VERDICT_CHAPTER } from './credences';

export const language: PoolNode = {
	kind: 'pool',
	id: 'language',
	label: 'If it is a language model',
	chapter: VERDICT_CHAPTER,
	says: 'The mechanisms made one number by your credences in them.',
	of: [
		{ node: 'ordering', credence: 'orderingCredence' },
		{ node: 'counting', credence: 'countingCredence' },
		{ node: 'selection', credence: 'selectionCredence' }
	]
};
