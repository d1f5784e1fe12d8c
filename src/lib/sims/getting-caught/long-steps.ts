import { AgedSlopes, POINTS, type Slope } from './aged-slopes';

/**
 * Where a slowly changing walk in the plane is after many steps, from a few of them: w ← w + slope(w), `count` times over.
 *
 * Steps lengthen while what they are corrected by stays below the tolerance. A walk that turns or jumps to and fro goes by
 * single steps, which are exact. While one runs away its errors grow as its slopes do: the slower it still is, the less is
 * tolerated.
 *
 * Cost: a slope a long step; of 200 steps about twenty slopes at a tolerance of 2e-4.
 */

/** Single steps before the first long one: at lower ages a sum is not near its integral. */
const FIRST = 6;
/** To which slopes may grow where a walk runs away. */
const FASTEST = 30;

// Working memory, overwritten by every walk before it is read.
const known = new AgedSlopes();
const ahead = new Float64Array(2);

/**
 * @param at  two numbers; is moved to the end of the walk
 * @param count  steps, ≥ 0
 * @param slope  writes the change of one step from the point given
 * @param tolerance  of each long step, in units of the walk
 */
export const walkEnd = (at: Float64Array, count: number, slope: Slope, tolerance: number): Float64Array => {
	let taken = 0;
	let length = 2;
	/** To take one by one; after a long step that failed, twice as many as after the last. */
	let [singles, pause] = [FIRST, 1];
	let [isAged, ranAway] = [false, false];
	if (count > 0) known.add(slope, at, 0);
	while (taken < count) {
		if (singles > 0 || count - taken === 1) {
			known.stepFrom(at);
			taken++;
			singles--;
			if (taken < count) known.add(slope, at, taken);
			continue;
		}
		const runsAway = known.speed(0) > known.speed(POINTS - 1);
		if (!isAged || runsAway !== ranAway) known.setAge();
		[isAged, ranAway] = [true, runsAway];
		known.fit();
		const tolerated = runsAway ? tolerance * Math.min(1, known.speed(0) / FASTEST) : tolerance;
		length = Math.min(length, count - taken);
		const error = known.lookAhead(slope, at, length, ahead);
		const promised = promising(length, error / tolerated);
		if (error <= tolerated) {
			at.set(ahead);
			taken += length;
			known.keep(taken);
			pause = 1;
			length = Math.max(2, promised);
		} else if (length > 2) length = Math.max(2, Math.min(promised, length >> 1));
		else {
			singles = pause;
			pause *= 2;
		}
	}
	return at;
};

/** A length that promises half of what is tolerated, at most twice the last: errors grow like its fifth power. */
const promising = (last: number, share: number): number => {
	let factor = 2;
	while (last * factor > 1 && !(share * fifthPower(factor) <= 0.5)) factor *= 0.85;
	return Math.floor(last * factor);
};

const fifthPower = (x: number): number => x * x * (x * x) * x;
