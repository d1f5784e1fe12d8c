import type { Preset } from '../../kernel/simulation';
import { objections } from './commenters';
import { presetOf } from '../../kernel/preset';
import type { Params } from './params';

const preset = presetOf<Params>();

/** Named positions on the order of the four properties. */
export const presets: Preset[] = [
	preset({
		id: 'wheaton',
		label: 'Understanding comes first',
		by: 'David Wheaton',
		claims: ['C060', 'C061', 'C062', 'C063', 'C068', 'C069', 'C071', 'C074', 'C075', 'C079', 'C088'],
		ourReading: {
			preGoal: 0.01,
			preHorizon: 0.01,
			preBase: 5,
			preAware: 0.01,
			fineHorizon: 0.5,
			fineBase: 10,
			proxyDespiteConcept: 0.05,
			mutualBoost: 1
		},
		ourAssumption: {
			fineGoal: 5,
			fineAware: 1,
			differentialExamples: 1000,
			flipPerExample: 0.02,
			pointsAtOwnConcept: 0.2
		},
		because:
			'Pre-training teaches what developers want but hardly any long-term goals or awareness; in fine-tuning understanding is an immediate priority, while horizons are lengthened late, with effort. A model that understands first has little reason to keep a separate proxy, and many examples correct one that does. Horizon and awareness have separate partial derivatives, hence a mutual boost of 1.',
		states: { output: 'pDeceptive', low: 0, high: 0.01 },
		differs:
			'The post gives no rates. Ours follow its argument, so a result below 1 % shows that the argument is consistent, not that its premises hold; the post’s figure is for transformative AI as a whole, ours for one training run.'
	}),
	preset({
		id: 'perfect-proxy',
		label: 'A perfect proxy',
		by: 'David Wheaton, on toy cases that he sets aside',
		claims: ['C074', 'C080'],
		ourReading: { preGoal: 0, preHorizon: 0, preBase: 0, preAware: 0, differentialExamples: 0, pointsAtOwnConcept: 0 },
		ourAssumption: {
			fineGoal: 5,
			fineHorizon: 2,
			fineBase: 0.5,
			fineAware: 2,
			flipPerExample: 0.02,
			proxyDespiteConcept: 0.5,
			mutualBoost: 1
		},
		because:
			'The internally misaligned models known to Wheaton are toys whose training data contain a proxy that fits perfectly: no pre-training, and no example that tells proxy and base goal apart. Nothing then corrects the proxy. That the base goal, which such training never needs, is understood late if at all is our assumption.',
		differs:
			'Wheaton would not call these models deceptive: with a perfect proxy there is nothing to play along with. Our model counts them once all four properties meet a proxy, because later examples could tell the two apart.'
	}),
	...objections,
	preset({
		id: 'no-idea-about-order',
		label: 'No idea about order',
		by: 'this essay, as a yardstick',
		claims: ['C064'],
		ourAssumption: {
			preGoal: 5,
			preHorizon: 5,
			preBase: 5,
			preAware: 5,
			fineGoal: 5,
			fineHorizon: 5,
			fineBase: 5,
			fineAware: 5,
			differentialExamples: 0,
			flipPerExample: 0,
			pointsAtOwnConcept: 0.5,
			proxyDespiteConcept: 0.5,
			mutualBoost: 1
		},
		because:
			'Nobody’s position: every property is equally quick in both stages, every new goal is a coin toss, and no example corrects anything. That about half end deceptively aligned is the coin’s doing: without corrections the order hardly matters.',
		differs:
			'Equal rates are not equal orders. In the race long horizons come before understanding in 1 of 4 models, because a horizon must wait for a goal; if each of the twelve orders were equally likely it would be 1 in 3.'
	})
];
