import { formatNumber, formatOdds, formatPercent } from '../../kernel/format';
import { simulation } from '../../kernel/simulation';
import { alone } from './alone';
import { equationValues } from './equation-values';
import { init, observe, solve, step, stepsPerRun, type Outputs } from './model';
import { equations, leavesOut } from './notes';
import { parameters, presets, type Params } from './params';

/** Percent and plain words. */
const sentence = ({ deployments }: Params, { pBadWatched, pBadUnwatched, pTreacherousTurn }: Outputs): string => {
	const does = `The trained model does it in ${formatPercent(pBadWatched)} of watched and ${formatPercent(pBadUnwatched)} of unwatched situations`;
	const within = `${formatNumber(deployments, 7)} ${deployments === 1 ? 'deployment' : 'deployments'}`;
	return `${does}. It passes its checks and then turns within ${within} with a probability of ${formatPercent(pTreacherousTurn)} (${formatOdds(pTreacherousTurn)}).`;
};

export const gettingCaught = simulation({
	id: 'getting-caught',
	title: 'Getting caught',
	question: 'Does punishing what you see teach “don’t do it”, or “don’t get caught”?',
	modelVersion: 1,
	parameters,
	headline: 'pTreacherousTurn',
	presets,
	outputs: [
		{ id: 'pTreacherousTurn', label: 'Passes its checks, then turns', unit: 'probability', estimator: 'proportion' },
		{ id: 'pBadWatched', label: 'Bad when watched', unit: 'probability', estimator: 'proportion' },
		{ id: 'pBadUnwatched', label: 'Bad when unwatched', unit: 'probability', estimator: 'proportion' },
		{ id: 'pBadHoneypot', label: 'Bad in a honeypot', unit: 'probability' },
		{ id: 'pTreacherousAct', label: 'Bad only because unwatched', unit: 'probability', estimator: 'proportion' },
		{ id: 'pPassesChecks', label: 'Passes its checks', unit: 'probability', estimator: 'proportion' },
		{ id: 'auc', label: 'AUC of the cue', unit: 'probability', estimator: 'proportion' },
		{ id: 'badWeight', label: 'Weight on the bad act', unit: 'log-odds', estimator: 'mean' },
		{ id: 'cueWeight', label: 'Weight on bad act × belief', unit: 'log-odds', estimator: 'mean' },
		{ id: 'gainWatched', label: 'Gain when watched', unit: 'units of reward' },
		{ id: 'gainUnwatched', label: 'Gain when unwatched', unit: 'units of reward' },
		{ id: 'bestWatched', label: 'A planner when watched', unit: 'probability', estimator: 'proportion' },
		{ id: 'bestUnwatched', label: 'A planner when unwatched', unit: 'probability', estimator: 'proportion' },
		{ id: 'pPlannerTurns', label: 'A planner passes, then turns', unit: 'probability', estimator: 'proportion' },
		{ id: 'bestCriterion', label: 'Cue below which it pays', unit: 'standard deviations' },
		{ id: 'honeypotsNeeded', label: 'Honeypots needed', unit: 'probability' },
		{ id: 'updateByPoint', label: 'Points of the curves', unit: 'curve of updates' },
		{ id: 'badWatchedCurve', label: 'Bad when watched, over training', unit: 'curve of probabilities' },
		{ id: 'badUnwatchedCurve', label: 'Bad when unwatched, over training', unit: 'curve of probabilities' }
	],
	equations,
	equationValues,
	leavesOut,
	solve,
	alone,
	sentence,
	live: {
		unit: 'one actor’s training, an episode at each update, and what it does afterwards',
		stepUnit: 'a two-hundredth of training, at least one update',
		stepsPerRun,
		shown: 24,
		pace: 40,
		init,
		step,
		observe
	}
});
