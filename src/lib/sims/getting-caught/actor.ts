import { categorical, gaussian } from '../../kernel/distributions';
import { randomAt, randomFrom, type Random, type RandomState } from '../../kernel/random';
import { logit } from '../../kernel/scale';
import type { Observation } from '../../kernel/simulation';
import { bestCriterion, plannersActs } from './criterion';
import { belief } from './cue';
import { drawnFate, type Fate } from './deployment';
import type { Params } from './params';
import { badProbability, meanActs, trainingOf, weightsAt, type Weights } from './policy-gradient';
import { kinds, type Kind, type Situations } from './situations';
import { KEPT, updatesPerStep } from './steps';

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
	/** What a planner would have done with the same two cues. */
	readonly paysWatched: boolean;
	readonly paysUnwatched: boolean;
	readonly fate: Fate;
	readonly plannersFate: Fate;
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
	const badUnwatched = urge < badProbability(weights, unwatched.belief);
	const underWatch = belief(unwatched.cue + params.cueQuality, params.cueQuality);
	const criterion = bestCriterion(situations);
	return {
		badWatched,
		badUnwatched,
		treacherous: badUnwatched && urge >= badProbability(weights, underWatch),
		cueRight: watched.cue > unwatched.cue,
		paysWatched: watched.cue < criterion,
		paysUnwatched: unwatched.cue < criterion,
		fate: drawnFate(random, params, situations, meanActs(weights, nodes)),
		plannersFate: drawnFate(random, params, situations, plannersActs(criterion, situations))
	};
};

const oneIf = (holds: boolean): number => (holds ? 1 : 0);
const turned = ({ passed, turnsAt }: Fate): number => oneIf(passed && turnsAt !== null);

export const observe = ({ weights, aftermath }: State): Observation => {
	const { badWatched, badUnwatched, treacherous, cueRight, paysWatched, paysUnwatched, fate, plannersFate } =
		aftermath!;
	return {
		badWeight: weights.bad,
		cueWeight: weights.cue,
		pBadWatched: oneIf(badWatched),
		pBadUnwatched: oneIf(badUnwatched),
		pTreacherousAct: oneIf(treacherous),
		auc: oneIf(cueRight),
		bestWatched: oneIf(paysWatched),
		bestUnwatched: oneIf(paysUnwatched),
		pPassesChecks: oneIf(fate.passed),
		pTreacherousTurn: turned(fate),
		pPlannerTurns: turned(plannersFate)
	};
};
