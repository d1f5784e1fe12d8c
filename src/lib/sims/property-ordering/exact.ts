import { triangularExponential } from '../../kernel/triangular-exponential';
import { allOrders, hasGoal, understandsBase } from './orders';
import type { Params } from './params';
import { emptyRateTable, fillRateTable, NODES, paths, setGenerator, type Path } from './paths';
import { baseRates, flipRate, proxyProbability } from './rates';

/**
 * Where the chain stands at the end of training, exactly.
 *
 * Arrivals depend only on what has arrived, not on the goal pointer, so each of the twelve paths is a chain of five
 * nodes, solved stage by stage with a matrix exponential. A second chain, which loses mass at rate `flipRate` in the
 * window, holds what has not been corrected; the share of it that took a proxy at G's arrival is still on a proxy.
 *
 * Assumes: nothing beyond the mechanism; an infinite flip rate empties the window at once, also as fine-tuning begins
 * Checks:  all mass sums to 1; the full chain integrated by Runge–Kutta gives the same
 */
export interface Masses {
	/** Probability of each of `allOrders`. */
	readonly totalByOrder: Float64Array;
	/** The part of it that pursues a proxy. */
	readonly proxyByOrder: Float64Array;
	/** Expected stages of fine-tuning spent in the window on a proxy, as if no example corrected it. */
	readonly windowTime: number;
	/** Probability that a proxy is pursued and the base goal understood at some time, as if no example corrected it. */
	readonly windowReached: number;
}

/** One more column than nodes: it gathers the time spent in the window. */
const CLOCKED = NODES + 1;

// Working memory, overwritten by every call before it is read.
const pre = emptyRateTable();
const fine = emptyRateTable();
const generator = new Float64Array(NODES * NODES);
const moves = new Float64Array(NODES * NODES);
const clockedGenerator = new Float64Array(CLOCKED * CLOCKED);
const clockedMoves = new Float64Array(CLOCKED * CLOCKED);
const startByDepth = new Float64Array(NODES);
const totalByDepth = new Float64Array(CLOCKED);
const uncorrectedByDepth = new Float64Array(NODES);

/** Cost: 33 matrix exponentials of size 5 or 6. */
export const massesAtEnd = (params: Params): Masses => {
	const flip = flipRate(params);
	fillRateTable(pre, baseRates(params, 'pre-training'), params.mutualBoost);
	fillRateTable(fine, baseRates(params, 'fine-tuning'), params.mutualBoost);
	const totalByOrder = new Float64Array(allOrders.length);
	const proxyByOrder = new Float64Array(allOrders.length);
	let windowTime = 0;
	let windowReached = 0;
	for (const path of paths) {
		const proxy = proxyProbability(params, path.baseBeforeGoal);
		preTrain(path);
		fineTune(path);
		correct(path, flip);
		windowTime += proxy * totalByDepth[NODES];
		for (let depth = 0; depth < NODES; depth++) {
			if (!path.isOwnByDepth[depth]) continue;
			const index = path.indexByDepth[depth];
			totalByOrder[index] = totalByDepth[depth];
			if (!hasGoal(path.presentByDepth[depth])) continue;
			proxyByOrder[index] = proxy * uncorrectedByDepth[depth];
			if (understandsBase(path.presentByDepth[depth])) windowReached += proxy * totalByDepth[depth];
		}
	}
	return { totalByOrder, proxyByOrder, windowTime, windowReached };
};

/** Sets `startByDepth`: where pre-training, which begins with nothing, leaves the path. */
const preTrain = (path: Path): void => {
	setGenerator(generator, NODES, path, pre, 0);
	triangularExponential(generator, NODES, moves);
	for (let depth = 0; depth < NODES; depth++) startByDepth[depth] = moves[depth];
};

/** Sets `totalByDepth`, with or without corrections; its last entry is the time in the path's own part of the window. */
const fineTune = (path: Path): void => {
	setGenerator(clockedGenerator, CLOCKED, path, fine, 0);
	for (let depth = 0; depth < NODES; depth++) {
		const isClocked = path.isWindowByDepth[depth] && path.isOwnByDepth[depth];
		clockedGenerator[depth * CLOCKED + NODES] = isClocked ? 1 : 0;
	}
	triangularExponential(clockedGenerator, CLOCKED, clockedMoves);
	setMoved(totalByDepth, clockedMoves, CLOCKED);
};

/** Sets `uncorrectedByDepth`: what fine-tuning would leave of models that all took a proxy. */
const correct = (path: Path, flip: number): void => {
	if (flip === 0 || !path.hasWindow) return uncorrectedByDepth.set(totalByDepth.subarray(0, NODES));
	if (flip === Infinity) emptyWindow(path);
	setGenerator(generator, NODES, path, fine, flip);
	triangularExponential(generator, NODES, moves);
	setMoved(uncorrectedByDepth, moves, NODES);
};

const emptyWindow = (path: Path): void => {
	for (let depth = 0; depth < NODES; depth++) if (path.isWindowByDepth[depth]) startByDepth[depth] = 0;
};

/** Moves the start through a stage. */
const setMoved = (out: Float64Array, matrix: Float64Array, size: number): void => {
	for (let to = 0; to < size; to++) {
		let sum = 0;
		for (let from = 0; from <= to && from < NODES; from++) sum += startByDepth[from] * matrix[from * size + to];
		out[to] = sum;
	}
};
