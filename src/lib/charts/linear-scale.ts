/**
 * What LayerCake's charts use of d3-scale: a linear scale between two numbers and two numbers. In the figures' build it stands
 * in for the whole package (`scripts/lean-charts.ts`); a test holds it to d3's to the last bit.
 */
export interface LinearScale {
	(value: unknown): number | undefined;
	domain(): number[];
	domain(ends: Iterable<unknown>): LinearScale;
	range(): number[];
	range(ends: Iterable<number>): LinearScale;
}

/** Where a number stands between two others, from 0 to 1; in the middle where they are the same. */
const share = (from: number, to: number): ((value: number) => number) => {
	const span = to - from;
	return span ? (value) => (value - from) / span : () => (Number.isNaN(span) ? NaN : 0.5);
};

export const scaleLinear = (): LinearScale => {
	let [domain, range] = [
		[0, 1],
		[0, 1]
	];
	const scale = (value: unknown): number | undefined => {
		const number = value === null ? NaN : Number(value);
		if (Number.isNaN(number)) return undefined;
		const [first, last, low, high] = domain[1] < domain[0] ? [1, 0, 1, 0] : [0, 1, 0, 1];
		const along = share(domain[first], domain[last])(number);
		return range[low] * (1 - along) + range[high] * along;
	};
	return Object.assign(scale, {
		domain: (ends?: Iterable<unknown>) => (ends ? ((domain = Array.from(ends, Number)), scale) : domain.slice()),
		range: (ends?: Iterable<number>) => (ends ? ((range = Array.from(ends)), scale) : range.slice())
	}) as unknown as LinearScale;
};
