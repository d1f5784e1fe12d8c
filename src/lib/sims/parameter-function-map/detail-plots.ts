import { formatNumber, formatPercent } from '../../kernel/format';
import type { Outputs } from './outputs';
import type { Domain, Point, Tick } from './plots';

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

/** Functions that came up more than once, and those seen once: of these the height says nothing but how many were drawn. */
export const scatterPoints = ({
	complexity,
	drawn
}: Outputs): { readonly often: readonly Point[]; readonly once: readonly Point[] } => {
	const points = complexity.bits.map((x, at) => ({ x, y: Math.log10(complexity.probability[at]) }));
	const often = complexity.probability.filter((probability) => probability * drawn >= 1.5).length;
	return { often: points.slice(0, often), once: points.slice(often) };
};

export const scatterDomains = ({
	complexity,
	uniformComplexity,
	drawn
}: Outputs): { readonly x: Domain; readonly y: Domain } => {
	const most = Math.max(uniformComplexity.value * 1.08, ...complexity.bits);
	return { x: [0, most], y: [-Math.max(2, Math.ceil(Math.log10(drawn))), 0] };
};

export const scatterSummary = ({ complexity, drawnComplexity, uniformComplexity }: Outputs): string => {
	const { bits, probability } = complexity;
	const point = (at: number) => `${formatNumber(probability.at(at)!)} at ${formatNumber(bits.at(at)!)} bits`;
	return `Probability against complexity of ${bits.length} frequent functions, from ${point(0)} to ${point(-1)}. Drawn networks have ${formatNumber(drawnComplexity.value)} bits on average, counting functions gives ${formatNumber(uniformComplexity.value)}.`;
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
			? `Held-out accuracy of ${outputs.trained.reached} trained networks: ${interval(trained)}.`
			: 'No network has fitted its training examples.',
		`Counting functions predicts 50 %, guessing the commoner label gives ${formatPercent(majorityBaseline)},`,
		sampled
			? `sampling parameters predicts ${interval(sampled)} from ${sampled.hits} drawn networks that fit.`
			: 'and no drawn network fits what was shown.'
	].join(' ');
};
