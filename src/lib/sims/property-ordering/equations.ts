import { expm1 } from '../../kernel/elementary';
import { formatNumber, formatPercent } from '../../kernel/format';
import type { Equation } from '../../kernel/simulation';
import type { Outputs } from './model';
import type { Params } from './params';
import { flipRate } from './rates';

const tex = String.raw;

export const equations: readonly Equation[] = [
	{
		tex: tex`\begin{aligned} r_H &= h\,k^{[S]}, & r_S &= s\,k^{[H]} \\ &= \val{fineHorizon} \cdot \val{mutualBoost}^{[S]}, & &= \val{fineAware} \cdot \val{mutualBoost}^{[H]} \end{aligned}`,
		says: 'In each stage G, H, B and S arrive at their own rates; H waits for G, and once one of H and S is there the other comes k times as fast. The second line shows fine-tuning.'
	},
	{
		tex: tex`\begin{aligned} \lambda &= -N \ln(1 - q) \\ &= -\val{differentialExamples}\,\ln(1 - \val{flipPerExample}) = \val{flipRate} \end{aligned}`,
		says: 'N examples, each of which corrects a proxy with probability q, flip it at rate λ per stage of fine-tuning.'
	},
	{
		tex: tex`\begin{aligned} \dot m_x &= \sum_{y \to x} r_{yx}\,m_y - \Bigl(\sum_{z} r_{xz} + \lambda\,[x \in W]\Bigr) m_x \\ \dot m_{GB} &= \val{fineBase}\,m_G - (\val{fineHorizon} + \val{fineAware} + \val{flipRate})\,m_{GB} \end{aligned}`,
		says: 'The probability m of each order x on a proxy flows in from shorter orders, out to longer ones and, in the window W (G and B, but not all four), to the base goal. The second line is the order GB in fine-tuning.'
	},
	{
		tex: tex`\begin{aligned} P(\text{H before a flip}) &= \frac{\mu}{\mu + \lambda}\bigl(1 - e^{-(\mu + \lambda)}\bigr), \quad \mu = h_2\,k \\ &= \frac{\val{lastHorizon}}{\val{lastHorizon} + \val{flipRate}}\bigl(1 - e^{-(\val{lastHorizon} + \val{flipRate})}\bigr) = \val{horizonWins} \end{aligned}`,
		says: 'A special case: an aware proxy that understands the base goal as fine-tuning begins becomes deceptive if long horizons come before a correction.'
	},
	{
		tex: tex`\begin{aligned} p_{\text{deceptive}} &= p_{B\,\text{last}} + p_{H\,\text{last}} + p_{S\,\text{last}} \\ &= \val{baseLast} + \val{horizonLast} + \val{awareLast} = \val{pDeceptive} \end{aligned}`,
		says: 'Deceptive alignment by the property that completes the four. Where that is B, no example could have intervened.'
	}
];

/** The chance that H, arriving at rate μ, comes within the stage and before a flip at rate λ. */
const horizonWins = (mu: number, lambda: number): number => {
	if (mu === 0 || lambda === Infinity) return 0;
	return (mu / (mu + lambda)) * -expm1(-(mu + lambda));
};

const deceptiveEndingWith = (outputs: Outputs, property: string): number =>
	outputs.orders
		.filter(({ order, complete }) => complete && order.endsWith(property))
		.reduce((sum, { deceptive }) => sum + deceptive, 0);

export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => {
	const lambda = flipRate(params);
	const mu = params.fineHorizon * params.mutualBoost;
	const percent = (share: (outputs: Outputs) => number) => (outputs ? formatPercent(share(outputs)) : '—');
	return {
		fineBase: formatNumber(params.fineBase),
		fineHorizon: formatNumber(params.fineHorizon),
		fineAware: formatNumber(params.fineAware),
		mutualBoost: formatNumber(params.mutualBoost),
		differentialExamples: formatNumber(params.differentialExamples),
		flipPerExample: formatNumber(params.flipPerExample),
		flipRate: formatNumber(lambda),
		lastHorizon: formatNumber(mu),
		horizonWins: formatPercent(horizonWins(mu, lambda)),
		baseLast: percent((all) => deceptiveEndingWith(all, 'B')),
		horizonLast: percent((all) => deceptiveEndingWith(all, 'H')),
		awareLast: percent((all) => deceptiveEndingWith(all, 'S')),
		pDeceptive: percent((all) => all.pDeceptive)
	};
};
