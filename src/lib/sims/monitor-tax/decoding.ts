import type { Random } from '../../kernel/random';
import type { Params } from './params';

/**
 * Speculative decoding: a small model drafts γ tokens, the large one checks them all in one pass, keeps those up to the
 * first that it would not have written, and adds one of its own.
 *
 * Assumes: each drafted token is kept with the same probability α, whatever came before; cost is time, in passes of
 *          the large model, and a pass takes as long for one token as for γ + 1, as where memory is the bottleneck
 * Checks:  α = 0 gives one token a pass, α = 1 gives γ + 1
 * Source:  Leviathan, Kalman & Matias 2023, "Fast Inference from Transformers via Speculative Decoding", equation 1 and
 *          theorem 3.8
 */

/** (1 − α^(γ+1))/(1 − α), as the sum that it is. */
export const tokensPerPass = ({ acceptance, draftLength }: Params): number => {
	let [sum, power] = [1, 1];
	for (let token = 0; token < draftLength; token++) sum += power *= acceptance;
	return sum;
};

export const costPerPass = ({ draftCost, draftLength }: Params): number => draftLength * draftCost + 1;

/** @returns how many drafted tokens the large model keeps */
export const keptTokens = (random: Random, { acceptance, draftLength }: Params): number => {
	let kept = 0;
	while (kept < draftLength && random.uniform() < acceptance) kept++;
	return kept;
};

/**
 * What monitoring adds, each as a share of what writing costs without it.
 *
 * Heads run wherever the draft model runs, on rejected tokens too, and cost their training once. The separate monitor reads
 * written tokens.
 */
export const headsOverhead = (params: Params): number => {
	const { draftCost, draftLength, heads, headCost, trainingCost, tokensServed } = params;
	const running = (draftLength * draftCost * heads * headCost) / costPerPass(params);
	return running + (trainingCost / tokensServed) * (tokensPerPass(params) / costPerPass(params));
};

/** @param tokens  written for each pass of the large model */
export const readingOverhead = (params: Params, tokens: number): number =>
	(params.monitorCost * tokens) / costPerPass(params);
