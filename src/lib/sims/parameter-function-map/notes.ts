import type { Equation } from '../../kernel/simulation';

// The server prints these under the figure. Keep them out of what a page must load.

export const equations: readonly Equation[] = [
	{
		tex: '\\hat P(f) = \\frac{\\text{networks that compute } f}{N}, \\qquad N = \\val{drawn}, \\qquad \\hat P(f_1) = \\val{topProbability}',
		says: 'The chance of a function is the share of drawn parameters that compute it; f₁ is the most frequent one.'
	},
	{
		tex: 'w \\sim \\sigma_w / \\sqrt{\\text{fan-in}} = \\val{weightScale} / \\sqrt{\\text{fan-in}}, \\qquad b \\sim \\val{biasScale}',
		says: 'Every network gets new weights and biases, with these standard deviations and mean 0.'
	},
	{
		tex: 'P_{\\text{uniform}}(f) = 2^{-2^n} = \\val{uniformProbability}, \\qquad \\frac{\\hat P(f_1)}{P_{\\text{uniform}}} = \\val{advantage}',
		says: 'Counting functions gives each of them the same chance.'
	},
	{
		tex: 'K(f) = \\log_2(2^n) \\cdot \\tfrac{1}{2} \\left( W(f) + W(\\text{reversed } f) \\right)',
		says: 'The complexity of a table: W is the number of words in its Lempel–Ziv history; constant tables have n bits.'
	},
	{
		tex: 'P_{\\text{count}}(k \\text{ of } h \\text{ right}) = \\binom{h}{k} 2^{-h}, \\qquad h = 2^n - m = \\val{heldOut}',
		says: 'Counting the functions that fit the training set, half of them are right on any held-out row.'
	},
	{
		tex: 'P_{\\text{sample}}(f \\mid S) = \\frac{\\hat P(f) \\, [f \\text{ fits } S]}{\\sum_g \\hat P(g) \\, [g \\text{ fits } S]}, \\qquad \\val{hits} \\; \\text{networks fit}',
		says: 'Sampling parameters weights each fitting function by how often it was drawn.'
	}
];

export const leavesOut: readonly string[] = [
	'Seven Boolean inputs and a few thousand weights are not a language model; how far such biases carry over to models of the size that the argument is about, nobody has measured.',
	'A function here is a table of answers: it says nothing about what a network wants, or whether it has anything like a goal.',
	'How often the most frequent function comes up depends on the initialisation: the settings offered here alone move it from less than one in ten thousand to one half.',
	'Lempel–Ziv complexity on tables this short is coarse, and much of what it calls simple is merely lopsided, which is why the majority guess stands beside every result.',
	'Training is full-batch Adam on the logistic loss, stopped as soon as no example is wrong; stochastic gradients, weight decay and longer training may end elsewhere. A threshold has no slope to follow: errors pass through it as if it were a straight line between −1 and 1 (a straight-through estimator), which is our choice.',
	'Entropy and the number of functions are those of the sample: functions too rare to come up are missing from both.'
];
