import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

export const equations: readonly Equation[] = [
	{
		tex: '\\text{functions:} \\quad W_c = N_c, \\qquad \\frac{W_D}{W_P} = 10^{\\val{countDeceptive} - \\val{countPointer}}',
		says: 'Counting functions, a class weighs as many as it has goals; lengths and steps have no say.'
	},
	{
		tex: '\\begin{aligned} \\text{parameterisations:} \\quad W_c &= N_c \\cdot 2^{-w\\,b_c} \\cdot e^{-v\\,s_c} \\\\ W_D &= 10^{\\val{countDeceptive}} \\cdot 2^{-\\val{simplicityWeight} \\cdot \\val{bitsDeceptive}} \\cdot e^{-\\val{speedWeight} \\cdot \\val{stepsDeceptive}} = 10^{\\val{volumeDeceptive}} \\\\ W_P &= 10^{\\val{countPointer}} \\cdot 2^{-\\val{simplicityWeight} \\cdot \\val{bitsPointer}} \\cdot e^{-\\val{speedWeight} \\cdot \\val{stepsPointer}} = 10^{\\val{volumePointer}} \\\\ W_I &= 10^{\\val{countInternal}} \\cdot 2^{-\\val{simplicityWeight} \\cdot \\val{bitsInternal}} \\cdot e^{-\\val{speedWeight} \\cdot \\val{stepsInternal}} = 10^{\\val{volumeInternal}} \\end{aligned}',
		says: 'Counting parameterisations, a goal whose description has b bits is expressed by about one setting in 2^b, so each bit halves it; reasoning may have a price as well.'
	},
	{
		tex: '\\begin{aligned} N_c \\cdot 2^{-b_c} &= 2^{-(b_c - \\log_2 N_c)} \\\\ b_D - \\log_2 N_D &= \\val{bitsDeceptive} - \\val{naming} = \\val{sharedDeceptive} \\end{aligned}',
		says: 'To name one of N goals takes log₂ N bits. At w = 1 they cancel against the count, and what is left decides: the bits that all goals of a class have in common. Below zero there are more goals than descriptions of that length, and the settings contradict themselves.'
	},
	{
		tex: '\\begin{aligned} p_D &= o \\cdot \\frac{W_D}{W_I + W_P + W_D} \\\\ &= \\val{separateObjective} \\cdot \\val{given} = \\val{pDeceptive} \\end{aligned}',
		says: 'The argument holds only where there is a separate objective to count over; the rest is left to no class.'
	}
];

export const leavesOut: readonly string[] = [
	'Only models that already look aligned are compared; whether training reaches any of them, and in which order their parts arrive, belongs to chapter 2.',
	'All goals of a class have one length and one running time; in truth a few short ones would carry most of a class’s weight.',
	'Nobody has measured any of the counts, lengths or steps, and a bit is only defined up to a choice of language, which a network does not tell us.',
	'Training is a blind search here: nothing is learned on the way, and whatever gradient descent prefers beyond the measure is left out.',
	'Networks without a separate objective are set aside, not called safe: what they would do is another question.',
	'Objectives come whole or not at all; goals that hold in some situations only, which Turner expects, have no class.'
];
