import { exp } from '../../kernel/elementary';
import { log } from '../../kernel/logarithm';
import { bits, byClass, log10Count, steps, type ByClass } from './classes';
import type { Params } from './params';

/**
 * How much of what could be trained belongs to each of three classes, all of which look aligned.
 *
 * Counting functions, a class weighs as many as it has goals: N. Counting parameterisations, each goal weighs the share
 * of parameter settings that express it. A description of b bits pins down b choices; settings drawn blindly make all of
 * them with probability 2^(−b), so that a class weighs N · 2^(−w·b) · e^(−v·s). At w = 1 and v = 0 this is the measure of
 * random programs (Solomonoff); other w bend it, v counts s steps of running time against it. Weights are kept as
 * natural logarithms: counts span sixty powers of ten.
 *
 * Assumes: all goals of a class have descriptions of one length and take one number of steps.
 * Checks:  equal bits and steps give the ratio of the counts; Δ bits give 2^(−Δ); counting functions ignores both.
 * Source:  Hubinger 2022, "How likely is deceptive alignment?" (classes); Dingle, Camargo & Louis 2018 (P ≲ 2^(−aK−b)).
 */
export const LN10 = log(10);
export const LN2 = log(2);

/** How much of the price is asked so far, 0 to 1 each: of the bits, and of the steps. */
export interface Charge {
	readonly ofBits: number;
	readonly ofSteps: number;
}

export const full: Charge = { ofBits: 1, ofSteps: 1 };

/** @returns prices in nats: of one bit, and of one step; 0 where functions are counted */
export const prices = ({ countingMode, simplicityWeight, speedWeight }: Params) =>
	countingMode === 'functions' ? { ofBit: 0, ofStep: 0 } : { ofBit: simplicityWeight * LN2, ofStep: speedWeight };

/** @returns ln of each class's weight, in nats, once `charge` of its price is asked */
export const logWeights = (params: Params, charge: Charge = full): ByClass => {
	const price = prices(params);
	const [counts, lengths, times] = [log10Count(params), bits(params), steps(params)];
	return byClass(
		(c) => counts[c] * LN10 - charge.ofBits * price.ofBit * lengths[c] - charge.ofSteps * price.ofStep * times[c]
	);
};

/** Log-sum-exp. @returns shares that sum to 1, each accurate relative to itself */
export const sharesOf = (logWeight: ByClass): ByClass => {
	const largest = Math.max(logWeight.internal, logWeight.pointer, logWeight.deceptive);
	const weight = byClass((c) => exp(logWeight[c] - largest));
	const total = weight.internal + weight.pointer + weight.deceptive;
	return byClass((c) => weight[c] / total);
};
