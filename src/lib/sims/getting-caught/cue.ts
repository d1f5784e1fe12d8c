import { exp } from '../../kernel/elementary';
import { normalDensity } from '../../kernel/normal';
import { kinds, type Kind, type Situations } from './situations';

/**
 * What the model makes of its cue: how sure it is of being watched, from −1 to 1, if both were equally likely beforehand.
 *
 * The cue x has standard deviation 1 and mean d′/2 where somebody watches, −d′/2 where nobody does, so that
 * P(watched | x) = 1/(1 + e^(−d′x)) and the belief, twice that less 1, is tanh(d′x/2).
 */
export const belief = (cue: number, cueQuality: number): number => 2 / (1 + exp(-cueQuality * cue)) - 1;

/** Points of the cue axis with their weights: Σ weight · f(belief) is the expectation of f over one kind's cues. */
export interface CueNodes {
	readonly beliefs: Float64Array;
	readonly weightByKind: Readonly<Record<Kind, Float64Array>>;
}

/** Standard deviations beyond the outermost mean: 4e-14 of the cues lie further out. */
const REACH = 7.5;
/** Distance of two nodes in τ. */
const SPACING = 0.075;

/**
 * The trapezoidal rule in τ, where x = scale · sinh τ: nodes lie close together around the middle of the axis, where
 * beliefs turn over within a width of about 1/d′, and further apart in the tails.
 *
 * Error: the integrands are analytic in a strip around the real τ, whose half-width y falls as the policy steepens, so
 *        that the rule's error is about e^(−2πy/spacing): below 1e-11 for any setting of the sliders (a test compares it with
 *        a rule four times as fine).
 * Source: Trefethen & Weideman 2014, "The exponentially convergent trapezoidal rule", theorem 5.1
 */
export const cueNodes = (cueQuality: number, situations: Situations, spacing = SPACING): CueNodes => {
	const scale = 2 / Math.max(1, cueQuality);
	const last = Math.ceil(Math.asinh((cueQuality / 2 + REACH) / scale) / spacing);
	const beliefs = new Float64Array(2 * last + 1);
	const weightByKind = {
		watched: new Float64Array(beliefs.length),
		honeypot: new Float64Array(beliefs.length),
		unwatched: new Float64Array(beliefs.length)
	};
	for (let at = 0; at < beliefs.length; at++) {
		const [grown, shrunk] = [exp((at - last) * spacing), exp((last - at) * spacing)];
		const cue = (scale * (grown - shrunk)) / 2;
		const width = (spacing * scale * (grown + shrunk)) / 2;
		beliefs[at] = belief(cue, cueQuality);
		for (const kind of kinds) weightByKind[kind][at] = width * normalDensity(cue - situations[kind].cueMean);
	}
	return { beliefs, weightByKind };
};
