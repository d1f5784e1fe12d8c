import { formatNumber } from '../../kernel/format';
import type { Outputs } from './outputs';

/** Coordinates, ticks and words of the first charts: logarithms to base 10 where an axis is logarithmic. */
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
