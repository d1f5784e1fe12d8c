import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

const tex = String.raw;

export const equations: readonly Equation[] = [
	{
		tex: tex`\begin{aligned} P &= \ell \, P_{\text{language}} + (1 - \ell) \, P_{\text{brain-like}} \\ &= \val{languageModelPath} \cdot \val{pLanguage} + (1 - \val{languageModelPath}) \cdot \val{pBrainlike} = \val{p} \end{aligned}`,
		says: 'The verdict weighs two kinds of system by how likely each is to come first.'
	},
	{
		tex: tex`\text{linear: } P_{\text{language}} = \sum_i c_i \, p_i \qquad \text{logarithmic: } \ln\frac{P_{\text{language}}}{1 - P_{\text{language}}} = \sum_i c_i \ln\frac{p_i}{1 - p_i}`,
		says: 'Mechanisms are pooled by the credences in them, which sum to one. Where mechanisms disagree, the two rules do too.'
	}
];

export const leavesOut: readonly string[] = [
	'The mechanisms are not rivals in the world: order, counting and selection may all be at work in one training, each on what the others leave.',
	'Each mechanism answers a question of its own (an order of arrival, a share of goals, a share of behaviour patterns); that each is read as the chance of the same outcome is a step of this page.',
	'Parameters given as ranges are drawn independently, although whoever is wrong about one is often wrong about another.',
	'Direct reward optimisers, accidents and misuse are outside the question, so a small verdict is no small probability of harm.',
	'Chapters that feed no node (3, 5 to 7, 9 and 11 to 14), and the first figure of chapter 4, may move your credences; they do not move the verdict by themselves.'
];
