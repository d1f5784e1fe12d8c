import { formatNumber } from '../../kernel/format';
import type { Outputs } from './outputs';
import type { Params } from './params';

export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => ({
	drawn: outputs ? formatNumber(outputs.drawn, 9) : '—',
	topProbability: outputs ? formatNumber(outputs.top[0].probability) : '—',
	weightScale: formatNumber(params.weightScale),
	biasScale: formatNumber(params.biasScale),
	uniformProbability: formatNumber(2 ** -(2 ** params.inputs)),
	advantage: outputs ? formatNumber(outputs.advantage.value) : '—',
	heldOut: formatNumber(2 ** params.inputs - params.trainingSize),
	hits: outputs ? formatNumber(outputs.samplingPrediction?.hits ?? 0, 9) : '—'
});
