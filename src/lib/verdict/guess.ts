import type { NumberParameter } from '../kernel/parameter';

/** The first guess, on a dial of log-odds from 1 in 10,000 to as much the other way. */
export const guessParameter: NumberParameter = {
	id: 'guess',
	label: 'Your probability',
	symbol: 'P',
	unit: 'probability',
	about: 'The chance that the first transformative AI is deceptively aligned when its training ends.',
	group: 'Your guess',
	sources: ['our assumption'],
	scale: 'logit',
	min: 0.0001,
	max: 0.9999,
	default: 0.5
};
