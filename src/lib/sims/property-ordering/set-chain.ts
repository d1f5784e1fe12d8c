import { ALL_FOUR, bitOf, hasGoal, properties, understandsBase } from './orders';
import type { Params } from './params';
import { baseRates, isWindow, proxyProbability, type Stage } from './rates';

/**
 * One chain over sets of properties, in which what points at the base goal is lost, in the place of twelve paths over
 * orders: all that the chance of deceptive alignment needs.
 *
 * States are without a goal, then with a proxy; fewer properties first, so that the chain only moves forward.
 */
const states = Array.from({ length: ALL_FOUR + 1 }, (_, present) => present)
	.filter((present) => hasGoal(present) || !(present & bitOf.H))
	.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);

function sizeOf(present: number): number {
	return [...present.toString(2)].filter((bit) => bit === '1').length;
}

/** States; the last one has all four properties. */
export const SIZE = states.length;
/** Moves of the longest way through the states. */
export const LONGEST_PATH = 4;
export const windowByState = states.map(isWindow);

/** From one state to another by the arrival of one property, ordered by where it comes from. */
export const moves = states.flatMap((present, from) =>
	properties
		.map((property, at) => ({ at, to: states.indexOf(present | bitOf[property]), bit: bitOf[property] }))
		.filter(({ to, bit }) => !(present & bit) && to >= 0)
		.map(({ at, to, bit }) => ({
			from,
			to,
			/** In the order of the base rates. */
			property: at,
			/** The other of H and S is there, and H and S help each other. */
			isBoosted: (bit === bitOf.H && (present & bitOf.S) > 0) || (bit === bitOf.S && (present & bitOf.H) > 0),
			understands: understandsBase(present),
			takesGoal: bit === bitOf.G,
			intoWindow: isWindow(present | bit)
		}))
);

/** Expected moves in one stage. Overwritten by every call. */
export interface StageRates {
	/** Of leaving each state, by arrivals or flips. */
	readonly leaving: Float64Array;
	/** Of each move that stays on a proxy, or without a goal. */
	readonly byMove: Float64Array;
}

export const emptyStage = (): StageRates => ({
	leaving: new Float64Array(SIZE),
	byMove: new Float64Array(moves.length)
});

/** @param flip  flips of the stage; infinite: nothing ever stays in a window */
export const fillStage = ({ leaving, byMove }: StageRates, params: Params, stage: Stage, flip: number): void => {
	const rates = baseRates(params, stage);
	leaving.fill(0);
	for (let at = 0; at < moves.length; at++) {
		const { from, property, isBoosted, takesGoal, understands, intoWindow } = moves[at];
		const rate = isBoosted ? rates[property] * params.mutualBoost : rates[property];
		leaving[from] += rate;
		const proxy = takesGoal ? proxyProbability(params, understands) : 1;
		byMove[at] = flip === Infinity && intoWindow ? 0 : rate * proxy;
	}
	if (flip < Infinity) for (let state = 0; state < SIZE; state++) if (windowByState[state]) leaving[state] += flip;
};
