import { formatNumber } from '../../kernel/format';
import type { Outputs } from './model';
import type { Params } from './params';
import { qualityAtEnd } from './schedule';

const text = (value: number | null | undefined): string =>
	value === null || value === undefined ? '—' : formatNumber(value);

export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => ({
	learningRate: formatNumber(params.learningRate),
	startBase: formatNumber(1 - params.startOnProxy),
	startProxy: formatNumber(params.startOnProxy),
	steps: formatNumber(params.steps, 5),
	overlap: formatNumber(qualityAtEnd(params) * params.proxyCorrelation),
	quality: formatNumber(qualityAtEnd(params)),
	proxyCorrelation: formatNumber(params.proxyCorrelation),
	baseWeight: text(outputs?.baseWeight),
	proxyWeight: text(outputs?.proxyWeight),
	limitBaseWeight: text(outputs?.limitBaseWeight),
	limitProxyWeight: text(outputs?.limitProxyWeight),
	differentialShare: text(outputs?.differentialShare),
	behaviourGap: text(outputs?.behaviourGap)
});
