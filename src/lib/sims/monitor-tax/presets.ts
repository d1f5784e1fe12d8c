import type { Preset } from '../../kernel/simulation';
import { presetOf } from '../../kernel/preset';
import type { Params } from './params';

const preset = presetOf<Params>();

const noNumbers = 'The source gives no number for the monitor’s eye or for how rare harm is.';

/** Named positions on what monitoring costs and finds. */
export const presets: readonly Preset[] = [
	preset({
		id: 'turner',
		label: 'Turner: heads for free',
		by: 'Alex Turner',
		stated: { arrangement: 'heads' },
		ourReading: { headCost: 0.0001, tokensServed: 1e13 },
		ourAssumption: { heads: 10, headQuality: 1.5, threshold: 4 },
		claims: ['C035'],
		because:
			'Turner points out that the draft model of speculative decoding runs anyway, and can carry an output for whatever one would like to watch for; the price is training those outputs once. So there are ten heads, each next to free, and their training is spread over many tokens.',
		differs: `${noNumbers} He speaks of cost only: that a small model’s heads see worse than a large monitor would is our assumption.`
	}),
	preset({
		id: 'spot-checks',
		label: 'Spot checks, as Byrnes meets them',
		by: 'an oversight plan that Steven Byrnes criticises',
		stated: { coverage: 0.001 },
		ourReading: { arrangement: 'separate', monitorCost: 0.06 },
		ourAssumption: { monitorQuality: 4, threshold: 5 },
		claims: ['C137'],
		because:
			'The plan that Byrnes describes has a trusted overseer check one decision in a thousand. We let it be as large as what it oversees and see well.',
		differs: `${noNumbers} His objection, that whoever checks needs the learning of months which went into each decision, is not a matter of reading tokens; what it does to the cost is for chapter 12.`
	}),
	preset({
		id: 'judge-as-smart',
		label: 'McAleese: a judge as smart',
		by: 'Stephen McAleese',
		ourReading: { arrangement: 'separate', monitorCost: 0.06, monitorQuality: 4 },
		ourAssumption: { threshold: 5 },
		claims: ['C159'],
		because:
			'McAleese argues that judging is often easier than producing and that a judge can be as able as what it judges. So the monitor is a model of the same size that reads everything, and sees well.',
		differs: noNumbers
	}),
	preset({
		id: 'evaded-judge',
		label: 'Byrnes: a judge outplanned',
		by: 'Steven Byrnes, in reply to McAleese',
		ourReading: { arrangement: 'separate', monitorCost: 0.06, monitorQuality: 0.5 },
		ourAssumption: { threshold: 5 },
		claims: ['C161'],
		because:
			'Byrnes answers that a judge without plans is no match for an AI that plans, and that the successes named came from catching failures and patching them. We write that as the same monitor, at the same price, whose eye has lost most of its sharpness against text that was written to pass it.',
		differs: noNumbers
	})
];
