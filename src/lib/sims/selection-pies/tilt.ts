import { exp } from '../../kernel/elementary';
import { log } from '../../kernel/logarithm';
import type { Params } from './params';

/**
 * What two rounds of training do to three kinds of behaviour: green (nice, stays nice), red (nice until a treacherous
 * turn pays), blue (incoherent or grumpy).
 *
 * Each stage multiplies a kind's share by exp(strength · score) and renormalises: the optimum of expected score minus
 * KL divergence from where it started, weighted 1/strength. There is no time in it: strength is how far training went.
 *
 * Assumes: kinds never turn into one another; each kind has one score; strengths add up across a stage.
 * Checks:  equal scores keep a ratio exactly; ln(red:green) shifts by strength · (difference of the scores).
 * Source:  Byrnes 2025, "Foom & Doom 2", section 2.3.5 (the pies); exponential tilting as in Korbak et al. 2022, "RL with
 *          KL penalties is better viewed as Bayesian inference".
 */

export interface ByKind<T = number> {
	readonly green: T;
	readonly red: T;
	readonly blue: T;
}

/** How nice each kind looks to a rater. */
export const rlhfScores = ({ raterDetection }: Params): ByKind => ({ green: 1, red: 1 - raterDetection, blue: 0 });

/** What cheating adds to red's score per task; 0 where catching eats the gain up, negative beyond. */
export const exploitGain = ({ exploitableShare, exploitCaught, caughtPenalty }: Params): number =>
	exploitableShare * (1 - exploitCaught - exploitCaught * caughtPenalty);

/** Success at the task, with the honest success from before RLVR. */
export const rlvrScores = (params: Params): ByKind => ({
	green: params.honestSuccess,
	red: params.honestSuccess + exploitGain(params),
	blue: Math.max(0, params.honestSuccess - params.blueHandicap)
});

/** ln(red:green) gained in each stage, in nats. */
export const logRatioShift = (params: Params): { readonly rlhf: number; readonly rlvr: number } => ({
	rlhf: -params.rlhfStrength * params.raterDetection,
	rlvr: params.rlvrStrength * exploitGain(params)
});

export interface Tilted extends ByKind {
	/** KL divergence from the pretrained shares, in nats. */
	readonly kl: number;
}

/** Log-sum-exp, so that no strength overflows. @returns the pretrained shares, tilted by both stages' partial strengths. */
export const tilted = (params: Params, rlhfStrength: number, rlvrStrength: number): Tilted => {
	const rated = rlhfScores(params);
	const solved = rlvrScores(params);
	const [tiltGreen, tiltRed, tiltBlue] = [
		rlhfStrength * rated.green + rlvrStrength * solved.green,
		rlhfStrength * rated.red + rlvrStrength * solved.red,
		rlhfStrength * rated.blue + rlvrStrength * solved.blue
	];
	const [logGreen, logRed, logBlue] = [
		log(params.preGreen) + tiltGreen,
		log(params.preRed) + tiltRed,
		log(params.preBlue) + tiltBlue
	];
	const largest = Math.max(logGreen, logRed, logBlue);
	const total = exp(logGreen - largest) + exp(logRed - largest) + exp(logBlue - largest);
	const logTotal = largest + log(total);
	const green = exp(logGreen - largest) / total;
	const red = exp(logRed - largest) / total;
	const blue = exp(logBlue - largest) / total;
	const logWhole = log(params.preGreen + params.preRed + params.preBlue);
	const kl = green * tiltGreen + red * tiltRed + blue * tiltBlue - (logTotal - logWhole);
	return { green, red, blue, kl: Math.max(0, kl) };
};
