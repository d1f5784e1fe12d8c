import { exp } from '../../kernel/elementary';
import { logit } from '../../kernel/scale';
import { cueNodes, type CueNodes } from './cue';
import type { Params } from './params';
import { kinds, situationsOf, type Kind, type Situations } from './situations';

/** The policy: the log-odds of the bad act are `bad` + `cue` · belief. */
export interface Weights {
	readonly bad: number;
	readonly cue: number;
}

/** Weights before training and after each update. */
export interface WeightPath {
	readonly bad: Float64Array;
	readonly cue: Float64Array;
}

export const badProbability = ({ bad, cue }: Weights, belief: number): number => 1 / (1 + exp(-bad - cue * belief));

/** Expected reward of the bad act at each node, times how often training comes there. */
const gainByNode = (situations: Situations, { weightByKind, beliefs }: CueNodes): Float64Array =>
	beliefs.map((_, at) =>
		kinds.reduce((sum, kind) => sum + situations[kind].share * situations[kind].gain * weightByKind[kind][at], 0)
	);

/** Everything about a training that does not depend on chance. */
export interface Training {
	readonly situations: Situations;
	readonly nodes: CueNodes;
	readonly path: WeightPath;
}

const trainingByParams = new WeakMap<Params, Training>();

/** Kept for as long as the parameters are: ten thousand live runs need it once. */
export const trainingOf = (params: Params): Training => {
	const known = trainingByParams.get(params);
	if (known) return known;
	const situations = situationsOf(params);
	const nodes = cueNodes(params.cueQuality, situations);
	const training = { situations, nodes, path: weightPath(params, nodes, situations) };
	trainingByParams.set(params, training);
	return training;
};

export const weightsAt = ({ path }: Training, update: number): Weights => ({
	bad: path.bad[update],
	cue: path.cue[update]
});

/**
 * The expected policy gradient, update by update: w ← w + η E[p(1 − p) · gain · (1, belief)], p the probability of the bad
 * act. It is what REINFORCE does on average, and what it does with batches of episodes in the limit of large ones. Cost
 * O(updates × nodes).
 */
export const weightPath = (params: Params, nodes: CueNodes, situations: Situations): WeightPath => {
	const { updates, learningRate, startBad } = params;
	const { beliefs } = nodes;
	const gains = gainByNode(situations, nodes);
	const path = { bad: new Float64Array(updates + 1), cue: new Float64Array(updates + 1) };
	let [bad, cue] = [logit(startBad), 0];
	path.bad[0] = bad;
	for (let update = 1; update <= updates; update++) {
		let [slope, cueSlope] = [0, 0];
		for (let at = 0; at < gains.length; at++) {
			// p(1 − p), which keeps its digits however near p is to 0 or 1
			const tail = exp(-Math.abs(bad + cue * beliefs[at]));
			const push = (gains[at] * tail) / ((1 + tail) * (1 + tail));
			slope += push;
			cueSlope += push * beliefs[at];
		}
		bad += learningRate * slope;
		cue += learningRate * cueSlope;
		path.bad[update] = bad;
		path.cue[update] = cue;
	}
	return path;
};

/** How often the bad act is done in each kind of situation, over its cues. */
export type Acts = Readonly<Record<Kind, number>>;

export const meanActs = (weights: Weights, { beliefs, weightByKind }: CueNodes): Acts => {
	const sums = { watched: 0, honeypot: 0, unwatched: 0 };
	for (let at = 0; at < beliefs.length; at++) {
		const p = badProbability(weights, beliefs[at]);
		sums.watched += weightByKind.watched[at] * p;
		sums.honeypot += weightByKind.honeypot[at] * p;
		sums.unwatched += weightByKind.unwatched[at] * p;
	}
	for (const kind of kinds) sums[kind] = Math.min(1, sums[kind]);
	return sums;
};
