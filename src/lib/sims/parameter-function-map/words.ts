import { formatNumber, formatPercent } from '../../kernel/format';
import type { Outputs } from './outputs';
import { parameters, type Params } from './params';

const optionLabel = (id: keyof Params, value: string): string => {
	const parameter = parameters.find((p) => p.id === id)!;
	return parameter.scale === 'choice' ? parameter.options.find((o) => o.id === value)!.label : value;
};

/** The initialisation, without which no probability of a function means anything. */
export const initialisationInWords = ({ weightDistribution, weightScale, biasScale, inputCoding }: Params): string => {
	const biases = biasScale > 0 ? `biases ${formatNumber(biasScale)}` : 'no biases';
	const inputs = inputCoding === '01' ? '' : ', inputs ±1';
	return `${weightDistribution} weights ${formatNumber(weightScale)}, ${biases}${inputs}`;
};

/** `always 0`, or how many ones. */
export const functionInWords = (table: string): string => {
	const ones = table.split('1').length - 1;
	if (ones === 0) return 'always\u00a00';
	if (ones === table.length) return 'always\u00a01';
	if (ones === 1 && table.length > 2) return 'a single 1';
	if (ones === table.length - 1 && table.length > 2) return 'a single 0';
	return `${ones} ones in ${table.length}`;
};

export const targetInWords = (params: Params): string => optionLabel('target', params.target);

const drawnInWords = (params: Params, { drawn, distinct, top }: Outputs): string => {
	const networks = `${formatNumber(drawn, 9)} networks (${initialisationInWords(params)})`;
	if (drawn > 1 && distinct.value === drawn) return `No two of ${networks} compute the same function.`;
	return `${formatPercent(top[0].probability)} of ${networks} compute “${functionInWords(top[0].table)}”.`;
};

/** What was drawn, then what was learned, beside what is predicted without training. */
export const sentence = (params: Params, outputs: Outputs): string => {
	const { heldOutAccuracy, trained, uniformPrediction, majorityBaseline } = outputs;
	const drawn = drawnInWords(params, outputs);
	if (trained.tried === 0) return drawn;
	if (!heldOutAccuracy) return `${drawn} None of ${trained.tried} trained ones fitted its examples.`;
	const predicted = `counting functions ${formatPercent(uniformPrediction.value)}, commoner label ${formatPercent(majorityBaseline)}`;
	return `${drawn} Trained on “${targetInWords(params)}”: ${formatPercent(heldOutAccuracy.value)} of hidden rows right (${predicted}).`;
};
