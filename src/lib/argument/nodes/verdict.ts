import type { MixtureNode } from '../node';
import { VERDICT_CHAPTER } from './credences';

export const verdict: MixtureNode = {
	kind: 'mixture',
	id: 'p',
	label: 'Your verdict',
	chapter: VERDICT_CHAPTER,
	says: 'The chance that the first transformative AI is deceptively aligned when its training ends.',
	credence: 'languageModelPath',
	first: 'language',
	second: 'brainlike'
};
