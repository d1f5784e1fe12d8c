import { formatNumber, formatPercent } from '../../kernel/format';
import { simulation } from '../../kernel/simulation';
import { equationValues } from './equation-values';
import { FLAGS, init, observe, solve, step, type Outputs } from './model';
import { equations, leavesOut } from './notes';
import { parameters, presets, type Params } from './params';

/** Percent and plain words. */
const sentence = (_: Params, { overheadShare, flagsPerMillion, precision, recall }: Outputs): string =>
	`Monitoring adds ${formatPercent(overheadShare)} to the cost of writing. It flags ${formatNumber(flagsPerMillion, 2)} passages in a million tokens; ${formatPercent(precision)} of the flags are real, and they hold ${formatPercent(recall)} of what is harmful.`;

export const monitorTax = simulation({
	id: 'monitor-tax',
	title: 'The monitoring tax',
	question: 'What does it cost to have every token read, and what do the flags tell?',
	modelVersion: 1,
	parameters,
	headline: 'precision',
	presets,
	outputs: [
		{ id: 'overheadShare', label: 'Monitoring tax', unit: 'share of the cost of writing', estimator: 'mean' },
		{ id: 'flagsPerMillion', label: 'Flags in a million tokens', unit: 'flags', estimator: 'mean' },
		{ id: 'precision', label: 'Flags that are real', unit: 'probability', estimator: 'mean' },
		{ id: 'recall', label: 'Harm that is flagged', unit: 'probability', estimator: 'mean' },
		{ id: 'falsePositiveRate', label: 'Harmless passages flagged', unit: 'probability' },
		{ id: 'flagsPerDay', label: 'Flags a day', unit: 'flags' },
		{ id: 'missedPerDay', label: 'Harmful passages missed a day', unit: 'passages' },
		{ id: 'tokensPerPass', label: 'Tokens per pass', unit: 'tokens', estimator: 'mean' },
		{ id: 'costPerToken', label: 'Cost of a token, unmonitored', unit: 'passes of the large model' },
		{ id: 'passedOnShare', label: 'Passages heads pass on', unit: 'probability' },
		{ id: 'overheadByArrangement', label: 'Tax by arrangement', unit: 'parts of the cost of writing' },
		{ id: 'headsPassageQuality', label: 'Heads’ eye on a passage', unit: 'standard deviations' },
		{ id: 'monitorPassageQuality', label: 'Monitor’s eye on a passage', unit: 'standard deviations' }
	],
	equations,
	equationValues,
	leavesOut,
	solve,
	sentence,
	live: {
		unit: `one inbox: the stream up to its ${FLAGS}th flag`,
		stepUnit: 'the next flag',
		stepsPerRun: () => FLAGS,
		shown: 12,
		pace: 6,
		init,
		step,
		observe
	}
});
