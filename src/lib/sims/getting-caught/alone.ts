import { logit } from '../../kernel/scale';
import { cueNodes, type CueNodes } from './cue';
import { decay } from './decay';
import { turnProbability } from './deployment';
import { walkEnd, type Slope } from './long-steps';
import type { Params } from './params';
import { gainByNode, meanActs, trainingOf, weightsAt } from './policy-gradient';
import { situationsOf } from './situations';

// Single outputs, for the verdict; left out of the scripts of figures.

/** The probability of the turn alone, without curves. */
const treacherousTurn = (params: Params): number => {
	const training = trainingOf(params);
	return turnProbability(params, training.situations, meanActs(weightsAt(training, params.updates), training.nodes));
};

/** Distance of two nodes of the cue: two fifths of the exact answer’s nodes. */
const SPACING = 0.2;
/** Of a long step, in log-odds. */
const TOLERANCE = 1e-4;

/**
 * The same in a twentieth of the time, for ten thousand draws: training in long steps over fewer nodes. At most 0.001 off
 * at any setting, and a hundred-thousandth of itself about the defaults; chance moves the mean of ten thousand draws by more.
 */
const nearlyTreacherousTurn = (params: Params): number => {
	const situations = situationsOf(params);
	const nodes = cueNodes(params.cueQuality, situations, SPACING);
	const weights = Float64Array.of(logit(params.startBad), 0);
	walkEnd(weights, params.updates, slopeOver(nodes, gainByNode(situations, nodes), params.learningRate), TOLERANCE);
	return turnProbability(params, situations, meanActs({ bad: weights[0], cue: weights[1] }, nodes));
};

/** The expected policy gradient of both weights, times the learning rate. */
const slopeOver =
	({ beliefs }: CueNodes, gains: Float64Array, learningRate: number): Slope =>
	(weights, slope) => {
		const bad = weights[0];
		const cue = weights[1];
		let [sum, cueSum] = [0, 0];
		for (let at = 0; at < gains.length; at++) {
			const tail = decay(Math.abs(bad + cue * beliefs[at]));
			const push = (gains[at] * tail) / ((1 + tail) * (1 + tail));
			sum += push;
			cueSum += push * beliefs[at];
		}
		slope[0] = learningRate * sum;
		slope[1] = learningRate * cueSum;
	};

export const alone = {
	pTreacherousTurn: { of: treacherousTurn, nearly: { of: nearlyTreacherousTurn, within: 1e-3 } }
};
