import { acos, cos, sin } from '../../kernel/trigonometry';

/**
 * Examples on which a proxy and the base goal demand opposite things: two standard normals of correlation ρ with opposite
 * signs (differential examples).
 *
 * In polar coordinates the base goal is R cos φ and the proxy R cos(φ − α) with cos α = ρ, φ uniform and E[R²] = 2: they
 * disagree for φ in two arcs of length α. Averages over one arc give the moments.
 *
 * Assumes: nothing beyond the normal distribution
 * Checks:  numerical integration of the density over the two quadrants; ρ = 0 gives independent half-normals
 * Source:  Sheppard 1899, "On the application of the theory of error", for the probability; moments as in Rosenbaum 1961,
 *          "Moments of a truncated bivariate normal distribution"
 */

/** The angle between the two, from π/2 at correlation 0 to 0 at 1. */
const angle = (correlation: number): number => acos(correlation);

/** @param correlation  0 to 1 @returns probability that the signs differ, ½ to 0 */
export const disagreementProbability = (correlation: number): number => angle(correlation) / Math.PI;

/**
 * @param correlation  0 to 1, below 1: at 1 the two never disagree
 * @returns second moments given that the signs differ: of either one, and of their product
 */
export const disagreementMoments = (correlation: number): { readonly square: number; readonly product: number } => {
	const alpha = angle(correlation);
	return { square: 1 - sin(2 * alpha) / (2 * alpha), product: cos(alpha) - sin(alpha) / alpha };
};
