import { gaussian } from '../../kernel/distributions';
import { normalProbability } from '../../kernel/normal';
import type { Random } from '../../kernel/random';
import type { Params } from './params';

/**
 * Each token's score is normal with standard deviation 1 and mean 0 in harmless text, d′ in harmful text; the tokens of a
 * passage share a part ρ of their variance. A passage is judged by its mean score, in units of that mean's own standard
 * deviation √(ρ + (1 − ρ)/L).
 *
 * Assumes: equal variances; a passage is harmful in all its tokens or in none
 * Checks:  ρ = 1: as good as one token; ρ = 0: √L times as good
 * Source:  Green & Swets 1966, "Signal Detection Theory and Psychophysics", chapter 9, on integrating observations
 */

/** Standard deviation of a passage's mean score, in those of a token. */
export const passageDeviation = ({ passageTokens, scoreCorrelation }: Params): number =>
	Math.sqrt(scoreCorrelation + (1 - scoreCorrelation) / passageTokens);

/** How far apart passages score, in standard deviations, when tokens are `quality` apart. */
export const passageQuality = (params: Params, quality: number): number => quality / passageDeviation(params);

/** Probabilities of an alarm. */
export interface Alarm {
	readonly harmful: number;
	readonly harmless: number;
}

const alarm = (quality: number, threshold: number): Alarm => ({
	harmful: normalProbability(quality - threshold),
	harmless: normalProbability(-threshold)
});

export const headsAlarm = (params: Params, threshold: number): Alarm =>
	alarm(passageQuality(params, params.headQuality), threshold);

/** Whose threshold decides, and what comes before it: the share of passages that get so far, and how far apart they score. */
export interface LastReader {
	readonly quality: number;
	readonly reached: Alarm;
}

export const lastReader = (params: Params): LastReader => {
	const { arrangement, firstThreshold, coverage } = params;
	const quality = passageQuality(params, arrangement === 'heads' ? params.headQuality : params.monitorQuality);
	if (arrangement === 'heads') return { quality, reached: { harmful: 1, harmless: 1 } };
	if (arrangement === 'separate') return { quality, reached: { harmful: coverage, harmless: coverage } };
	return { quality, reached: headsAlarm(params, firstThreshold) };
};

/** What finally is flagged; of two in a row both must be alarmed, and they err independently. */
export const flagged = (params: Params): Alarm => {
	const { quality, reached } = lastReader(params);
	const { harmful, harmless } = alarm(quality, params.threshold);
	return { harmful: reached.harmful * harmful, harmless: reached.harmless * harmless };
};

/** The standardised score of one passage, token by token. */
export const drawnScore = (random: Random, params: Params, quality: number, isHarmful: boolean): number => {
	const { passageTokens, scoreCorrelation } = params;
	const shared = Math.sqrt(scoreCorrelation) * gaussian(random, 0, 1);
	const own = Math.sqrt(1 - scoreCorrelation);
	let sum = 0;
	for (let token = 0; token < passageTokens; token++) sum += own * gaussian(random, 0, 1);
	return ((isHarmful ? quality : 0) + shared + sum / passageTokens) / passageDeviation(params);
};

/** Whether a passage is flagged in the end, and whether the heads alone would pass it on. */
export const judged = (random: Random, params: Params, isHarmful: boolean): { passedOn: boolean; flag: boolean } => {
	const { arrangement, headQuality, monitorQuality, threshold, firstThreshold, coverage } = params;
	if (arrangement === 'heads') {
		const flag = drawnScore(random, params, headQuality, isHarmful) >= threshold;
		return { passedOn: flag, flag };
	}
	const passedOn =
		arrangement === 'cascade'
			? drawnScore(random, params, headQuality, isHarmful) >= firstThreshold
			: random.uniform() < coverage;
	return { passedOn, flag: passedOn && drawnScore(random, params, monitorQuality, isHarmful) >= threshold };
};
