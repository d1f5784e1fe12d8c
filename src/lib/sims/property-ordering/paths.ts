import { ALL_FOUR, allOrders, bitOf, completeOrders, presentAfter, properties, type Property } from './orders';
import { arrivalRate, isWindow } from './rates';

/**
 * The tree of orders, cut into twelve paths: one from the empty order to each complete one, five nodes long.
 *
 * Along a path the chain only moves forward, and leaves it sideways. A node on several paths is owned by the first, so
 * that what stands there is read once.
 */
export interface Path {
	/** Set of properties at each of the five nodes. */
	readonly presentByDepth: readonly number[];
	/** Bit of the property that leads on from each of the first four nodes. */
	readonly nextByDepth: readonly number[];
	/** Position in `allOrders` of each node. */
	readonly indexByDepth: readonly number[];
	readonly isOwnByDepth: readonly boolean[];
	readonly isWindowByDepth: readonly boolean[];
	readonly hasWindow: boolean;
	/** B is there when G arrives. */
	readonly baseBeforeGoal: boolean;
}

export const NODES = properties.length + 1;

const firstPathThrough = (order: string): string | undefined =>
	completeOrders.find((complete) => complete.startsWith(order));

const pathTo = (complete: string): Path => {
	const nodes = Array.from({ length: NODES }, (_, depth) => complete.slice(0, depth));
	const presentByDepth = nodes.map(presentAfter);
	const isWindowByDepth = presentByDepth.map(isWindow);
	return {
		presentByDepth,
		nextByDepth: [...complete].map((property) => bitOf[property as Property]),
		indexByDepth: nodes.map((node) => allOrders.indexOf(node)),
		isOwnByDepth: nodes.map((node) => firstPathThrough(node) === complete),
		isWindowByDepth,
		hasWindow: isWindowByDepth.includes(true),
		baseBeforeGoal: complete.indexOf('B') < complete.indexOf('G')
	};
};

export const paths: readonly Path[] = completeOrders.map(pathTo);

/** Sets of properties, 0 to 15. */
const SETS = ALL_FOUR + 1;

/** Rates of one stage, looked up by set of properties. */
export interface RateTable {
	/** At `set · 16 + bit`: rate of that property's arrival. */
	readonly rate: Float64Array;
	/** Rate of leaving the set by any arrival. */
	readonly exit: Float64Array;
}

export const emptyRateTable = (): RateTable => ({ rate: new Float64Array(SETS * SETS), exit: new Float64Array(SETS) });

/** Fills a table in place. */
export const fillRateTable = (table: RateTable, rateByProperty: readonly number[], mutualBoost: number): void => {
	for (let present = 0; present < SETS; present++) {
		let exit = 0;
		for (let bit = 1; bit < SETS; bit *= 2) {
			const rate = arrivalRate(rateByProperty, mutualBoost, present, bit);
			table.rate[present * SETS + bit] = rate;
			exit += rate;
		}
		table.exit[present] = exit;
	}
};

/**
 * Writes a path's generator over one stage into the upper left of a matrix whose other entries it leaves alone.
 *
 * @param size  row length of the matrix, ≥ NODES
 * @param flip  flips per stage at the nodes of the window, which leave the path; infinite: nothing ever stays there
 */
export const setGenerator = (matrix: Float64Array, size: number, path: Path, table: RateTable, flip: number): void => {
	for (let depth = 0; depth < NODES; depth++) {
		const present = path.presentByDepth[depth];
		const flips = path.isWindowByDepth[depth] && flip < Infinity ? flip : 0;
		matrix[depth * size + depth] = -table.exit[present] - flips;
		if (depth === NODES - 1) continue;
		const flipsOnArrival = flip === Infinity && path.isWindowByDepth[depth + 1];
		matrix[depth * size + depth + 1] = flipsOnArrival ? 0 : table.rate[present * SETS + path.nextByDepth[depth]];
	}
};
