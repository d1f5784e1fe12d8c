import type { Preset } from '../../kernel/simulation';
import { presetOf } from '../../kernel/preset';
import type { Params } from './params';

const preset = presetOf<Params>();

const pretrained = { preGreen: 0.35, preRed: 0.05, preBlue: 0.6 };

const slicesAreOurs = 'The charts in the source are pictures without numbers, so every slice size is ours.';

/** Named positions on the three pies. No source states a number that a slider could take. */
export const presets: readonly Preset[] = [
	preset({
		id: 'byrnes-today',
		label: 'Byrnes: before RLVR',
		by: 'Steven Byrnes',
		ourReading: { raterDetection: 0, rlvrStrength: 0 },
		ourAssumption: {
			...pretrained,
			rlhfStrength: 4,
			exploitableShare: 0.1,
			exploitCaught: 0.1,
			caughtPenalty: 0.5,
			skillGain: 0.02
		},
		claims: ['C115', 'C116', 'C119'],
		because:
			'Byrnes draws a pretrained pie with far more green than red and plenty of blue, then one in which RLHF has removed most of the blue. A rater cannot tell red from green, so detection is 0 and their ratio stays put. RLVR is off: this is the pie he dates to the year before he wrote.',
		differs: `${slicesAreOurs} The ratio is kept only at a detection of exactly 0: the slightest difference in the ratings, selected for hard enough, moves it.`
	}),
	preset({
		id: 'byrnes-rlvr-scaled',
		label: 'Byrnes: RLVR scaled up',
		by: 'Steven Byrnes',
		ourReading: { raterDetection: 0 },
		ourAssumption: {
			...pretrained,
			rlhfStrength: 4,
			rlvrStrength: 30,
			exploitableShare: 0.1,
			exploitCaught: 0.1,
			caughtPenalty: 0.5,
			skillGain: 0.02
		},
		claims: ['C114', 'C117', 'C145'],
		because:
			'In Byrnes’s third pie, selection for competence by any means has enlarged red at the cost of green and blue, and he expects far more such selection on the way to superintelligence. So RLVR is strong here, one task in ten can be exploited, and few exploits are caught. Little skill is taught, since he holds that post-training mostly promotes patterns that are already there.',
		differs: `${slicesAreOurs} He does not say that red becomes the larger of the two; with our sizes it does.`
	}),
	preset({
		id: 'rlvr-done-right',
		label: 'RLVR done right?',
		by: 'Steven Byrnes',
		ourReading: { raterDetection: 0 },
		ourAssumption: {
			...pretrained,
			rlhfStrength: 4,
			rlvrStrength: 30,
			exploitableShare: 0.02,
			exploitCaught: 0.4,
			caughtPenalty: 1,
			skillGain: 0.02
		},
		claims: ['C118'],
		because:
			'Byrnes asks whether competence can be bought without worsening red to green. He expects at least a better exchange rate once buggy environments are repaired and oversight improves. Here a fifth as many tasks can be exploited as in the scaled-up case, and four exploits in ten are caught.',
		differs: `${slicesAreOurs} Whether the rate can reach zero he leaves open; this model reaches it as soon as catching makes exploits unprofitable, which assumes that red does not learn to avoid being caught.`
	}),
	preset({
		id: 'robust-green',
		label: 'Hallgren: robust green',
		by: 'Jonas Hallgren',
		ourReading: { preGreen: 0.57, preRed: 0.03 },
		ourAssumption: {
			preBlue: 0.4,
			raterDetection: 0,
			rlhfStrength: 4,
			rlvrStrength: 30,
			exploitableShare: 0.1,
			exploitCaught: 0.1,
			caughtPenalty: 0.5,
			skillGain: 0.02
		},
		claims: ['C164'],
		because:
			'Hallgren suggests that if children absorb prosociality from their culture, much as he thinks they absorb object permanence, the green slice may be sturdier than accounts based on reward imply. We read this as a larger green share and less red before selection starts. Everything after that is as in the scaled-up case.',
		differs: `${slicesAreOurs} His comment was about people, and he gave up the general point later in the thread; Byrnes answers that kindness is a choice, not a default. Culture has no place in this model.`
	}),
	preset({
		id: 'fixed-environments',
		label: 'nostream: environments get fixed',
		by: 'nostream, commenting on Byrnes’s post',
		ourReading: { exploitableShare: 0.03, exploitCaught: 0.7, skillGain: 0.1 },
		ourAssumption: { ...pretrained, raterDetection: 0, rlhfStrength: 4, rlvrStrength: 30, caughtPenalty: 1 },
		claims: ['C156'],
		because:
			'nostream points out that laboratories noticed reward hacking and reduced it from one Claude version to the next, and that many different environments make a systematic exploit hard. So few tasks can be exploited and most exploits are caught. RLVR teaches more skill here, because the same comment doubts that large-scale reinforcement learning only selects.',
		differs: `${slicesAreOurs} The comment grants that a model which hacks rarely and unseen would escape this; Byrnes agrees that there is room for improvement and doubts that it goes all the way.`
	})
];
