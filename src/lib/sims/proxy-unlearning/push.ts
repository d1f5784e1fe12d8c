import { disagreementMoments, disagreementProbability } from './disagreement';
import type { Params } from './params';
import { improvementStep, startWeights } from './schedule';

/**
 * What one example does to the race: its push is how far it moves the concept's weight ahead of the proxy's,
 * η (b − w₁c − w₂p)(c − p).
 *
 * Averaged at the weights that training starts from, over the examples on which proxy and base goal have opposite signs and
 * over all others. With m₁₁ = E[b²] = E[p²] and m₁₂ = E[bp] over those examples, and c = qb + an independent error,
 * the mean is η ((1 − w₁q)(q m₁₁ − m₁₂) + w₂ (m₁₁ − q m₁₂) − w₁(1 − q²)).
 *
 * Assumes: as the exact answer
 * Checks:  the two means, weighted by how often they occur, are the first step of the exact answer; the drawn examples of
 *          live trainings agree
 */
export interface MeanPushes {
	/** null when the two never disagree. */
	readonly differential: number | null;
	readonly other: number;
}

export const meanPushesAtStart = (params: Params): MeanPushes => {
	const correlation = params.proxyCorrelation;
	const all = meanPush(params, 1, correlation);
	if (correlation === 1) return { differential: null, other: all };
	const share = disagreementProbability(correlation);
	const { square, product } = disagreementMoments(correlation);
	const differential = meanPush(params, square, product);
	return { differential, other: (all - share * differential) / (1 - share) };
};

const meanPush = (params: Params, square: number, product: number): number => {
	const q = improvementStep(params) > 0 ? params.conceptQuality : params.laterQuality;
	const { base, proxy } = startWeights(params);
	const concept = (1 - base * q) * (q * square - product) - base * (1 - q) * (1 + q);
	return params.learningRate * (concept + proxy * (square - q * product));
};
