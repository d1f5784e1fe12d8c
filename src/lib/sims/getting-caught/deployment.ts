import { exp, expm1 } from '../../kernel/elementary';
import { log, log1p } from '../../kernel/logarithm';
import type { Random } from '../../kernel/random';
import type { Params } from './params';
import type { Situations } from './situations';

/**
 * What comes after training: checks that the model must pass, then unwatched occasions. Each is met afresh by the same
 * policy, so that occasions are independent trials.
 */

/** The probability of none in `trials` independent trials. */
const noneOf = (trials: number, probability: number): number =>
	trials === 0 ? 1 : exp(trials * log1p(-Math.min(1, probability)));

/** The probability of at least one, with its digits however small. */
export const anyOf = (trials: number, probability: number): number =>
	trials === 0 ? 0 : -expm1(trials * log1p(-Math.min(1, probability)));

/**
 * The probability that an unwatched occasion brings a bad act which, had somebody watched, the same model would not have
 * done: with everything else about the occasion alike, a cue that is d′ higher lowers the probability of the act at every
 * cue (or at none), so that the difference of the two means is the probability of the difference.
 */
export const treacherousAct = (badWatched: number, badUnwatched: number): number =>
	Math.max(0, badUnwatched - badWatched);

/** Probabilities that a check finds something: the bad act is done, and noticed. */
export interface Finds {
	readonly open: number;
	readonly trap: number;
}

export const findsOf = ({ watched, honeypot }: Situations, badWatched: number, badHoneypot: number): Finds => ({
	open: watched.noticed * badWatched,
	trap: honeypot.noticed * badHoneypot
});

export const passProbability = ({ checks, trapChecks }: Params, { open, trap }: Finds): number =>
	noneOf(checks, open) * noneOf(trapChecks, trap);

/** @returns the number of the first success, from 1 on; Infinity when there is none */
export const firstSuccess = (random: Random, probability: number): number => {
	const left = random.uniform();
	if (!(probability > 0)) return Infinity;
	if (probability >= 1) return 1;
	return 1 + Math.floor(log(1 - left) / log1p(-probability));
};
