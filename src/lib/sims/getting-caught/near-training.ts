import { logit } from '../../kernel/scale';
import { decay } from './decay';
import { walkEnd, type Slope } from './long-steps';
import type { Params } from './params';
import type { Acts } from './policy-gradient';
import { kinds, type Kind, type Situations } from './situations';

/**
 * Training for ten thousand draws: the expected policy gradient of policy-gradient.ts in long steps, over fewer nodes.
 *
 * The nodes lie alike on both sides of the middle of the cue axis, and beliefs there are opposite. So a node and its mirror
 * image share one exponential: with E = e^−|bad| and v = e^−|cue|·belief, p(1 − p) is Ev/(1 + Ev)² at one of them and
 * Ev/(v + E)² at the other.
 */
interface Half {
	/** Of the nodes on the watched side, from the middle outwards, 0 to 1. */
	readonly beliefs: Float64Array;
	/** Weight of the node on the watched side, and of its mirror image. */
	readonly weightByKind: Readonly<Record<Kind, readonly [watchedSide: Float64Array, otherSide: Float64Array]>>;
}

/** Distance of two nodes in τ (cue.ts), and standard deviations beyond the outermost mean: 4e-9 of the cues lie further out. */
const SPACING = 0.2;
const REACH = 5.8;
/** Of each long step, in log-odds. */
const TOLERANCE = 1e-4;

const SINH = Float64Array.from({ length: 40 }, (_, k) => (1 / decay(k * SPACING) - decay(k * SPACING)) / 2);
const COSH = Float64Array.from({ length: 40 }, (_, k) => (1 / decay(k * SPACING) + decay(k * SPACING)) / 2);
const DENSITY = 1 / Math.sqrt(2 * Math.PI);

const halfOf = (cueQuality: number, situations: Situations): Half => {
	const scale = 2 / Math.max(1, cueQuality);
	const nodes = 1 + SINH.findIndex((sinh) => scale * sinh >= cueQuality / 2 + REACH);
	const beliefs = new Float64Array(nodes);
	const sides = () => [new Float64Array(nodes), new Float64Array(nodes)] as const;
	const weightByKind = { watched: sides(), honeypot: sides(), unwatched: sides() };
	for (let at = 0; at < nodes; at++) {
		const cue = scale * SINH[at];
		const width = SPACING * scale * COSH[at] * DENSITY;
		const unwatched = decay(cueQuality * cue);
		beliefs[at] = (1 - unwatched) / (1 + unwatched);
		for (const kind of kinds) {
			const { cueMean } = situations[kind];
			weightByKind[kind][0][at] = width * decay((cue - cueMean) ** 2 / 2);
			weightByKind[kind][1][at] = at === 0 ? 0 : width * decay((cue + cueMean) ** 2 / 2);
		}
	}
	return { beliefs, weightByKind };
};

/** Expected reward of the bad act at each node of a side, times how often training comes there. */
const gainsOf = (situations: Situations, { beliefs, weightByKind }: Half, side: 0 | 1): Float64Array => {
	const gains = new Float64Array(beliefs.length);
	for (const kind of kinds) {
		const gain = situations[kind].share * situations[kind].gain;
		const weights = weightByKind[kind][side];
		for (let at = 0; at < gains.length; at++) gains[at] += gain * weights[at];
	}
	return gains;
};

const slopeOver = (situations: Situations, half: Half, learningRate: number): Slope => {
	const { beliefs } = half;
	const [watchedSide, otherSide] = [gainsOf(situations, half, 0), gainsOf(situations, half, 1)];
	return (weights, slope) => {
		const start = decay(Math.abs(weights[0]));
		const steepness = Math.abs(weights[1]);
		// where both weights have one sign, the watched side has the larger log-odds
		const isOutside = weights[0] * weights[1] >= 0;
		const [outside, inside] = isOutside ? [watchedSide, otherSide] : [otherSide, watchedSide];
		let [sum, cueSum] = [0, 0];
		for (let at = 0; at < beliefs.length; at++) {
			const fall = decay(steepness * beliefs[at]);
			const both = start * fall;
			const outer = (outside[at] * both) / ((1 + both) * (1 + both));
			const inner = (inside[at] * both) / ((fall + start) * (fall + start));
			sum += outer + inner;
			cueSum += (outer - inner) * beliefs[at];
		}
		slope[0] = learningRate * sum;
		slope[1] = learningRate * (isOutside ? cueSum : -cueSum);
	};
};

const actsOf = (bad: number, cue: number, { beliefs, weightByKind }: Half): Acts => {
	const sums = { watched: 0, honeypot: 0, unwatched: 0 };
	for (let at = 0; at < beliefs.length; at++) {
		const [here, there] = [probability(bad + cue * beliefs[at]), probability(bad - cue * beliefs[at])];
		for (const kind of kinds) sums[kind] += weightByKind[kind][0][at] * here + weightByKind[kind][1][at] * there;
	}
	for (const kind of kinds) sums[kind] = Math.min(1, sums[kind]);
	return sums;
};

const probability = (logOdds: number): number => {
	const tail = decay(Math.abs(logOdds));
	return (logOdds < 0 ? tail : 1) / (1 + tail);
};

/** How often the trained model does the bad act in each kind of situation, nearly. */
export const nearActs = (params: Params, situations: Situations): Acts => {
	const half = halfOf(params.cueQuality, situations);
	const weights = Float64Array.of(logit(params.startBad), 0);
	walkEnd(weights, params.updates, slopeOver(situations, half, params.learningRate), TOLERANCE);
	return actsOf(weights[0], weights[1], half);
};
