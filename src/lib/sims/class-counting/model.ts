import { bits, byClass, CLASSES, log10Count, type ByClass, type Class } from './classes';
import { LN10, LN2, logWeights, prices, sharesOf } from './measure';
import type { Params } from './params';

export { init, observe, step } from './live';
export { BIT_STEPS, classOf, STEPS, type State } from './race';

/** The answer: shares of the three classes and of networks without anything to count over, and how firm the order is. */
export interface Outputs {
	readonly pDeceptive: number;
	readonly pPointer: number;
	readonly pInternal: number;
	readonly pNoSeparateObjective: number;
	/** Share of deceptive models where there is a separate objective: what the argument itself says; null where none is granted. */
	readonly pDeceptiveGivenObjective: number | null;
	/** Bits, ≥ 0, that the leading class has before the next; null where bits have no price. */
	readonly bitsToFlip: number | null;
	/** Bits of a description that are left once it has said which of the class's goals it is: length − log₂ N; negative: there are more goals than descriptions of that length. */
	readonly sharedBits: ByClass;
	readonly log10AfterBits: ByClass;
	readonly log10Weight: ByClass;
	/** Shares given a separate objective, at simplicity weights 0, 0.04 … 2, all else as set, parameterisations counted. */
	readonly sharesBySimplicity: ByClass<readonly number[]>;
	[output: string]: unknown;
}

/** Simplicity weights at which `sharesBySimplicity` is given. */
export const SIMPLICITY_WEIGHTS: readonly number[] = Array.from({ length: 51 }, (_, at) => at / 25);

/** @returns the heaviest class and the one after it; of equals the first of `CLASSES` */
export const leaders = (weight: ByClass): readonly [Class, Class] => {
	const [first, second] = [...CLASSES].sort((a, b) => weight[b] - weight[a]);
	return [first, second];
};

const bitsToFlip = (params: Params, logWeight: ByClass): number | null => {
	const { ofBit } = prices(params);
	if (ofBit === 0) return null;
	const [first, second] = leaders(logWeight);
	return (logWeight[first] - logWeight[second]) / ofBit;
};

const sharesBySimplicity = (params: Params): ByClass<readonly number[]> => {
	const shares = SIMPLICITY_WEIGHTS.map((simplicityWeight) =>
		sharesOf(logWeights({ ...params, simplicityWeight, countingMode: 'parameterisations' }))
	);
	return byClass((c) => shares.map((share) => share[c]));
};

/** @returns every output; O(1), about two hundred exponentials */
export const solve = (params: Params): Outputs => {
	const logWeight = logWeights(params);
	const afterBits = logWeights(params, { ofBits: 1, ofSteps: 0 });
	const shares = sharesOf(logWeight);
	const [counts, lengths] = [log10Count(params), bits(params)];
	return {
		pDeceptive: params.separateObjective * shares.deceptive,
		pPointer: params.separateObjective * shares.pointer,
		pInternal: params.separateObjective * shares.internal,
		pNoSeparateObjective: 1 - params.separateObjective,
		pDeceptiveGivenObjective: params.separateObjective > 0 ? shares.deceptive : null,
		bitsToFlip: bitsToFlip(params, logWeight),
		sharedBits: byClass((c) => lengths[c] - (counts[c] * LN10) / LN2),
		log10AfterBits: byClass((c) => afterBits[c] / LN10),
		log10Weight: byClass((c) => logWeight[c] / LN10),
		sharesBySimplicity: sharesBySimplicity(params)
	};
};
