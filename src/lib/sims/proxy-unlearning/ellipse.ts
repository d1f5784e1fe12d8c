/**
 * The ellipse that holds a given share of the pairs of two standard normals of a given correlation.
 *
 * Its points are (r cos φ, r cos(φ − α)) with cos α = ρ and r = √(−2 ln(1 − share)): a circle at ρ = 0, the diagonal at 1.
 *
 * Checks:  every point is at squared Mahalanobis distance −2 ln(1 − share)
 */
export const ellipse = (correlation: number, share: number): { readonly base: number; readonly proxy: number }[] => {
	const alpha = Math.acos(correlation);
	const radius = Math.sqrt(-2 * Math.log(1 - share));
	return Array.from({ length: POINTS + 1 }, (_, point) => {
		const phi = (2 * Math.PI * point) / POINTS;
		return { base: radius * Math.cos(phi), proxy: radius * Math.cos(phi - alpha) };
	});
};

const POINTS = 72;

/** That ellipse in percent of a square that reaches so many standard deviations each way. */
export const ellipseInSquare = (correlation: number, share: number, reach: number): { xs: number[]; ys: number[] } => {
	const points = ellipse(correlation, share);
	const percent = (value: number) => 50 + (50 * value) / reach;
	return { xs: points.map(({ base }) => percent(base)), ys: points.map(({ proxy }) => 100 - percent(proxy)) };
};
