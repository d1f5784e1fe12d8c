import { turnProbability } from './deployment';
import { nearActs } from './near-training';
import type { Params } from './params';
import { meanActs, trainingOf, weightsAt } from './policy-gradient';
import { situationsOf } from './situations';

// Single outputs, for the verdict; left out of the scripts of figures.

/** The probability of the turn alone, without curves. */
const treacherousTurn = (params: Params): number => {
	const training = trainingOf(params);
	return turnProbability(params, training.situations, meanActs(weightsAt(training, params.updates), training.nodes));
};

/**
 * The same in a fortieth of the time. About the defaults it is a hundred-thousandth of itself off; where training runs away
 * from near certainty, or deployments are very many, small errors grow to a ten-thousandth.
 */
const nearTreacherousTurn = (params: Params): number => {
	const situations = situationsOf(params);
	return turnProbability(params, situations, nearActs(params, situations));
};

export const alone = {
	pTreacherousTurn: { of: treacherousTurn, nearly: { of: nearTreacherousTurn, within: 1e-3 } }
};
