import { expm1 } from '../../kernel/elementary';
import { formatNumber, formatPercent } from '../../kernel/format';
import type { Outputs } from './model';
import type { Params } from './params';
import { flipRate } from './rates';

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
