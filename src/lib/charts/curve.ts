/** `d` of a curve through points of a chart, in percent of its sides. */
export const curve = (xs: readonly number[], ys: readonly number[]): string =>
	xs.map((x, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${ys[at].toFixed(2)}`).join('');
