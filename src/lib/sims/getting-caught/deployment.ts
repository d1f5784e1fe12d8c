import { exp, expm1 } from '../../kernel/elementary';
import { log, log1p } from '../../kernel/logarithm';
import type { Random } from '../../kernel/random';
import type { Params } from './params';
import type { Acts } from './policy-gradient';
import type { Situations } from './situations';

/**
 * What comes after training: checks that the model must pass, then unwatched occasions. Each is met afresh by the same
 * policy, so that occasions are independent trials.
 */

/** The probability of none in `trials` independent trials. */
const noneOf = (trials: number, probability: number): number =>
	trials === 0 ? 1 : exp(trials * log1p(-Math.min(1, probability)));

/** The probability of at least one, with its digits however small. */
const anyOf = (trials: number, probability: number): number =>
	trials === 0 ? 0 : -expm1(trials * log1p(-Math.min(1, probability)));

/**
 * The probability that an unwatched occasion brings a bad act which, had somebody watched, the same model would not have
 * done: with everything else about the occasion alike, a cue that is d′ higher lowers the probability of the act at every
 * cue (or at none), so that the difference of the two means is the probability of the difference.
 */
export const treacherousAct = ({ watched, unwatched }: Acts): number => Math.max(0, unwatched - watched);

/** Probabilities that a check of either kind finds something: the bad act is done, and noticed. */
export const findsOf = ({ watched, honeypot }: Situations, acts: Acts): { open: number; trap: number } => ({
	open: watched.noticed * acts.watched,
	trap: honeypot.noticed * acts.honeypot
});

export const passProbability = ({ checks, trapChecks }: Params, situations: Situations, acts: Acts): number => {
	const { open, trap } = findsOf(situations, acts);
	return noneOf(checks, open) * noneOf(trapChecks, trap);
};

/** It passes the checks, and then turns at least once. */
export const turnProbability = (params: Params, situations: Situations, acts: Acts): number =>
	passProbability(params, situations, acts) * anyOf(params.deployments, treacherousAct(acts));

/** @returns the number of the first success, from 1 on; Infinity when there is none */
export const firstSuccess = (random: Random, probability: number): number => {
	const left = random.uniform();
	if (!(probability > 0)) return Infinity;
	if (probability >= 1) return 1;
	return 1 + Math.floor(log(1 - left) / log1p(-probability));
};

/** What became of one model. */
export interface Fate {
	readonly passed: boolean;
	/** The first of the deployments with a turn, from 1 on; null when there is none among them. */
	readonly turnsAt: number | null;
}

export const drawnFate = (random: Random, params: Params, situations: Situations, acts: Acts): Fate => {
	const { open, trap } = findsOf(situations, acts);
	const openFind = firstSuccess(random, open);
	const trapFind = firstSuccess(random, trap);
	const turn = firstSuccess(random, treacherousAct(acts));
	return {
		passed: openFind > params.checks && trapFind > params.trapChecks,
		turnsAt: turn <= params.deployments ? turn : null
	};
};
