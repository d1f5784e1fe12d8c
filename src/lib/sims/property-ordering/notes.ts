import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

const tex = String.raw;

export const equations: readonly Equation[] = [
	{
		tex: tex`\begin{aligned} r_H &= h\,k^{[S]}, & r_S &= s\,k^{[H]} \\ &= \val{fineHorizon} \cdot \val{mutualBoost}^{[S]}, & &= \val{fineAware} \cdot \val{mutualBoost}^{[H]} \end{aligned}`,
		says: 'In each stage G, H, B and S arrive at their own rates; H waits for G, and once one of H and S is there the other comes k times as fast. The second line shows fine-tuning.'
	},
	{
		tex: tex`\begin{aligned} \lambda &= -N \ln(1 - q) \\ &= -\val{differentialExamples}\,\ln(1 - \val{flipPerExample}) = \val{flipRate} \end{aligned}`,
		says: 'N examples, each of which corrects a proxy with probability q, flip it at rate λ per stage of fine-tuning.'
	},
	{
		tex: tex`\begin{aligned} \dot m_x &= \sum_{y \to x} r_{yx}\,m_y - \Bigl(\sum_{z} r_{xz} + \lambda\,[x \in W]\Bigr) m_x \\ \dot m_{GB} &= \val{fineBase}\,m_G - (\val{fineHorizon} + \val{fineAware} + \val{flipRate})\,m_{GB} \end{aligned}`,
		says: 'The probability m of each order x on a proxy flows in from shorter orders, out to longer ones and, in the window W (G and B, but not all four), to the base goal. The second line is the order GB in fine-tuning.'
	},
	{
		tex: tex`\begin{aligned} P(\text{H before a flip}) &= \frac{\mu}{\mu + \lambda}\bigl(1 - e^{-(\mu + \lambda)}\bigr), \quad \mu = h_2\,k \\ &= \frac{\val{lastHorizon}}{\val{lastHorizon} + \val{flipRate}}\bigl(1 - e^{-(\val{lastHorizon} + \val{flipRate})}\bigr) = \val{horizonWins} \end{aligned}`,
		says: 'A special case: an aware proxy that understands the base goal as fine-tuning begins becomes deceptive if long horizons come before a correction.'
	},
	{
		tex: tex`\begin{aligned} p_{\text{deceptive}} &= p_{B\,\text{last}} + p_{H\,\text{last}} + p_{S\,\text{last}} \\ &= \val{baseLast} + \val{horizonLast} + \val{awareLast} = \val{pDeceptive} \end{aligned}`,
		says: 'Deceptive alignment by the property that completes the four. Where that is B, no example could have intervened.'
	}
];

export const leavesOut: readonly string[] = [
	'A property arrives whole and at a constant rate within a stage; in real training it grows by degrees, and four properties may share one cause.',
	'The rates are put in, not derived: whether any gradient points toward long horizons or awareness is for another figure.',
	'The pointer holds one goal; a model with different goals in different situations, or with none that lasts, fits none of the four outcomes well.',
	'Only examples of fine-tuning correct a goal, and only before the model is deceptively aligned; tests, interpretability and later training could still catch it, or could teach it to hide better.',
	'Aligned means that the model pursues what training aims at; whether that was worth aiming at, and models that pursue reward directly, are other questions.',
	'Goals given after training, by a prompt or a surrounding system, are not counted.'
];
