import { log1p } from '../../kernel/logarithm';
import { ALL_FOUR, bitOf, hasGoal, understandsBase } from './orders';
import type { Params } from './params';

/**
 * The rates of the chain, shared by the exact answer and the live runs: so both imitate one mechanism.
 */
export type Stage = 'pre-training' | 'fine-tuning';

/** @returns expected arrivals per stage of G, H, B, S, each alone, before any interaction */
export const baseRates = (params: Params, stage: Stage): readonly number[] =>
	stage === 'pre-training'
		? [params.preGoal, params.preHorizon, params.preBase, params.preAware]
		: [params.fineGoal, params.fineHorizon, params.fineBase, params.fineAware];

/**
 * @param rateByProperty  of G, H, B, S: expected arrivals per stage, ≥ 0
 * @param mutualBoost  factor on H's rate once S is there, and on S's once H is there, ≥ 0
 * @param present  set of properties that are there
 * @param bit  the property that may arrive
 * @returns its rate now: 0 when it is there already, or is H without G
 */
export const arrivalRate = (
	rateByProperty: readonly number[],
	mutualBoost: number,
	present: number,
	bit: number
): number => {
	if (present & bit) return 0;
	if (bit === bitOf.G) return rateByProperty[0];
	if (bit === bitOf.B) return rateByProperty[2];
	if (bit === bitOf.H) return hasGoal(present) ? rateByProperty[1] * (present & bitOf.S ? mutualBoost : 1) : 0;
	return rateByProperty[3] * (present & bitOf.H ? mutualBoost : 1);
};

/**
 * @returns flips of a correctable proxy per stage of fine-tuning, ≥ 0: each of N examples leaves it with probability
 *   1 − q, so that (1 − q)^N = e^−rate; infinite when every example flips, 0 when there is none or none can
 */
export const flipRate = ({ differentialExamples, flipPerExample }: Params): number =>
	differentialExamples === 0 || flipPerExample === 0 ? 0 : -differentialExamples * log1p(-flipPerExample);

/** While a proxy is pursued in these states, a differential example can flip it: the base goal is understood, but not all four are there. */
export const isWindow = (present: number): boolean =>
	hasGoal(present) && understandsBase(present) && present !== ALL_FOUR;

/**
 * @param understandsBase  whether B is there when G arrives
 * @returns probability that the new goal is a proxy
 */
export const proxyProbability = (params: Params, understandsBase: boolean): number =>
	understandsBase ? params.proxyDespiteConcept : 1 - params.pointsAtOwnConcept;
