import { exp } from '../../kernel/elementary';
import { log } from '../../kernel/logarithm';
import type { Situations } from './situations';

/**
 * The cue below which the bad act earns more than honest work, on average over the situations that training holds: what an
 * agent with nothing but this reward in mind would go by.
 *
 * Whether it is caught or lured, a watched bad act earns the same gain A, an unwatched one Aᵤ ≥ A. The expected gain at cue x
 * has the sign of pᵤAᵤ + A · Σ pⱼ e^(x(mⱼ − mᵤ) − (mⱼ² − mᵤ²)/2), which falls in x when A is below 0: it changes sign at
 * most once. Without honeypots the criterion is ln(pᵤAᵤ / p_w|A|)/d′.
 *
 * Source: Green & Swets 1966, "Signal Detection Theory and Psychophysics", chapter 1: likelihood ratio criteria
 *
 * @returns −Infinity when the bad act never pays, Infinity when it always does
 */
export const bestCriterion = ({ watched, honeypot, unwatched }: Situations): number => {
	const threat = watched.gain;
	if (!(unwatched.gain > 0)) return -Infinity;
	if (threat >= 0) return Infinity;
	const reward = unwatched.share * unwatched.gain;
	const losses = [watched, honeypot].map(({ share, cueMean }) => ({
		loss: -threat * share,
		slope: cueMean - unwatched.cueMean,
		offset: (cueMean - unwatched.cueMean) * (cueMean + unwatched.cueMean) * 0.5
	}));
	const rising = losses.filter(({ loss, slope }) => loss > 0 && slope > 0);
	const left = reward - losses.reduce((sum, { loss, slope }) => (slope > 0 ? sum : sum + loss), 0);
	if (!(left > 0)) return -Infinity;
	if (rising.length === 0) return Infinity;
	/** Where one kind alone would use up what is left. */
	const alone = (parts: number) =>
		Math.min(...rising.map(({ loss, slope, offset }) => (log(left / (loss * parts)) + offset) / slope));
	const gain = (x: number) =>
		left - rising.reduce((sum, { loss, slope, offset }) => sum + loss * exp(slope * x - offset), 0);
	return root(gain, alone(rising.length), alone(1));
};

/** By bisection. @param low  where f ≥ 0 @param high  where f ≤ 0 */
const root = (f: (x: number) => number, low: number, high: number): number => {
	let [from, to] = [low, high];
	while (to - from > 1e-13 * Math.max(1, Math.abs(from))) {
		const middle = (from + to) / 2;
		if (middle === from || middle === to) break;
		if (f(middle) > 0) from = middle;
		else to = middle;
	}
	return (from + to) / 2;
};
