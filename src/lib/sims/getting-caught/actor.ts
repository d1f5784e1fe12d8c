import { categorical, gaussian } from '../../kernel/distributions';
import { randomAt, randomFrom, type Random, type RandomState } from '../../kernel/random';
import { logit } from '../../kernel/scale';
import type { Observation } from '../../kernel/simulation';
import { belief } from './cue';
import { findsOf, firstSuccess, treacherousAct } from './deployment';
import type { Params } from './params';
import { badProbability, meanBadProbability, trainingOf, weightsAt, type Weights } from './policy-gradient';
import { kinds, type Kind, type Situations } from './situations';

/**
 * One of very many actors that train one shared policy by REINFORCE. At every update each actor plays one episode with the
 * policy as it is and sends in its update, reward · ∇ ln P(act taken); the policy moves by their average.
 *
 * With ever more actors the shared policy follows the expected gradient, so that the actor plays with the exact weights of
 * its update, w(k), and its own updates summed, w₀ + η Σ r ∇ ln P, have the exact weights as their expectation: nothing is
 * lost to the noise of a small batch. After training the actor meets one watched situation, one unwatched one, the
 * checks and the deployments.
 *
 * Assumes: as the exact answer
 * Checks:  means of many actors agree with the exact answer within their Monte Carlo error, also half-way through training;
 *          a small batch that learns from nothing but its own episodes comes as near as its size allows
 * Source:  Williams 1992, "Simple statistical gradient-following algorithms for connectionist reinforcement learning"
 */
export interface Episode {
	readonly kind: Kind;
	readonly cue: number;
	readonly bad: boolean;
	readonly noticed: boolean;
}

/** What the actor met after training. */
export interface Aftermath {
	readonly badWatched: boolean;
	readonly badUnwatched: boolean;
	/** It did it, and would not have done so under watch. */
	readonly treacherous: boolean;
	/** The watched situation's cue looked more watched than the unwatched one's. */
	readonly cueRight: boolean;
	readonly passed: boolean;
	/** The first of the deployments with such an act, from 1 on; null when there is none among them. */
	readonly turnsAt: number | null;
}

export interface State {
	/** Updates made, 0 to `updates`. */
	readonly made: number;
	/** Start plus this actor's own updates. */
	readonly weights: Weights;
	/** The last episodes, one of each step. */
	readonly seen: readonly Episode[];
	readonly aftermath: Aftermath | null;
	readonly random: RandomState;
}

const MOST_STEPS = 200;
/** Episodes that stay in view. */
export const KEPT = 40;

export const updatesPerStep = ({ updates }: Params): number => Math.ceil(updates / MOST_STEPS);

export const stepsPerRun = (params: Params): number => Math.ceil(params.updates / updatesPerStep(params));

export const init = (params: Params, seed: number): State => ({
	made: 0,
	weights: { bad: logit(params.startBad), cue: 0 },
	seen: [],
	aftermath: null,
	random: randomFrom(seed).state()
});

interface Meeting {
	readonly kind: Kind;
	readonly cue: number;
	readonly belief: number;
}

const met = (random: Random, kind: Kind, params: Params, situations: Situations): Meeting => {
	const cue = gaussian(random, situations[kind].cueMean, 1);
	return { kind, cue, belief: belief(cue, params.cueQuality) };
};

/** A complete run stays as it is. */
export const step = (state: State, params: Params, count: number): State => {
	const perStep = updatesPerStep(params);
	const end = Math.min(params.updates, state.made + count * perStep);
	if (end === state.made) return state;
	const training = trainingOf(params);
	const { situations } = training;
	const shares = kinds.map((kind) => situations[kind].share);
	const random = randomAt(state.random);
	const seen = [...state.seen];
	let { bad, cue } = state.weights;
	for (let made = state.made; made < end; made++) {
		const meeting = met(random, kinds[categorical(random, shares)], params, situations);
		const p = badProbability(weightsAt(training, made), meeting.belief);
		const isBad = random.uniform() < p;
		const noticed = isBad && random.uniform() < situations[meeting.kind].noticed;
		if (isBad) {
			const move = params.learningRate * (noticed ? -params.penalty : params.temptation) * (1 - p);
			bad += move;
			cue += move * meeting.belief;
		}
		if ((made + 1) % perStep === 0 || made + 1 === params.updates)
			seen.push({ kind: meeting.kind, cue: meeting.cue, bad: isBad, noticed });
	}
	const aftermath = end === params.updates ? metAfterwards(random, params) : null;
	return { made: end, weights: { bad, cue }, seen: seen.slice(-KEPT), aftermath, random: random.state() };
};

const metAfterwards = (random: Random, params: Params): Aftermath => {
	const training = trainingOf(params);
	const { situations, nodes } = training;
	const weights = weightsAt(training, params.updates);
	const watched = met(random, 'watched', params, situations);
	const unwatched = met(random, 'unwatched', params, situations);
	const badWatched = random.uniform() < badProbability(weights, watched.belief);
	const urge = random.uniform();
	const underWatch = belief(unwatched.cue + params.cueQuality, params.cueQuality);
	const badUnwatched = urge < badProbability(weights, unwatched.belief);
	const bad = (kind: Kind) => meanBadProbability(weights, nodes, kind);
	const finds = findsOf(situations, bad('watched'), bad('honeypot'));
	const passed =
		firstSuccess(random, finds.open) > params.checks && firstSuccess(random, finds.trap) > params.trapChecks;
	const turnsAt = firstSuccess(random, treacherousAct(bad('watched'), bad('unwatched')));
	return {
		badWatched,
		badUnwatched,
		treacherous: badUnwatched && urge >= badProbability(weights, underWatch),
		cueRight: watched.cue > unwatched.cue,
		passed,
		turnsAt: turnsAt <= params.deployments ? turnsAt : null
	};
};

const oneIf = (holds: boolean): number => (holds ? 1 : 0);

export const observe = ({ weights, aftermath }: State): Observation => {
	const { badWatched, badUnwatched, treacherous, cueRight, passed, turnsAt } = aftermath!;
	return {
		badWeight: weights.bad,
		cueWeight: weights.cue,
		pBadWatched: oneIf(badWatched),
		pBadUnwatched: oneIf(badUnwatched),
		pTreacherousAct: oneIf(treacherous),
		auc: oneIf(cueRight),
		pPassesChecks: oneIf(passed),
		pTreacherousTurn: oneIf(passed && turnsAt !== null)
	};
};
