import { formatNumber } from '../../kernel/format';
import type { Equation } from '../../kernel/simulation';
import type { Outputs } from './model';
import type { Params } from './params';
import { qualityAtEnd } from './schedule';

export const equations: readonly Equation[] = [
	{
		tex: 'w \\;\\leftarrow\\; w + \\eta\\,(b - w_1 c - w_2 p)\\begin{pmatrix} c \\\\ p \\end{pmatrix}, \\qquad \\eta = \\val{learningRate}, \\quad w(0) = (\\val{startBase}, \\val{startProxy})',
		says: 'Each example moves both weights so as to bring the output nearer to the base goal b.'
	},
	{
		tex: '\\begin{aligned} \\mathbb{E}\\,w(t) &= w^* + (I - \\eta\\Sigma)^t\\,(w(0) - w^*), \\qquad \\Sigma = \\begin{pmatrix} 1 & q\\rho \\\\ q\\rho & 1 \\end{pmatrix} \\\\ \\mathbb{E}\\,w(\\val{steps}) &= (\\val{baseWeight}, \\val{proxyWeight}), \\qquad q\\rho = \\val{overlap} \\end{aligned}',
		says: 'On average the weights relax towards a limit, the sum of the two fast and their difference slowly; where the concept improves, a second stretch with the new q follows on the first.'
	},
	{
		tex: '\\begin{aligned} w^* &= \\frac{\\bigl(q(1-\\rho^2),\\; \\rho(1-q^2)\\bigr)}{1 - q^2\\rho^2} \\\\ w(\\infty) &= (\\val{limitBaseWeight}, \\val{limitProxyWeight}), \\qquad q = \\val{quality}, \\; \\rho = \\val{proxyCorrelation} \\end{aligned}',
		says: 'The limit: a perfect concept leaves the proxy nothing, and of two imperfect inputs both keep some weight.'
	},
	{
		tex: '\\begin{aligned} P(\\text{differential}) &= \\frac{\\arccos\\rho}{\\pi} \\\\ &= \\frac{\\arccos \\val{proxyCorrelation}}{\\pi} = \\val{differentialShare} \\end{aligned}',
		says: 'The share of examples on which the proxy and the base goal have opposite signs.'
	},
	{
		tex: '\\begin{aligned} \\text{gap} &= \\mathbb{E}\\bigl[(w_1 c + w_2 p - b)^2 \\,\\big|\\, \\operatorname{sign} p \\ne \\operatorname{sign} b\\bigr] \\\\ &= \\bigl((w_1 q - 1)^2 + w_2^2\\bigr)\\Bigl(1 - \\tfrac{\\sin 2\\alpha}{2\\alpha}\\Bigr) + 2(w_1 q - 1)\\,w_2 \\Bigl(\\cos\\alpha - \\tfrac{\\sin\\alpha}{\\alpha}\\Bigr) + w_1^2(1 - q^2) \\\\ &= \\val{behaviourGap}, \\qquad \\alpha = \\arccos\\rho \\end{aligned}',
		says: 'How far the model behaves from an aligned one, which outputs b itself, on the differential examples.'
	}
];

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
