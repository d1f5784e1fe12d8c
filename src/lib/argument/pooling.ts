import { log, log1p } from '../kernel/logarithm';
import { logistic } from '../kernel/scale';
import { logOdds } from './log-odds';

export type PoolingRule = 'linear' | 'logarithmic';

/**
 * One probability from several mechanisms’: their average, weighted by the credence in each.
 *
 * Source: Stone 1961, "The opinion pool".
 *
 * @param probabilities  0 to 1 each
 * @param weights  ≥ 0, sum 1 within 1e-9; one for each probability
 */
export const linearPool = (probabilities: readonly number[], weights: readonly number[]): number => {
	let sum = 0;
	for (let i = 0; i < weights.length; i++) sum += weights[i] * probabilities[i];
	return Math.min(highest(probabilities, weights), Math.max(lowest(probabilities, weights), sum));
};

/**
 * The same by their geometric mean: for a yes-or-no question, the weighted average of log-odds. A mechanism of any weight
 * that says 0 or 1 decides alone; where one says 0 and another 1, both count as 1e-12 from it.
 *
 * Source: Genest & Zidek 1986, "Combining probability distributions: a critique and an annotated bibliography".
 *
 * @param probabilities  0 to 1 each
 * @param weights  ≥ 0, sum 1 within 1e-9; one for each probability
 */
export const logarithmicPool = (probabilities: readonly number[], weights: readonly number[]): number => {
	const low = lowest(probabilities, weights);
	const high = highest(probabilities, weights);
	if (low === high) return low;
	if (low === 0 && high < 1) return 0;
	if (high === 1 && low > 0) return 1;
	let sum = 0;
	for (let i = 0; i < weights.length; i++) {
		const p = probabilities[i];
		if (weights[i] > 0) sum += weights[i] * (p > 0 && p < 1 ? log(p) - log1p(-p) : logOdds(p));
	}
	return Math.min(high, Math.max(low, logistic(sum)));
};

export const pooled = (rule: PoolingRule, probabilities: readonly number[], weights: readonly number[]): number =>
	rule === 'linear' ? linearPool(probabilities, weights) : logarithmicPool(probabilities, weights);

/** A pool lies among the opinions that carry weight; rounding must not lift it out. */
const lowest = (probabilities: readonly number[], weights: readonly number[]): number => {
	let least = Infinity;
	for (let i = 0; i < weights.length; i++) if (weights[i] > 0) least = Math.min(least, probabilities[i]);
	return least;
};

const highest = (probabilities: readonly number[], weights: readonly number[]): number => {
	let most = -Infinity;
	for (let i = 0; i < weights.length; i++) if (weights[i] > 0) most = Math.max(most, probabilities[i]);
	return most;
};
