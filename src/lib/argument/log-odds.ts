import { logit } from '../kernel/scale';

/**
 * How the argument treats certainty: a probability closer to 0 or 1 than this counts as this far away, wherever log-odds
 * are compared. ±27.6 nats; nobody’s model of training is surer than that, and a difference stays finite.
 */
export const CERTAIN = 1e-12;
const MOST = -logit(CERTAIN);

/** ln(p/(1−p)) in nats, within ±27.6. @param probability  0 to 1 */
export const logOdds = (probability: number): number => Math.max(-MOST, Math.min(MOST, logit(probability)));

/** Whether `logOdds` had to move the probability. */
export const isCertain = (probability: number): boolean => probability < CERTAIN || probability > 1 - CERTAIN;
