import { anyOf, findsOf, passProbability, treacherousAct } from './deployment';
import type { Params } from './params';
import { meanBadProbability, trainingOf, weightsAt } from './policy-gradient';

// Single outputs, for the verdict; left out of the scripts of figures.

/** The probability of the turn alone, without curves. */
const treacherousTurn = (params: Params): number => {
	const training = trainingOf(params);
	const weights = weightsAt(training, params.updates);
	const bad = (kind: 'watched' | 'unwatched' | 'honeypot') => meanBadProbability(weights, training.nodes, kind);
	const watched = bad('watched');
	const passes = passProbability(params, findsOf(training.situations, watched, bad('honeypot')));
	return passes * anyOf(params.deployments, treacherousAct(watched, bad('unwatched')));
};

export const alone = { pTreacherousTurn: treacherousTurn };
