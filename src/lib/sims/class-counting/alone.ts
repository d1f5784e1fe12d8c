import { logWeights, sharesOf } from './measure';
import type { Params } from './params';

// Single outputs, for the verdict; left out of the scripts of figures.

export const alone = {
	pDeceptive: {
		of: (params: Params): number => params.separateObjective * sharesOf(logWeights(params)).deceptive
	}
};
