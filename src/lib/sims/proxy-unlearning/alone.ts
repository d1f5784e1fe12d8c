import { disagreementProbability } from './disagreement';
import { stepsToFlip } from './model';
import type { Params } from './params';

// Single outputs, for the verdict; left out of the scripts of figures.

export const alone = {
	stepsToFlip: { of: stepsToFlip },
	differentialShare: { of: ({ proxyCorrelation }: Params) => disagreementProbability(proxyCorrelation) }
};
