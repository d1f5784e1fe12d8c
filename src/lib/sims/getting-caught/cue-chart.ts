import { normalDensity } from '../../kernel/normal';
import { logistic, logit } from '../../kernel/scale';
import { belief } from './cue';
import type { Weights } from './policy-gradient';

/** What the two charts share: probabilities upwards in log-odds, so that 0.1 % and 1 % are as far apart as 10 % and 50 %. */

/** Log-odds at the bottom and the top. */
export const LOG_ODDS: [number, number] = [-11.6, 5.6];
/** Cues at the left and right edge, in standard deviations. */
export const CUES: [number, number] = [-7.2, 7.2];
/** Share of the chart's height that the top of a hump takes. */
const HUMP = 0.4;
const SAMPLES = 96;

export const ticks = [
	{ text: '0.001 %', at: logit(0.00001) },
	{ text: '0.01 %', at: logit(0.0001) },
	{ text: '0.1 %', at: logit(0.001) },
	{ text: '1 %', at: logit(0.01) },
	{ text: '10 %', at: logit(0.1) },
	{ text: '50 %', at: 0 },
	{ text: '90 %', at: logit(0.9) },
	{ text: '99 %', at: logit(0.99) }
];

/** @returns log-odds within the chart: what is lower or higher lies on its edge */
export const withinChart = (logOdds: number): number => Math.min(LOG_ODDS[1], Math.max(LOG_ODDS[0], logOdds));

export const probabilityLevel = (probability: number): number =>
	probability <= 0 ? LOG_ODDS[0] : probability >= 1 ? LOG_ODDS[1] : withinChart(logit(probability));

/** Cues at which curves are drawn. */
export const cuesAcross = Array.from(
	{ length: SAMPLES + 1 },
	(_, at) => CUES[0] + ((CUES[1] - CUES[0]) * at) / SAMPLES
);

/** The policy's log-odds at those cues, within the chart. */
export const policyLevels = ({ bad, cue }: Weights, cueQuality: number): number[] =>
	cuesAcross.map((x) => withinChart(bad + cue * belief(x, cueQuality)));

/** Heights of a hump at the same cues, as shares of the chart's. */
export const humpHeights = (mean: number): number[] =>
	cuesAcross.map((x) => (HUMP * normalDensity(x - mean)) / normalDensity(0));

/** The policy at the middle of a hump, for what is said beside it. */
export const policyAt = ({ bad, cue }: Weights, at: number, cueQuality: number): number =>
	logistic(bad + cue * belief(at, cueQuality));
