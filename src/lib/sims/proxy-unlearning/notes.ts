import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

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

export const leavesOut: readonly string[] = [
	'A goal is two numbers here; in a network it is spread over many weights, and nobody knows whether it can be read off or moved this smoothly.',
	'The model never notices that it is being trained: one that did could act on the base goal while keeping the proxy, and the examples would correct nothing.',
	'Concept and proxy are both at hand from the start and equally easy to learn; a concept that has yet to form, or a proxy that costs less to compute, would shift the race.',
	'The errors of concept and proxy are independent; a proxy that is wrong just where the concept is wrong would be harder to unlearn.',
	'Examples are drawn at random, whereas developers may look for those that expose a proxy, and a deployed model may meet others than training did.',
	'Least squares leans on everything that helps, so that a slightly flawed concept always leaves the proxy some weight; training that favours a single goal might drop it altogether, or keep it whole.'
];
