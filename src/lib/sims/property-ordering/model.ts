import { massesAtEnd, type Masses } from './exact';
import { allOrders, endsWithBase, hasGoal, isComplete, presentAfter } from './orders';
import type { Params } from './params';

export { init, observe, step } from './live';
export { STEPS_PER_RUN, STEPS_PER_STAGE } from './steps';
export type { ModelEvent, ModelState, Pointer } from './live';

/**
 * Training supplies four properties in some order, and a goal that points at a proxy or at the base goal.
 *
 * Time runs in stages: pre-training from 0 to 1, fine-tuning from 1 to 2, each with its own arrival rates. Examples that
 * tell a proxy from the base goal can correct a proxy only in fine-tuning, and only from the moment that the model
 * understands the base goal until it has all four properties: then it is deceptively aligned, for good.
 *
 * Assumes: properties arrive whole, at rates that are constant within a stage; a corrected goal stays corrected
 * Checks:  the four outcomes sum to 1; with only H outstanding at rate μ and flips at rate λ, pDeceptive is
 *          μ/(μ+λ)·(1 − e^−(μ+λ)); Runge–Kutta integration of the full chain; live runs
 * Source:  Wheaton 2023, "Deceptive alignment is <1% likely by default" (C059–C079), made into a Markov chain by us
 */
export type OrderRow = {
	/** Properties in the order of their arrival; empty when none has come. */
	readonly order: string;
	/** That training ends with exactly this order. */
	readonly probability: number;
	/** The parts of it that end deceptively aligned, and with the base goal; what is left has a proxy or no goal. */
	readonly deceptive: number;
	readonly aligned: number;
	/** All four properties. */
	readonly complete: boolean;
};

export type Outputs = {
	readonly pDeceptive: number;
	readonly pAligned: number;
	readonly pVisibleProxy: number;
	readonly pNoGoal: number;
	/** The 12 complete orders, then the 23 incomplete ones from the longest to the empty one; probabilities sum to 1. */
	readonly orders: readonly OrderRow[];
	/** B arrives last, on a proxy: the part of pDeceptive that no number of examples could have corrected. */
	readonly pDangerousOrder: number;
	/**
	 * Examples seen from the moment that a proxy is pursued and the base goal understood until all four are there or
	 * training ends, given that moment, as if none corrected the goal; null when no model reaches it.
	 */
	readonly expectedWindow: number | null;
};

const COMPLETE = allOrders.map(isComplete);
const HAS_GOAL = allOrders.map((order) => hasGoal(presentAfter(order)));
const ENDS_WITH_BASE = allOrders.map(endsWithBase);
/** Positions in `allOrders`: complete orders first, then ever shorter ones. */
const ROWS = allOrders.map((_, index) => index).sort((a, b) => allOrders[b].length - allOrders[a].length || a - b);

/** Cost: about 0.1 ms. */
export const solve = (params: Params): Outputs => {
	const masses = massesAtEnd(params);
	const orders = ROWS.map((index) => rowOf(masses, index));
	return {
		pDeceptive: probabilityOf((index) => (COMPLETE[index] ? masses.proxyByOrder[index] : 0)),
		pAligned: probabilityOf((index) => alignedAt(masses, index)),
		pVisibleProxy: probabilityOf((index) => (COMPLETE[index] ? 0 : masses.proxyByOrder[index])),
		pNoGoal: probabilityOf((index) => (HAS_GOAL[index] ? 0 : masses.totalByOrder[index])),
		orders,
		pDangerousOrder: probabilityOf((index) => (ENDS_WITH_BASE[index] ? masses.proxyByOrder[index] : 0)),
		expectedWindow: windowAsSeen(params, masses)
	};
};

const rowOf = (masses: Masses, index: number): OrderRow => ({
	order: allOrders[index],
	probability: Math.min(1, masses.totalByOrder[index]),
	deceptive: COMPLETE[index] ? masses.proxyByOrder[index] : 0,
	aligned: alignedAt(masses, index),
	complete: COMPLETE[index]
});

/** Total and proxy come from two exponentials, so that their difference may miss 0 by a rounding. */
const alignedAt = ({ totalByOrder, proxyByOrder }: Masses, index: number): number =>
	HAS_GOAL[index] ? Math.max(0, totalByOrder[index] - proxyByOrder[index]) : 0;

/** Sums over all orders; a sum of 35 roundings may exceed 1 by one of them. */
const probabilityOf = (massAt: (index: number) => number): number => {
	let sum = 0;
	for (let index = 0; index < allOrders.length; index++) sum += massAt(index);
	return Math.min(1, sum);
};

/** A share of the stage, times its examples; a probability below 1e-290 underflows, and the share with it. */
const windowAsSeen = ({ differentialExamples }: Params, { windowTime, windowReached }: Masses): number | null =>
	windowReached > 0 ? differentialExamples * Math.min(1, windowTime / windowReached) : null;
