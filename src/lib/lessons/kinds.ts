import type { StepKind } from '../classroom/plan';

/** What a kind of step asks of a class, in a word. */
export const KIND_WORDS: Readonly<Record<StepKind, string>> = {
	predict: 'Predict',
	explore: 'Explore',
	compare: 'Compare',
	discuss: 'Discuss'
};

/** A, B, C … for options. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at);
