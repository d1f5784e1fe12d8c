import { formatNumber, formatPercent } from '../../kernel/format';
import { logistic, logit } from '../../kernel/scale';
import type { ExchangePath } from './model';

/** Axes and words of the exchange rate: ln(red:green) upwards, logit(competence) to the right, both in nats. */
export interface Tick {
	readonly at: number;
	readonly label: string;
}

export type Domain = readonly [number, number];

const rounded = (values: readonly number[], unit: number, least: number): Domain => {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const lack = Math.max(0, least - (high - low)) / 2;
	return [Math.floor((low - lack) / unit) * unit, Math.ceil((high + lack) / unit) * unit];
};

/** @returns both domains, in steps, so that a slider moves the line and only seldom the axes */
export const domains = (paths: readonly ExchangePath[]): { readonly x: Domain; readonly y: Domain } => ({
	x: rounded(
		paths.flatMap(({ logOdds }) => logOdds),
		0.5,
		2
	),
	y: rounded(
		paths.flatMap(({ logRatio }) => logRatio),
		Math.LN10,
		1.2 * Math.LN10
	)
});

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const power = (decades: number): string =>
	decades < 4 ? String(10 ** decades) : `10${[...String(decades)].map((digit) => DIGITS[Number(digit)]).join('')}`;

/** `1 : 10` for one red among ten green. */
export const ratioTicks = ([low, high]: Domain): Tick[] => {
	const [first, last] = [Math.round(low / Math.LN10), Math.round(high / Math.LN10)];
	const every = Math.ceil((last - first) / 4);
	const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((k) => k % every === 0);
	return decades.map((k) => ({ at: k * Math.LN10, label: k < 0 ? `1 : ${power(-k)}` : `${power(k)} : 1` }));
};

const PERCENTS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.99, 0.997, 0.999];

/** In percent where they say something, else in log-odds. */
export const competenceTicks = ([low, high]: Domain): Tick[] => {
	const inPercent = Math.max(-low, high) <= 7.5;
	const candidates = inPercent
		? PERCENTS.map((share) => ({ at: logit(share), label: formatPercent(share).replace('.0', '') }))
		: Array.from({ length: 61 }, (_, i) => 10 * (i - 30)).map((at) => ({
				at,
				label: `${at > 0 ? '+' : ''}${formatNumber(at)}`
			}));
	const room = (high - low) / 4.5;
	const ticks: Tick[] = [];
	for (const tick of candidates) {
		if (tick.at < low - 1e-9 || tick.at > high + 1e-9) continue;
		if (ticks.length === 0 || tick.at - ticks[ticks.length - 1].at >= room) ticks.push(tick);
	}
	return ticks;
};

/** The slope in words. @param rate  exchange rate; null where there is none */
export const exchangeInWords = (path: ExchangePath | null, rate: number | null): string => {
	if (!path) return 'Without both green and red there is no ratio that competence could be paid for with.';
	if (rate === null) return 'RLVR leaves competence as it was, so nothing was bought and there is no exchange rate.';
	if (rate === 0) return 'Competence costs nothing here: red : green stays as it was. That is RLVR done right.';
	const factor = formatNumber(Math.exp(rate));
	const said = `Each +1 in log-odds of competence multiplies red : green by ${factor}`;
	const last = path.logOdds.length - 1;
	if (path.logOdds[last] < path.logOdds[last / 2]) return `${said}; but here RLVR lost competence.`;
	return rate > 0 ? `${said}. Done right, the dashed line would be flat.` : `${said}: competence and less red at once.`;
};

/** @returns what RLVR did, for those who do not see the line */
export const exchangeSummary = ({ logOdds, logRatio }: ExchangePath): string => {
	const middle = (logOdds.length - 1) / 2;
	const said = (point: number): string =>
		`competence ${formatPercent(logistic(logOdds[point]))}, red per green ${formatNumber(Math.exp(logRatio[point]))}`;
	return `Pre-trained: ${said(0)}. After RLHF: ${said(middle)}. After RLVR: ${said(2 * middle)}.`;
};
