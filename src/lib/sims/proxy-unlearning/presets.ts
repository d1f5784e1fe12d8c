import type { Preset } from '../../kernel/simulation';
import { presetOf } from '../../kernel/preset';
import type { Params } from './params';

const preset = presetOf<Params>();

const COMMENTER = 'a commenter on Wheaton’s post';

const neverImproves = { improvesAt: 1, laterQuality: 0.99 };

/** Named positions on whether proxies survive. No source states a number that a slider could take. */
export const presets: readonly Preset[] = [
	preset({
		id: 'wheaton',
		label: 'Wheaton: examples correct it',
		by: 'David Wheaton',
		ourReading: { startOnProxy: 1 },
		ourAssumption: { conceptQuality: 0.98, proxyCorrelation: 0.7, steps: 2000, learningRate: 0.01, ...neverImproves },
		claims: ['C062', 'C063', 'C074', 'C075'],
		because:
			'Wheaton argues that any story of deception needs examples on which the proxy and the base goal demand different things, and that the same examples turn the goal towards the concept, which pre-training has made solid. So the concept is good, the proxy tells on itself in a quarter of the examples, and there are plenty of them. Training starts on the proxy: the order he calls the most dangerous.',
		differs:
			'He gives no numbers for any of this. In this model a proxy keeps a small weight for as long as the concept is not perfect, however long training lasts.'
	}),
	preset({
		id: 'perfect-proxy',
		label: 'Wheaton: a perfect proxy',
		by: 'David Wheaton',
		ourReading: { proxyCorrelation: 1, startOnProxy: 1 },
		ourAssumption: { conceptQuality: 0.98, steps: 10_000, learningRate: 0.01, ...neverImproves },
		claims: ['C074', 'C080'],
		because:
			'Wheaton notes that the known cases of inner misalignment are toys whose training set was built so that the proxy fits it perfectly. A perfect proxy has a correlation of 1: no example tells it from the base goal, so nothing ever moves the weights. Everything else is as in his other preset, with five times as many examples.',
		differs:
			'He doubts that a proxy like this exists for a large model trained on varied tasks; the preset shows the toy case only.'
	}),
	preset({
		id: 'pointed-at-flawed-concept',
		label: 'Wheaton: flawed but pointed at',
		by: 'David Wheaton',
		ourReading: { startOnProxy: 0 },
		ourAssumption: {
			conceptQuality: 0.6,
			proxyCorrelation: 0.4,
			steps: 2000,
			learningRate: 0.01,
			improvesAt: 0.3,
			laterQuality: 0.98
		},
		claims: ['C071'],
		because:
			'In Wheaton’s view a model whose goal is its own picture of the base goal cannot play along for other ends, however poor the picture, and its errors get corrected. So the goal starts on the concept, which is poor for the first third of training and good afterwards.',
		differs:
			'He has no second input in mind. Here a least-squares learner leans on whatever helps: while the concept is poor some weight moves to the proxy, and a proxy better than the poor concept would even take the lead for a while.'
	}),
	preset({
		id: 'raters-approval',
		label: 'A commenter: what raters like',
		by: COMMENTER,
		ourReading: { startOnProxy: 1 },
		ourAssumption: { conceptQuality: 0.7, proxyCorrelation: 0.95, steps: 10_000, learningRate: 0.01, ...neverImproves },
		claims: ['C089', 'C090'],
		because:
			'The commenter expects that what training really rewards is something like the raters’ approval, not ethics. Read the base goal here as whatever is rewarded: then the intended concept fits it less well than the proxy of pleasing raters, and examples on which they part speak for the proxy.',
		differs:
			'The comment gives no numbers. Wheaton counts a model that pursues reward directly as a different failure, outside deceptive alignment.'
	})
];
