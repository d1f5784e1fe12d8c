import { decay } from './decay';
import type { Situations } from './situations';

/**
 * The cue axis for ten thousand draws: nodes as in cue.ts, fewer of them, and those of one side only.
 *
 * They lie alike on both sides of the middle, with opposite beliefs. With d′ ≥ 1 beliefs are tanh(sinh τ), whatever d′ is;
 * far enough out they are 1 to six digits, and the nodes there are taken together.
 */
export interface NearCue {
	/** Nodes in use. */
	count: number;
	/** Of the nodes on the watched side, from the middle outwards, 0 to 1. */
	readonly beliefs: Float64Array;
	/** Weight of each node for the cues of watched situations and, at its mirror image, of unwatched ones; and the reverse. */
	readonly near: Float64Array;
	readonly far: Float64Array;
	/** The same for honeypots: on the watched side, and at the mirror image. */
	readonly trapWatchedSide: Float64Array;
	readonly trapOtherSide: Float64Array;
}

/** Distance of two nodes in τ where they are fine, and standard deviations beyond the outermost mean: 4e-9 of the cues lie further out. */
const SPACING = 0.05;
const REACH = 5.8;
/** The first fine node of certain belief. */
const CERTAIN = 52;
export const MOST_NODES = CERTAIN + 1;

const SINH = Float64Array.from({ length: 160 }, (_, k) => (1 / decay(k * SPACING) - decay(k * SPACING)) / 2);
const COSH = Float64Array.from({ length: 160 }, (_, k) => (1 / decay(k * SPACING) + decay(k * SPACING)) / 2);
const DENSITY = 1 / Math.sqrt(2 * Math.PI);

const memory = () => new Float64Array(MOST_NODES);
const cue: NearCue = {
	count: 0,
	beliefs: memory(),
	near: memory(),
	far: memory(),
	trapWatchedSide: memory(),
	trapOtherSide: memory()
};
let [knownQuality, knownTrapMean, knownStride] = [NaN, NaN, NaN];

/**
 * @param stride  4 for every fourth node
 * @returns working memory, which the next call with another cue writes over; two kinds of reward have one cue
 */
export const nearCue = (cueQuality: number, { honeypot }: Situations, stride: 1 | 4): NearCue => {
	if (cueQuality === knownQuality && honeypot.cueMean === knownTrapMean && stride === knownStride) return cue;
	[knownQuality, knownTrapMean, knownStride] = [cueQuality, honeypot.cueMean, stride];
	const { beliefs, near, far, trapWatchedSide, trapOtherSide } = cue;
	for (const weights of [near, far, trapWatchedSide, trapOtherSide]) weights.fill(0);
	const scale = 2 / Math.max(1, cueQuality);
	const outermost = cueQuality / 2 + REACH;
	for (let node = 0, x = 0; x < outermost; node += stride) {
		x = scale * SINH[node];
		const at = Math.min(node, CERTAIN) / stride;
		// the middle is its own mirror image
		const width = SPACING * stride * scale * COSH[node] * DENSITY * (node === 0 ? 0.5 : 1);
		const unwatched = decay(cueQuality * x);
		const watched = width * decay((x - cueQuality / 2) ** 2 / 2);
		beliefs[at] = node < CERTAIN ? (1 - unwatched) / (1 + unwatched) : 1;
		near[at] += watched;
		far[at] += watched * unwatched;
		trapWatchedSide[at] += width * decay((x - honeypot.cueMean) ** 2 / 2);
		trapOtherSide[at] += width * decay((x + honeypot.cueMean) ** 2 / 2);
		cue.count = at + 1;
	}
	return cue;
};
