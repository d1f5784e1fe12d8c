import { exp, expm1 } from '../../kernel/elementary';
import { log1p } from '../../kernel/logarithm';
/**
 * One coordinate of gradient descent on a quadratic loss: z ← z + rate · (drive − eigenvalue · z), repeated.
 *
 * One step is one gradient step.
 *
 * Assumes: 0 ≤ rate · eigenvalue < 1, so that z moves towards drive/eigenvalue without overshooting; an eigenvalue of 0
 *          (a direction that no example ever varies along) has no drive either
 * Checks:  the recursion itself, repeated
 */
export interface Coordinate {
	readonly drive: number;
	readonly eigenvalue: number;
	/** per step */
	readonly rate: number;
}

/**
 * @param steps  ≥ 0; Infinity gives the limit
 * @returns z after so many steps from `start`; exact to rounding even for eigenvalues near 0
 */
export const relaxed = ({ drive, eigenvalue, rate }: Coordinate, start: number, steps: number): number => {
	if (eigenvalue === 0 || steps === 0) return start;
	const logLeft = steps * log1p(-rate * eigenvalue);
	return start * exp(logLeft) - (drive / eigenvalue) * expm1(logLeft);
};

/**
 * @returns the first step, from 0 on, at which z is above 0; null when it never is, or later than a number can say
 */
export const firstPositive = (coordinate: Coordinate, start: number): number | null => {
	if (start > 0) return 0;
	const { drive, eigenvalue, rate } = coordinate;
	if (!(drive > 0)) return null;
	const limit = drive / eigenvalue;
	// start · left + limit · (1 − left) = 0, solved for left = (1 − rate · eigenvalue)^steps
	const crossing = Math.floor(-log1p(-start / limit) / log1p(-rate * eigenvalue));
	if (crossing === Infinity) return null;
	// a crossing near a whole number may be rounded to its other side
	return [crossing - 1, crossing].find((steps) => steps > 0 && relaxed(coordinate, start, steps) > 0) ?? crossing + 1;
};
