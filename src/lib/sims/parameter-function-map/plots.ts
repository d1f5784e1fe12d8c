import { formatNumber, formatPercent } from '../../kernel/format';
import type { Outputs } from './outputs';

/** Coordinates, ticks and words of the charts: logarithms to base 10 where an axis is logarithmic. */
export interface Tick {
	readonly at: number;
	readonly label: string;
}

export type Domain = readonly [number, number];

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Band extends Point {
	readonly low: number;
	readonly high: number;
}

const log10 = (value: number): number => Math.log10(value);

/** log₁₀ of the number of functions, 2^(2ⁿ). */
export const decadesOfFunctions = (size: number): number => size * log10(2);

export const rankBand = ({ rankCurve }: Outputs): Band[] =>
	rankCurve.map(({ rank, probability, low, high }) => ({
		x: log10(rank),
		y: log10(probability),
		low: log10(low),
		high: log10(high)
	}));

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** From 10,000 on as powers, which keep their place short. */
const power = (decade: number): string => {
	if (decade < 0) return formatNumber(10 ** decade, 1).replace('1 × ', '');
	if (decade < 4) return String(10 ** decade);
	return `10${[...String(decade)].map((digit) => SUPERSCRIPT[Number(digit)]).join('')}`;
};

/** Whole decades, at most `most` of them. */
export const decadeTicks = ([low, high]: Domain, most: number): Tick[] => {
	const every = Math.max(1, Math.ceil((high - low) / most));
	const ticks: Tick[] = [];
	for (let decade = Math.ceil(low / every) * every; decade <= high + 1e-9; decade += every)
		ticks.push({ at: decade, label: power(decade) });
	return ticks;
};

/** Round steps of 1, 2 or 5 times a power of ten, or of 8 bits, between the ends. */
export const evenTicks = (
	[low, high]: Domain,
	steps: readonly number[],
	label = (at: number) => formatNumber(at)
): Tick[] => {
	const step = steps.find((size) => (high - low) / size <= 5) ?? steps.at(-1)!;
	const ticks: Tick[] = [];
	for (let at = Math.ceil(low / step) * step; at <= high + 1e-9; at += step) ticks.push({ at, label: label(at) });
	return ticks;
};

/** Down to one network of the sample, and at least two decades each way. */
export const nearDomains = (outputs: readonly Outputs[]): { readonly x: Domain; readonly y: Domain } => {
	const last = Math.max(...outputs.map(({ rankCurve }) => rankCurve.at(-1)!.rank));
	const drawn = Math.max(...outputs.map((o) => o.drawn));
	return { x: [0, Math.max(2, Math.ceil(log10(last)))], y: [-Math.max(2, Math.ceil(log10(drawn))), 0] };
};

/** All functions there are. */
export const farDomains = (size: number): { readonly x: Domain; readonly y: Domain } => {
	const decades = Math.max(1, decadesOfFunctions(size));
	return { x: [0, decades * 1.02], y: [-decades * 1.06, 0] };
};

export const rankSummary = ({ rankCurve, drawn }: Outputs): string => {
	const at = (rank: number) => rankCurve.find((point) => point.rank >= rank) ?? rankCurve.at(-1)!;
	const parts = [1, 10, 100]
		.filter((rank) => rank <= rankCurve.at(-1)!.rank)
		.map((rank) => `rank ${at(rank).rank} ${formatNumber(at(rank).probability)}`);
	return `Probability of functions by rank, from ${formatNumber(drawn, 9)} networks: ${parts.join(', ')}; ${formatNumber(rankCurve.at(-1)!.rank, 9)} functions in all.`;
};

export const farSummary = (outputs: Outputs, size: number): string =>
	`The same curve beside counting functions, which gives each of 2^${size} functions the chance ${formatNumber(2 ** -size)}; this network’s commonest has ${formatNumber(outputs.top[0].probability)}.`;

/** Functions that came up more than once, and those seen once: of these the height says nothing but how many were drawn. */
export const scatterPoints = ({
	complexity,
	drawn
}: Outputs): { readonly often: readonly Point[]; readonly once: readonly Point[] } => {
	const often = complexity.filter(({ probability }) => probability * drawn >= 1.5);
	const points = (part: Outputs['complexity']) =>
		part.map((point) => ({ x: point.complexity, y: log10(point.probability) }));
	return { often: points(often), once: points(complexity.slice(often.length)) };
};

export const scatterDomains = ({
	complexity,
	uniformComplexity,
	drawn
}: Outputs): { readonly x: Domain; readonly y: Domain } => {
	const most = Math.max(uniformComplexity.value * 1.08, ...complexity.map((point) => point.complexity));
	return { x: [0, most], y: [-Math.max(2, Math.ceil(log10(drawn))), 0] };
};

export const scatterSummary = ({ complexity, drawnComplexity, uniformComplexity }: Outputs): string => {
	const [first] = complexity;
	const last = complexity.at(-1)!;
	return `Probability against complexity of ${complexity.length} frequent functions, from ${formatNumber(first.probability)} at ${formatNumber(first.complexity)} bits to ${formatNumber(last.probability)} at ${formatNumber(last.complexity)} bits. Drawn networks have ${formatNumber(drawnComplexity.value)} bits on average, counting functions gives ${formatNumber(uniformComplexity.value)}.`;
};

/** Binomial(size, ½): the number of ones where every function counts alike. */
export const uniformOnes = (size: number): number[] => {
	const share = [2 ** -size];
	for (let ones = 1; ones <= size; ones++) share.push((share[ones - 1] * (size - ones + 1)) / ones);
	return share;
};

export const onesSummary = ({ onesCount }: Outputs): string => {
	const last = onesCount.length - 1;
	const middle = onesCount.slice(Math.floor(last * 0.4), Math.ceil(last * 0.6) + 1).reduce((a, b) => a + b, 0);
	return `Share of networks by the number of ones in their table: ${formatPercent(onesCount[0])} have none, ${formatPercent(onesCount[last])} all, and ${formatPercent(Math.min(1, middle))} between two and three fifths, where counting functions puts nearly all.`;
};

export const accuracySummary = (outputs: Outputs): string => {
	const { heldOutAccuracy: trained, samplingPrediction: sampled, majorityBaseline } = outputs;
	const interval = ({ value, low, high }: { value: number; low: number; high: number }) =>
		`${formatPercent(value)} (${formatPercent(low)} to ${formatPercent(high)})`;
	return [
		trained
			? `Held-out accuracy of ${trained.perNetwork.length} trained networks: ${interval(trained)}.`
			: 'No network has fitted its training examples.',
		`Counting functions predicts 50 %, guessing the commoner label gives ${formatPercent(majorityBaseline)},`,
		sampled
			? `sampling parameters predicts ${interval(sampled)} from ${sampled.hits} drawn networks that fit.`
			: 'and no drawn network fits what was shown.'
	].join(' ');
};
