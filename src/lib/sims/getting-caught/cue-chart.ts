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

const cuesAcross = Array.from({ length: SAMPLES + 1 }, (_, at) => CUES[0] + ((CUES[1] - CUES[0]) * at) / SAMPLES);

export type Place = readonly [x: number, y: number];

/** Points of the policy's curve: cue and log-odds. */
export const policyPoints = ({ bad, cue }: Weights, cueQuality: number): Place[] =>
	cuesAcross.map((x) => [x, withinChart(bad + cue * belief(x, cueQuality))]);

/** Points of a hump: cue, and height as a share of the chart's. */
export const humpPoints = (mean: number): Place[] =>
	cuesAcross.map((x) => [x, (HUMP * normalDensity(x - mean)) / normalDensity(0)]);

/** The policy at the middle of a hump, for what is said beside it. */
export const policyAt = ({ bad, cue }: Weights, at: number, cueQuality: number): number =>
	logistic(bad + cue * belief(at, cueQuality));

/** `d` of a line through places that a scale has turned into percent of the chart. */
export const line = (places: readonly Place[]): string =>
	places.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
