import { logit } from '../../kernel/scale';
import type { Slope } from './aged-slopes';
import { decay } from './decay';
import { walkEnd } from './long-steps';
import { MOST_NODES, nearCue, type NearCue } from './near-cue';
import type { Params } from './params';
import type { Acts } from './policy-gradient';
import type { Situations } from './situations';

/**
 * Training for ten thousand draws: the expected policy gradient of policy-gradient.ts in long steps, over fewer nodes.
 *
 * A node and its mirror image, whose belief is the opposite one, share an exponential: with E = e^−|bad| and
 * v = e^−|cue|·belief, p(1 − p) is Ev/(1 + Ev)² at one of them and Ev/(v + E)² at the other.
 */

/** Of each long step, in log-odds. */
const TOLERANCE = 2e-4;
/** Weight on the cue, anywhere on the way, from which on every fourth node is too few: the act’s probability turns over within a node’s distance. */
const STEEP = 8;

// Working memory, overwritten by every training before it is read.
const weights = new Float64Array(2);
/** The largest weight on the cue at which a slope was asked for, in size. */
let steepest = 0;
let cue: NearCue;
/** Expected reward of the bad act at each node, times how often training comes there and how far it moves weights. */
const watchedSide = new Float64Array(MOST_NODES);
const otherSide = new Float64Array(MOST_NODES);

const setGains = ({ watched, honeypot, unwatched }: Situations, learningRate: number): void => {
	const [open, trap, free] = [watched, honeypot, unwatched].map(({ share, gain }) => learningRate * share * gain);
	for (let at = 0; at < cue.count; at++) {
		watchedSide[at] = open * cue.near[at] + trap * cue.trapWatchedSide[at] + free * cue.far[at];
		otherSide[at] = open * cue.far[at] + trap * cue.trapOtherSide[at] + free * cue.near[at];
	}
};

const slope: Slope = (weights, slope) => {
	const start = decay(Math.abs(weights[0]));
	const steepness = Math.abs(weights[1]);
	if (steepness > steepest) steepest = steepness;
	// where both weights have one sign, the watched side has the larger log-odds
	const isOutside = weights[0] * weights[1] >= 0;
	const [outside, inside] = isOutside ? [watchedSide, otherSide] : [otherSide, watchedSide];
	const { beliefs, count } = cue;
	let [sum, cueSum] = [0, 0];
	for (let at = 0; at < count; at++) {
		const fall = decay(steepness * beliefs[at]);
		const both = start * fall;
		const outer = (outside[at] * both) / ((1 + both) * (1 + both));
		const inner = (inside[at] * both) / ((start + fall) * (start + fall));
		sum += outer + inner;
		cueSum += (outer - inner) * beliefs[at];
	}
	slope[0] = sum;
	slope[1] = isOutside ? cueSum : -cueSum;
};

const probability = (logOdds: number): number => {
	const tail = decay(Math.abs(logOdds));
	return (logOdds < 0 ? tail : 1) / (1 + tail);
};

const actsOf = (bad: number, slope: number): Acts => {
	let [watched, honeypot, unwatched] = [0, 0, 0];
	for (let at = 0; at < cue.count; at++) {
		const [here, there] = [probability(bad + slope * cue.beliefs[at]), probability(bad - slope * cue.beliefs[at])];
		watched += cue.near[at] * here + cue.far[at] * there;
		honeypot += cue.trapWatchedSide[at] * here + cue.trapOtherSide[at] * there;
		unwatched += cue.far[at] * here + cue.near[at] * there;
	}
	return { watched: Math.min(1, watched), honeypot: Math.min(1, honeypot), unwatched: Math.min(1, unwatched) };
};

const train = ({ startBad, updates, learningRate }: Params, situations: Situations): void => {
	setGains(situations, learningRate);
	[weights[0], weights[1], steepest] = [logit(startBad), 0, 0];
	walkEnd(weights, updates, slope, TOLERANCE);
};

/** How often the trained model does the bad act in each kind of situation, nearly. */
export const nearActs = (params: Params, situations: Situations): Acts => {
	cue = nearCue(params.cueQuality, situations, 4);
	train(params, situations);
	if (Math.max(steepest, Math.abs(weights[1])) > STEEP) {
		cue = nearCue(params.cueQuality, situations, 1);
		train(params, situations);
	}
	return actsOf(weights[0], weights[1]);
};
