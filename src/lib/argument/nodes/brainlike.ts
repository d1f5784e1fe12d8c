import type { CredenceNode } from '../node';
import { VERDICT_CHAPTER } from './credences';

export const brainlike: CredenceNode = {
	kind: 'credence', id: 'brainlike', label: 'If it is brain-like', chapter: VERDICT_CHAPTER, default: 0.5, symbol: 'b', scale: 'logit', sources: ['our assumption'], says: 'x.'
};
