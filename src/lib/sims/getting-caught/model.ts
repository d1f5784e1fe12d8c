import { normalProbability } from '../../kernel/normal';
import { bestCriterion, plannersActs } from './criterion';
import { passProbability, treacherousAct, turnProbability } from './deployment';
import type { Params } from './params';
import { meanActs, trainingOf, weightsAt } from './policy-gradient';

export type { Episode, State } from './actor';
export { init, observe, step } from './live';
export { stepsPerRun, updatesPerStep } from './steps';

/**
 * A model may do something bad that pays unless somebody notices, and has a cue, better or worse, of whether anybody
 * watches. A reward that sees behaviour teaches it by policy gradient: not to do it, or not to be seen doing it?
 *
 * The policy has two learned weights: log-odds of the bad act = bad + cue · belief, where the belief, from −1 to 1, is how
 * sure the cue makes it of being watched. Training mixes openly watched situations, honeypots, which look unwatched and are
 * not, and unwatched ones. One step is one update by the expected policy gradient; weights are then frozen.
 *
 * Assumes: the cue is read as well as it can be, and does not get better in training; one kind of bad act, with one
 *          temptation; honest work earns 0 wherever it is done; no learning after training; occasions are independent
 * Checks:  at d′ = 0 watched and unwatched are the same, and nothing is a turn; AUC = Φ(d′/√2); with a perfect cue and no honeypots the unwatched
 *          probability rises whatever the penalty, along z + sinh z = z₀ + sinh z₀ + time; the optimum is the likelihood
 *          ratio criterion of signal detection
 * Source:  Williams 1992, REINFORCE; Green & Swets 1966, chapter 1; the question is Byrnes 2025, "Foom & Doom 2"
 */
export interface Outputs {
	readonly [output: string]: unknown;
	readonly pTreacherousTurn: number;
	readonly pBadWatched: number;
	readonly pBadUnwatched: number;
	readonly pBadHoneypot: number;
	/** A bad act on one unwatched occasion that would not have been done under watch. */
	readonly pTreacherousAct: number;
	readonly pPassesChecks: number;
	readonly auc: number;
	readonly badWeight: number;
	readonly cueWeight: number;
	/** Expected reward of the bad act over honest work. */
	readonly gainWatched: number;
	readonly gainUnwatched: number;
	/** What a planner would do, an agent that does whatever earns most on average with the cue at hand. */
	readonly bestWatched: number;
	readonly bestUnwatched: number;
	readonly pPlannerTurns: number;
	/** In standard deviations of the cue; null when no cue, or every cue, speaks for the bad act. */
	readonly bestCriterion: number | null;
	/** The share of seemingly unwatched situations that must be honeypots for the bad act not to pay there; null when none is enough. */
	readonly honeypotsNeeded: number | null;
	readonly updateByPoint: readonly number[];
	readonly badWatchedCurve: readonly number[];
	readonly badUnwatchedCurve: readonly number[];
}

const POINTS = 48;

/** Updates at which the curves are drawn: denser at the start, where most happens. */
const drawnUpdates = (updates: number): number[] => [
	...new Set(Array.from({ length: POINTS + 1 }, (_, at) => Math.round(updates * (at / POINTS) ** 2)))
];

/** T(1 − h) + h · (gain when watched) − …, solved for h; where plans are seen too, the unwatched gain is lower already. */
const honeypotsNeeded = (gainWatched: number, gainUnwatched: number): number | null => {
	if (gainUnwatched <= 0) return 0;
	return gainWatched < 0 ? gainUnwatched / (gainUnwatched - gainWatched) : null;
};

export const solve = (params: Params): Outputs => {
	const training = trainingOf(params);
	const { situations, nodes } = training;
	const updateByPoint = drawnUpdates(params.updates);
	const actsByPoint = updateByPoint.map((update) => meanActs(weightsAt(training, update), nodes));
	const weights = weightsAt(training, params.updates);
	const habits = actsByPoint.at(-1)!;
	const criterion = bestCriterion(situations);
	const plans = plannersActs(criterion, situations);
	const [gainWatched, gainUnwatched] = [situations.watched.gain, situations.unwatched.gain];
	return {
		pTreacherousTurn: turnProbability(params, situations, habits),
		pBadWatched: habits.watched,
		pBadUnwatched: habits.unwatched,
		pBadHoneypot: habits.honeypot,
		pTreacherousAct: treacherousAct(habits),
		pPassesChecks: passProbability(params, situations, habits),
		auc: normalProbability(params.cueQuality * Math.SQRT1_2),
		badWeight: weights.bad,
		cueWeight: weights.cue,
		gainWatched,
		gainUnwatched,
		bestWatched: plans.watched,
		bestUnwatched: plans.unwatched,
		pPlannerTurns: turnProbability(params, situations, plans),
		bestCriterion: Number.isFinite(criterion) ? criterion : null,
		honeypotsNeeded: honeypotsNeeded(gainWatched, gainUnwatched),
		updateByPoint,
		badWatchedCurve: actsByPoint.map((acts) => acts.watched),
		badUnwatchedCurve: actsByPoint.map((acts) => acts.unwatched)
	};
};
