import { formatNumber, formatOdds, formatPercent } from '../../kernel/format';
import { simulation } from '../../kernel/simulation';
import { alone } from './alone';
import { equationValues } from './equation-values';
import { GENERATIONS, init, observe, solve, step, type Outputs } from './model';
import { equations, leavesOut } from './notes';
import { parameters, presets, type Params } from './params';

/** Percent and plain words; the sentence of a figure without anything nice says so. */
const sentence = (_: Params, { pRed, redPerGreen, exchangeRate }: Outputs): string => {
	if (pRed === null) return 'Nothing nice was there to begin with, so selection has neither green nor red to work on.';
	const end = `Of the nice behaviour left at the end, ${formatPercent(pRed)} is red (${formatOdds(pRed)})`;
	if (redPerGreen.pretraining === null || redPerGreen.rlvr === null) return `${end}: pre-training supplied no green.`;
	const ratio = `red per green went from ${formatNumber(redPerGreen.pretraining)} to ${formatNumber(redPerGreen.rlvr)}`;
	if (exchangeRate === null) return `${end}; ${ratio}.`;
	return `${end}; ${ratio}, and RLVR’s exchange rate is ${formatNumber(exchangeRate)}.`;
};

export const selectionPies = simulation({
	id: 'selection-pies',
	title: 'Three pies',
	question: 'What do RLHF and RLVR do to the balance between lasting and conditional niceness?',
	modelVersion: 1,
	parameters,
	shares: [{ parameters: ['preGreen', 'preRed', 'preBlue'], sum: 1, tolerance: 1e-9 }],
	headline: 'pRed',
	presets,
	outputs: [
		{ id: 'pRed', label: 'Red among the nice', unit: 'probability', estimator: 'mean' },
		{ id: 'finalGreen', label: 'Green at the end', unit: 'probability', estimator: 'mean' },
		{ id: 'finalRed', label: 'Red at the end', unit: 'probability', estimator: 'mean' },
		{ id: 'finalBlue', label: 'Blue at the end', unit: 'probability', estimator: 'mean' },
		{ id: 'exchangeRate', label: 'Exchange rate', unit: 'nats of red:green per log-odds of competence' },
		{ id: 'green', label: 'Green', unit: 'shares by stage' },
		{ id: 'red', label: 'Red', unit: 'shares by stage' },
		{ id: 'blue', label: 'Blue', unit: 'shares by stage' },
		{ id: 'redPerGreen', label: 'Red per green', unit: 'ratios by stage' },
		{ id: 'klFromPretraining', label: 'KL divergence from pre-training', unit: 'nats by stage' },
		{ id: 'competence', label: 'Competence', unit: 'probabilities of honest success by stage' },
		{ id: 'ternaryPath', label: 'Path through the pies', unit: 'curves of shares' },
		{ id: 'exchangePath', label: 'Red to green against competence', unit: 'curves in nats' }
	],
	equations,
	equationValues,
	leavesOut,
	solve,
	alone,
	sentence,
	live: {
		unit: 'one population of 3,000 behaviour patterns',
		stepUnit: 'one generation, a sixtieth of a stage',
		stepsPerRun: () => GENERATIONS,
		shown: 1,
		pace: 30,
		init,
		step,
		observe
	}
});
