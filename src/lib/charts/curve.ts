const hundredths = (percent: number): number => Math.round(percent * 100);

/**
 * `d` of a curve through points of a chart, in percent of its sides; each point is told from the one before, which takes half
 * the digits.
 */
export const curve = (xs: readonly number[], ys: readonly number[]): string => {
	let [x, y] = [hundredths(xs[0]), hundredths(ys[0])];
	let d = `M${x / 100} ${y / 100}l`;
	for (let at = 1; at < xs.length; at++) {
		const [nextX, nextY] = [hundredths(xs[at]), hundredths(ys[at])];
		d += `${at > 1 ? ' ' : ''}${(nextX - x) / 100} ${(nextY - y) / 100}`;
		[x, y] = [nextX, nextY];
	}
	return d;
};
