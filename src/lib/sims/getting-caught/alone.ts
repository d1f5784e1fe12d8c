import { turnProbability } from './deployment';
import type { Params } from './params';
import { meanActs, trainingOf, weightsAt } from './policy-gradient';

// Single outputs, for the verdict; left out of the scripts of figures.

/** The probability of the turn alone, without curves. */
const treacherousTurn = (params: Params): number => {
	const training = trainingOf(params);
	return turnProbability(params, training.situations, meanActs(weightsAt(training, params.updates), training.nodes));
};

export const alone = { pTreacherousTurn: treacherousTurn };
